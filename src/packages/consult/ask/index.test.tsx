import { waitFor } from '@testing-library/react'
import { usePhotoQueue } from '@/src/components/photoQueue'
import { cloud } from '@/tests/screens/cloud'
import { aFile, aMe, aSeeker } from '@/tests/screens/people'
import { comeBack, renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { makeConsultation } from '../testing/consultation'
import AskPage from './index'

const SEEKER = aSeeker({ city: '320500' })
const SUMMARY = '纺织厂停产了，想知道能转什么岗位'
const asked = () =>
  makeConsultation({
    state: 'asked',
    timeline: [{ label: '现在由 陆知远 答复，11月26日前', note: '', at: null, mark: 'now' }],
  })

describe('我要咨询', () => {
  it('sends the question to the expert and says what happens next, by when', async () => {
    cloud.answers('account.me', SEEKER)
    cloud.answers('consultations.ask', asked())
    renderScreen(<AskPage />, { params: { expertId: 'e1', name: '%E9%99%86%E7%9F%A5%E8%BF%9C' } })

    expect(await screen.findByText(/向 陆知远 提问/)).toBeInTheDocument()
    await tap(await screen.findByRole('radio', { name: '职业辅导' }))
    await type(screen.getByLabelText('问题摘要'), SUMMARY)
    await tap(screen.getByRole('button', { name: '提交问题' }))

    expect(await screen.findByText('现在由 陆知远 答复，11月26日前')).toBeInTheDocument()
    expect(cloud.inputsOf('consultations.ask')).toEqual([
      {
        expertId: 'e1',
        serviceType: 'coaching',
        city: '320500',
        summary: SUMMARY,
        details: '',
        keyGroups: [],
        hideName: false,
        pictures: [],
      },
    ])
  })

  it('offers a job seeker the services of job seekers and shows the crisis line beside counselling', async () => {
    cloud.answers('account.me', SEEKER)
    renderScreen(<AskPage />, { params: {} })

    await tap(await screen.findByRole('radio', { name: '心理咨询' }))

    expect(screen.getByText(/全国统一心理援助热线 12356/)).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: '招聘方式' })).not.toBeInTheDocument()
  })

  it('says at the field what is missing and sends nothing', async () => {
    cloud.answers('account.me', SEEKER)
    renderScreen(<AskPage />, { params: {} })
    await screen.findByRole('radio', { name: '职业规划' })

    await tap(screen.getByRole('button', { name: '提交问题' }))

    expect(await screen.findByText('请选择咨询事项')).toBeInTheDocument()
    expect(screen.getByText('请填写问题摘要')).toBeInTheDocument()
    expect(cloud.callsMade()).not.toContain('consultations.ask')
  })

  it('leads a visitor to register and asks the question on coming back, once', async () => {
    cloud.answers('account.me', aMe())
    cloud.answers('consultations.ask', asked())
    renderScreen(<AskPage />, { params: { serviceType: 'coaching', city: '320500' } })
    await type(await screen.findByLabelText('问题摘要'), SUMMARY)
    await waitFor(() => expect(screen.getByRole('radio', { name: '劳动者', checked: true })).toBeInTheDocument())
    await tap(screen.getByRole('button', { name: '提交问题' }))
    await waitFor(() => expect(cloud.opened()).toEqual(['/packages/consult/register/index']))
    expect(cloud.callsMade()).not.toContain('consultations.ask')

    const { setMe } = await import('@/src/me')
    setMe(SEEKER)
    await comeBack()

    expect(await screen.findByText('回执')).toBeInTheDocument()
    expect(cloud.inputsOf('consultations.ask')).toHaveLength(1)
  })

  it('keeps what was written when the app is closed', async () => {
    cloud.answers('account.me', SEEKER)
    const first = renderScreen(<AskPage />, { params: { expertId: 'e1' } })
    await type(await screen.findByLabelText('问题摘要'), SUMMARY)
    first.unmount()

    renderScreen(<AskPage />, { params: { expertId: 'e1' } })

    expect(await screen.findByLabelText('问题摘要')).toHaveValue(SUMMARY)
  })

  it('keeps pictures that were sent already when the app is closed', async () => {
    cloud.answers('account.me', SEEKER)
    const file = aFile('f1')
    cloud.answers('account.addFile', file)
    cloud.answers('account.files', { files: [file] })
    cloud.choose('resume.jpg')
    const first = renderScreen(<AskPage />, { params: { expertId: 'e1' } })
    await tap(await screen.findByRole('button', { name: '添加图片' }))
    await tap(screen.getByRole('button', { name: /相册/ }))
    await waitFor(() => expect(cloud.callsMade()).toContain('account.addFile'))
    await screen.findByText('已选 1，最多 3')
    first.unmount()
    usePhotoQueue.setState({ drafts: {} })

    renderScreen(<AskPage />, { params: { expertId: 'e1' } })

    expect(await screen.findByText('已选 1，最多 3')).toBeInTheDocument()
    expect(cloud.inputsOf('account.files')).toEqual([{ keys: ['f1'] }])
  })

  it('offers the field instead when the expert is away, with everything still written', async () => {
    cloud.answers('account.me', SEEKER)
    cloud.refuses('consultations.ask', { code: 'EXPERT_AWAY' })
    renderScreen(<AskPage />, { params: { expertId: 'e1', serviceType: 'coaching' } })
    await type(await screen.findByLabelText('问题摘要'), SUMMARY)
    await waitFor(() => expect(screen.getByRole('button', { name: '所在城市：苏州' })).toBeInTheDocument())
    await tap(screen.getByRole('button', { name: '提交问题' }))
    await tap(await screen.findByRole('button', { name: '改问同领域专家' }))
    cloud.answers('consultations.ask', asked())

    await tap(screen.getByRole('button', { name: '提交问题' }))

    await screen.findByText('回执')
    expect(cloud.inputsOf('consultations.ask')[1]).not.toHaveProperty('expertId')
    expect(cloud.inputsOf('consultations.ask')[1]).toMatchObject({ summary: SUMMARY })
  })
})
