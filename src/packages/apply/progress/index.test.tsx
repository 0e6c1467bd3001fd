import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, tapTwice } from '@/tests/screens/renderScreen'
import { makeApplication } from '../testing/application'
import ApplicationProgressPage from './index'

const show = () => renderScreen(<ApplicationProgressPage />, { params: { id: 'a1' } })
const CODE = 'c'.repeat(32)
const CONSENT = makeApplication().consent
const asked = () =>
  makeApplication({
    state: 'awaitingUnit',
    no: 'SQ2026-0001',
    consent: { ...CONSENT, way: 'link', state: 'asked', code: CODE, dueAt: Date.UTC(2026, 11, 3, 16) },
    timeline: [{ label: '现在由 所在单位 确认', note: '请在 12月3日 前完成', at: null, mark: 'now' }],
    can: ['recall', 'renewLink', 'withdraw', 'print'],
    withdrawWords: '撤回后本次申请结束，单位的链接随即失效；截止前可以重新申请。',
  })

describe('申请进度', () => {
  it('says whose turn it is and by when, and how to ask the unit', async () => {
    cloud.answers('applications.get', asked())
    show()

    expect(await screen.findByText('现在由 所在单位 确认')).toBeInTheDocument()
    expect(screen.getByText('请在 2026年12月3日 前确认，逾期退回草稿')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '发给单位（微信）' })).toBeInTheDocument()
  })

  it('makes a new link after saying that the old one ends', async () => {
    cloud.answers('applications.get', asked())
    cloud.answers('applications.renewLink', asked())
    show()

    await tap(await screen.findByRole('button', { name: '重新生成链接' }))
    expect(screen.getByText(/已发出的链接立即失效/)).toBeInTheDocument()
    await tapTwice(screen.getByRole('button', { name: '重新生成' }))

    expect(cloud.inputsOf('applications.renewLink')).toEqual([{ id: 'a1', version: 1 }])
  })

  it('withdraws after saying what that means at this stage', async () => {
    cloud.answers('applications.get', asked())
    cloud.answers('applications.withdraw', makeApplication({ state: 'withdrawn', can: ['print'] }))
    show()

    await tap(await screen.findByRole('button', { name: '撤回申请' }))
    expect(screen.getByText('撤回后本次申请结束，单位的链接随即失效；截止前可以重新申请。')).toBeInTheDocument()
    const buttons = screen.getAllByRole('button', { name: '撤回申请' })
    cloud.answers('applications.get', makeApplication({ state: 'withdrawn', can: ['print'] }))
    await tap(buttons[buttons.length - 1] ?? document.body)

    expect(cloud.inputsOf('applications.withdraw')).toEqual([{ id: 'a1', version: 1 }])
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
  })

  it('takes the form back to change it and leads there', async () => {
    cloud.answers('applications.get', asked())
    cloud.answers('applications.recall', makeApplication())
    show()

    await tap(await screen.findByRole('button', { name: '收回修改' }))
    await tap(screen.getByRole('button', { name: '收回' }))

    expect(cloud.inputsOf('applications.recall')).toEqual([{ id: 'a1', version: 1 }])
    expect(cloud.opened()).toEqual(['/packages/apply/form/index?id=a1'])
  })

  it('lists what to correct and leads to the form', async () => {
    const returned = [{ field: 'unitPhone', label: '单位联系电话', reason: '电话无人接听，请核对' }]
    cloud.answers('applications.get', makeApplication({ state: 'returned', returned }))
    show()

    expect(await screen.findByText('需要补正 1 处')).toBeInTheDocument()
    expect(screen.getByText('电话无人接听，请核对')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '去补正' }))
    expect(cloud.opened()).toEqual(['/packages/apply/form/index?id=a1'])
  })

  it('tells the result in neutral words and offers only what can still be done', async () => {
    const resultWords = '感谢您的申请。本批次未能入选，欢迎关注以后的批次。'
    cloud.answers('applications.get', makeApplication({ state: 'cityDeclined', resultWords, can: ['print'] }))
    show()

    expect(await screen.findByText(resultWords)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '撤回申请' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '继续填写' })).not.toBeInTheDocument()
  })

  it('makes the paper when asked, and keeps it at hand while its link lives', async () => {
    cloud.answers('applications.get', asked())
    cloud.answers('applications.print', { url: 'https://files/a1.pdf', name: '专家申请表-陆知远.pdf' })
    show()

    await tap(await screen.findByRole('button', { name: '生成 PDF（打印用）' }))

    expect(await screen.findByText('专家申请表-陆知远.pdf')).toBeInTheDocument()
    expect(cloud.inputsOf('applications.print')).toEqual([{ id: 'a1', format: 'pdf' }])
  })
})
