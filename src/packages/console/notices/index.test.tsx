import { aMe } from '@/tests/screens/people'
import { cloud } from '@/tests/screens/cloud'
import { aDraft, aNotice } from '@/tests/screens/notices'
import { renderScreen, screen, tap, type, waitFor } from '@/tests/screens/renderScreen'
import StaffNoticesPage from '.'

const CENTRE = aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] })
const PERSON = { unit: '江畔单位', postAndTitle: '主任', category: 'agency', city: '320100' } as const

beforeEach(() => {
  cloud.answers('account.me', CENTRE)
  cloud.answers('notices.list', { rows: [], nextCursor: null, canDraft: true })
  cloud.answers('notices.preview', { endOn: '2026-11-30', workingDays: 5, strip: aNotice().strip })
})

it('posts after saying how many people become public, until when, and that nobody can end it', async () => {
  cloud.answers('notices.get', aDraft(12))
  cloud.answers('notices.post', aNotice(12))
  renderScreen(<StaffNoticesPage />, { params: { id: 'n1' } })

  await tap(await screen.findByRole('button', { name: '发布公示' }))
  const consequence = await screen.findByText(/^发布后 12 人的名单立即向社会公开/)
  await tap(screen.getAllByRole('button', { name: '发布公示' }).at(-1) ?? document.body)

  expect(consequence).toHaveTextContent(
    '发布后 12 人的名单立即向社会公开，公示至2026年11月30日（星期一） 24:00。期间内容不能修改，任何人都不能提前结束；12 位申请人会收到通知。',
  )
  await waitFor(() => expect(cloud.inputsOf('notices.post')).toEqual([{ id: 'n1', version: 3 }]))
  expect(cloud.toasts()).toEqual(['已发布'])
})

it('says why it cannot be posted when the calendar ends', async () => {
  const refusal = { code: 'CALENDAR_ENDS', detail: { until: '2026年12月31日' } } as const
  cloud.answers('notices.get', aDraft(1))
  cloud.refuses('notices.preview', refusal)
  cloud.refuses('notices.post', refusal)
  renderScreen(<StaffNoticesPage />, { params: { id: 'n1' } })

  await tap(await screen.findByRole('button', { name: '发布公示' }))
  await tap(screen.getAllByRole('button', { name: '发布公示' }).at(-1) ?? document.body)

  const sentence = '工作日历只到2026年12月31日，公示期会超出，请先补充下一年度的放假安排'
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0)
})

it('drafts from one round, without those whose results can still be undone', async () => {
  const round = { id: 'r1', title: '2026年集中申请', phase: 'finished', openAt: 1, closeAt: 2, cityDueAt: 3 } as const
  cloud.answers('rounds.get', {
    ...{ ...round, ageReferenceOn: '2026-10-01', places: null, version: 1, note: '', changes: [] },
    ...{ contact: '省职业介绍中心 025-83300000', setup: null, can: [] },
  })
  cloud.answers('notices.candidates', {
    rows: [
      { ...PERSON, applicationId: 'a1', name: '秦望舒', blocked: '' },
      { ...PERSON, applicationId: 'a2', name: '江一帆', blocked: '结果在今天 10:01前还可以撤销' },
    ],
  })
  cloud.answers('notices.draft', aDraft(1))
  cloud.answers('notices.get', aDraft(1))
  renderScreen(<StaffNoticesPage />, { params: { roundId: 'r1' } })

  expect(await screen.findByText('江一帆：结果在今天 10:01前还可以撤销')).toBeInTheDocument()
  await tap(screen.getByRole('button', { name: '保存草稿' }))
  expect(await screen.findByText('请选择拟聘人员')).toBeInTheDocument()
  await tap(screen.getByRole('checkbox', { name: '全选' }))
  await type(screen.getByRole('textbox', { name: '公示标题' }), '第一批拟聘任人员公示')
  await tap(screen.getByRole('button', { name: '保存草稿' }))

  await waitFor(() => expect(cloud.inputsOf('notices.draft')).toHaveLength(1))
  expect(cloud.inputsOf('notices.draft')[0]).toMatchObject({
    roundId: 'r1',
    title: '第一批拟聘任人员公示',
    contact: '省职业介绍中心 025-83300000',
    applicationIds: ['a1'],
  })
})

it('copies the text for the site and names who is held', async () => {
  const desk = { pasteText: '公示全文', link: '/notice?id=n1', openObjections: 1, held: [2], roundId: 'r1' }
  cloud.answers('notices.get', aNotice(2, { desk: { ...desk, applicationIds: ['a1', 'a2'] } }))
  renderScreen(<StaffNoticesPage />, { params: { id: 'n1' } })

  await tap(await screen.findByRole('button', { name: /1 件异议未办结/ }))
  await tap(screen.getByRole('button', { name: '查看公示文本' }))

  expect(cloud.opened()).toEqual(['/packages/console/objections/index?noticeId=n1'])
  expect(screen.getByText('公示全文')).toBeInTheDocument()
  expect(screen.getByText('暂缓聘任')).toBeInTheDocument()
})
