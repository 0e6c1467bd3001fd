import { waitFor } from '@testing-library/react'
import { cloud } from '@/tests/screens/cloud'
import { aMe, aSeeker } from '@/tests/screens/people'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import RegisterPage from './index'

async function fillIn() {
  await type(await screen.findByLabelText('姓名'), '方小满')
  await type(screen.getByLabelText('手机号'), '138 0000 1234')
}

describe('登记', () => {
  it('registers a job seeker who ticked the notice, and goes back to what they were doing', async () => {
    cloud.answers('account.me', aMe())
    cloud.answers('account.register', aSeeker())
    renderScreen(<RegisterPage />)
    await fillIn()
    await tap(screen.getByRole('radio', { name: /劳动者/ }))
    await tap(screen.getByRole('checkbox', { name: '我已阅读并同意' }))

    await tap(screen.getByRole('button', { name: '同意并登记' }))

    await waitFor(() => expect(cloud.opened()).toEqual(['back']))
    expect(cloud.inputsOf('account.register')).toEqual([
      { kind: 'seeker', name: '方小满', phone: '13800001234', keyGroups: [], agreedTo: '2026-11' },
    ])
  })

  it('does not tick the notice for anybody', async () => {
    cloud.answers('account.me', aMe())
    renderScreen(<RegisterPage />)
    await fillIn()
    await tap(screen.getByRole('radio', { name: /劳动者/ }))
    expect(screen.getByRole('checkbox', { name: '我已阅读并同意', checked: false })).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '同意并登记' }))

    expect(await screen.findByText('请阅读后勾选“我已阅读并同意”')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('account.register')
  })

  it('asks an employer for the unit', async () => {
    cloud.answers('account.me', aMe())
    renderScreen(<RegisterPage />)
    await fillIn()
    await tap(screen.getByRole('radio', { name: /用人单位/ }))
    await tap(screen.getByRole('checkbox', { name: '我已阅读并同意' }))

    await tap(screen.getByRole('button', { name: '同意并登记' }))

    expect(await screen.findByText('请填写单位名称')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('account.register')
  })

  it('lets a visitor leave without registering', async () => {
    cloud.answers('account.me', aMe())
    renderScreen(<RegisterPage />)

    await tap(await screen.findByRole('button', { name: '暂不登记' }))

    expect(cloud.opened()).toEqual(['back'])
  })
})
