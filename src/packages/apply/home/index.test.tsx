import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, type } from '@/tests/screens/renderScreen'
import { makeApplication, makeMine, makeRoundRow } from '../testing/application'
import ApplyHomePage from './index'

const show = (params: Record<string, string> = {}) => renderScreen(<ApplyHomePage />, { params })
const CODE = 'i'.repeat(32)
const ID_NUMBER = '320102198006150018'

describe('申请成为专家', () => {
  it('checks the ID number in full before anything is sent', async () => {
    cloud.answers('applications.mine', makeMine())
    show()
    await type(await screen.findByLabelText('姓名'), '陆知远')
    await type(screen.getByLabelText('身份证号'), '320102198006150017')

    await tap(screen.getByRole('button', { name: '开始填写' }))

    expect(screen.getByText('身份证号校验位不符，请逐位核对')).toBeInTheDocument()
    expect(screen.getByText('请选择推荐渠道')).toBeInTheDocument()
    expect(cloud.callsMade()).toEqual(['applications.mine'])
  })

  it('begins a draft and leads to the form', async () => {
    cloud.answers('applications.mine', makeMine())
    cloud.answers('applications.start', makeApplication())
    show()
    await type(await screen.findByLabelText('姓名'), ' 陆知远 ')
    await type(screen.getByLabelText('身份证号'), ID_NUMBER)
    await tap(screen.getByRole('radio', { name: /^社会征集/ }))

    await tap(screen.getByRole('button', { name: '开始填写' }))

    expect(cloud.inputsOf('applications.start')).toEqual([{ name: '陆知远', idNumber: ID_NUMBER, source: 'call' }])
    expect(cloud.opened()).toEqual(['/packages/apply/form/index?id=a1'])
  })

  it('tells somebody who is barred why, politely, and where to turn', async () => {
    cloud.answers('applications.mine', makeMine())
    cloud.refuses('applications.start', { code: 'BARRED' })
    show()
    await type(await screen.findByLabelText('姓名'), '陆知远')
    await type(screen.getByLabelText('身份证号'), ID_NUMBER)
    await tap(screen.getByRole('radio', { name: /^自荐/ }))
    await tap(screen.getByRole('button', { name: '开始填写' }))

    expect(await screen.findByText(/按管理规程第八条.*如有疑问，请联系省职业介绍中心/)).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '向省中心反映' }))
    expect(cloud.opened()).toEqual(['/packages/consult/report/index'])
  })

  it('says who invites, fills in the name and asks for no source', async () => {
    cloud.answers('applications.mine', makeMine())
    cloud.answers('applications.invitation', {
      source: 'unit',
      name: '陆知远',
      unit: '江畔公共就业服务中心',
      post: '科长',
      from: '南京市公共就业服务机构',
    })
    cloud.answers('applications.start', makeApplication())
    show({ invitation: CODE })

    expect(await screen.findByText(/^南京市公共就业服务机构通过“机构推荐”请您申请/)).toBeInTheDocument()
    expect(screen.getByLabelText('姓名')).toHaveValue('陆知远')
    expect(screen.queryByRole('radiogroup', { name: '推荐渠道' })).not.toBeInTheDocument()
    await type(screen.getByLabelText('身份证号'), ID_NUMBER)
    await tap(screen.getByRole('button', { name: '开始填写' }))

    expect(cloud.inputsOf('applications.start')).toEqual([
      { name: '陆知远', idNumber: ID_NUMBER, source: 'self', invitation: CODE },
    ])
  })

  it('lists what I have in words: a draft opens as the form, the others as where they stand', async () => {
    const row = { no: 'SQ2026-0001', roundTitle: '2026年集中申请', savedAt: Date.UTC(2026, 10, 23, 2) }
    const rows = [
      { ...row, id: 'a2', state: 'draft' as const, no: '', roundTitle: '', submittedAt: null },
      { ...row, id: 'a1', state: 'centreDeclined' as const, submittedAt: Date.UTC(2024, 10, 23, 2) },
    ]
    cloud.answers('applications.mine', makeMine({ rows, canStart: false }))
    show()

    expect(await screen.findByText('未入选')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: /^未提交的申请/ }))
    await tap(screen.getByRole('button', { name: /^2026年集中申请，SQ2026-0001/ }))

    expect(cloud.opened()).toEqual(['/packages/apply/form/index?id=a2', '/packages/apply/progress/index?id=a1'])
    expect(screen.queryByRole('button', { name: '开始填写' })).not.toBeInTheDocument()
  })

  it('reminds when the round opens, and only while none is open', async () => {
    cloud.answers('applications.mine', makeMine({ round: makeRoundRow({ phase: 'planned' }) }))
    cloud.answers('applications.remindMe', { remind: true })
    const first = show()
    expect(await screen.findByText('2026年11月1日 开放，2026年12月10日 24:00 截止')).toBeInTheDocument()

    await tap(screen.getByRole('switch', { name: '开放时提醒我' }))

    expect(cloud.inputsOf('applications.remindMe')).toEqual([{ on: true }])
    expect(cloud.toasts()).toEqual(['开放时会发消息提醒您'])
    first.unmount()
    cloud.answers('applications.mine', makeMine())
    show()
    expect(await screen.findByText('申请中，2026年12月10日 24:00 截止')).toBeInTheDocument()
    expect(screen.queryByText('开放时提醒我')).not.toBeInTheDocument()
  })
})
