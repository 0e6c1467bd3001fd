import { outcome } from '@/tests/cloud/logDesk'
import { SAID, startNoticeDesk, type NoticeDesk } from '@/tests/cloud/noticeDesk'
import { makeRound, UNSEEN } from '@/tests/cloud/panelDesk'

let desk: NoticeDesk

beforeAll(async () => {
  desk = await startNoticeDesk()
})
afterAll(() => desk.cloud.close())
beforeEach(() => desk.at('2026-06-08T10:00'))

const touchOf = ({ id, version }: { id: string; version: number }) => ({ id, version })

it('posts a draft: both dates, the days between, everybody on it told and 公示中', async () => {
  desk.shortlisted(['p1', 'p2'])
  const draft = await desk.draft(['p2', 'p1'])

  const posted = await desk.centre.must('notices.post', touchOf(draft))

  expect(posted).toMatchObject({
    state: 'running',
    postedOn: '2026-06-08',
    endOn: '2026-06-15',
    workingDays: 5,
    endsAt: Date.parse('2026-06-16T00:00:00+08:00'),
    openForObjections: true,
    can: [],
    desk: { openObjections: 0, held: [], link: `/notice?id=${draft.id}` },
  })
  expect(posted.strip.map(({ on }) => on)).toEqual(
    ['08', '09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-06-${day}`),
  )
  expect(posted.persons).toEqual([
    { no: 1, name: '申请人p2', unit: 'p2职业培训学校', postAndTitle: '', category: 'champion', city: '320100' },
    { no: 2, name: '申请人p1', unit: 'p1职业培训学校', postAndTitle: '', category: 'champion', city: '320100' },
  ])
  expect(await desk.application('p1')).toMatchObject({ state: 'publicised', noticeId: draft.id })
  expect((await desk.cloud.as('wx-applicant-p1').must('account.inbox', {})).entries[0]).toMatchObject({
    title: '您已列入拟聘任公示',
    opens: `packages/directory/notice/index?id=${draft.id}`,
  })
})

it.each([
  ['crosses Mid-Autumn 2021', '2021-09-17T10:00', '2021-09-26'],
  ['crosses National Day 2021 and ends on a make-up Saturday', '2021-09-27T10:00', '2021-10-09'],
  ['crosses Spring Festival 2026', '2026-02-12T10:00', '2026-02-26'],
])('ends by working days when it %s', async (_what, moment, endOn) => {
  desk.at(moment)
  const id = `on-${moment.slice(0, 10)}`
  desk.shortlisted([id])

  const posted = await desk.posted([id])

  expect(posted.endOn).toBe(endOn)
  expect(posted.strip.at(-1)?.on).toBe(endOn)
})

it('refuses to post beyond the calendar and says how far it goes; the draft stays', async () => {
  desk.at('2026-12-28T10:00')
  desk.shortlisted(['late'])
  const draft = await desk.draft(['late'])

  const reply = await desk.centre.call('notices.post', touchOf(draft))
  const preview = await desk.centre.call('notices.preview', { kind: 'selection', on: '2026-12-28' })

  const refusal = { code: 'CALENDAR_ENDS', detail: { until: '2026年12月31日' } }
  expect([reply, preview]).toMatchObject([{ refusal }, { refusal }])
  expect(await desk.centre.must('notices.get', { id: draft.id })).toMatchObject({ state: 'draft', version: 1 })
  expect(await desk.application('late')).toMatchObject({ state: 'shortlisted', noticeId: '' })
})

it('shows the days of a notice posted on any day, a dismissal by its own length', async () => {
  const days = (kind: 'selection' | 'dismissal') => desk.centre.must('notices.preview', { kind, on: '2026-06-08' })

  expect(await days('selection')).toMatchObject({ endOn: '2026-06-15', workingDays: 5 })
  expect(await days('dismissal')).toMatchObject({ endOn: '2026-06-17', workingDays: 7 })
})

it('is frozen: what the application and the draft say later changes nothing', async () => {
  desk.shortlisted(['frozen'], { name: '秦望舒' })
  const posted = await desk.posted(['frozen'])
  const before = await desk.visitor.must('notices.get', { id: posted.id })
  const { changeApplication } = await import('@/cloudfunctions/_kit/applicationRecords')
  const application = await desk.application('frozen')
  const act = { key: 'change-frozen', who: 'x', role: 'x', action: 'x', from: '', to: '' }

  await changeApplication(application, { name: '另一个名字', unit: '另一个单位', category: 'agency' }, act)
  const edited = await desk.centre.call('notices.edit', {
    ...touchOf(posted),
    ...SAID,
    title: '改过的标题',
    applicationIds: ['frozen'],
  })

  expect(outcome(edited)).toBe('WRONG_STATE')
  expect(await desk.visitor.must('notices.get', { id: posted.id })).toEqual(before)
  expect(before.persons[0]?.name).toBe('秦望舒')
})

it('publishes what was submitted last, and nothing that is private', async () => {
  desk.shortlisted(['private'], { content: { post: '主任', title: '高级经济师' } })
  const posted = await desk.posted(['private'])

  const seen = await desk.visitor.must('notices.get', { id: posted.id })

  expect(seen.persons[0]?.postAndTitle).toBe('主任、高级经济师')
  expect(seen.desk).toBeNull()
  for (const secret of UNSEEN) expect(JSON.stringify([seen, posted])).not.toContain(secret)
})

it('answers the same key with the same notice and moves nobody twice', async () => {
  desk.shortlisted(['once'])
  const draft = await desk.draft(['once'])
  const post = () => desk.centre.must('notices.post', touchOf(draft), { key: 'post-once-key' })

  const [first, second] = [await post(), await post()]

  expect(second).toEqual(first)
  expect((await desk.application('once')).history.map(({ label }) => label)).toEqual(['列入公示'])
})

it('lets one of two officers post the same draft', async () => {
  desk.shortlisted(['two'])
  const draft = await desk.draft(['two'])
  const post = (by = desk.centre) => by.call('notices.post', touchOf(draft))

  const replies = await Promise.all([post(), post(desk.otherCentre)])

  const codes = replies.map((reply) => (reply.ok ? 'posted' : reply.refusal.code))
  expect(codes).toContain('posted')
  expect(codes.filter((code) => code !== 'posted')).toHaveLength(1)
  expect((await desk.application('two')).history).toHaveLength(1)
})

it('never has one person in two notices, also when both are posted at once', async () => {
  desk.shortlisted(['both', 'only-a', 'only-b'])
  const [a, b] = await Promise.all([desk.draft(['both', 'only-a']), desk.draft(['both', 'only-b'])])
  const post = (draft: typeof a) => desk.centre.call('notices.post', touchOf(draft))

  const replies = await Promise.all([post(a), post(b)])

  const posted = replies.filter((reply) => reply.ok)
  const refused = replies.filter((reply) => !reply.ok)
  expect(posted).toHaveLength(1)
  expect(refused).toMatchObject([{ refusal: { code: 'ALREADY_IN_NOTICE', detail: { name: '申请人both' } } }])
})

it('takes nobody whom another notice or draft names', async () => {
  desk.shortlisted(['named', 'free'])
  const first = await desk.draft(['named'])
  const again = await desk.centre.call('notices.draft', {
    roundId: 'round',
    applicationIds: ['named', 'free'],
    ...SAID,
  })
  await desk.centre.must('notices.post', touchOf(first))
  const later = await desk.centre.call('notices.draft', {
    roundId: 'round',
    applicationIds: ['named', 'free'],
    ...SAID,
  })

  const refusal = { code: 'ALREADY_IN_NOTICE', detail: { name: '申请人named' } }
  expect([again, later]).toMatchObject([{ refusal }, { refusal }])
})

it('waits until a result can no longer be taken back', async () => {
  desk.shortlisted(['undo'], { resultAt: Date.now() + 60_000 })
  const draft = () => desk.centre.call('notices.draft', { roundId: 'round', applicationIds: ['undo'], ...SAID })

  const early = await draft()
  const rows = await desk.centre.must('notices.candidates', { roundId: 'round' })
  desk.at('2026-06-08T10:05')
  const later = await draft()

  expect(early).toMatchObject({ refusal: { code: 'UNDO_RUNNING', detail: { time: '今天 10:01' } } })
  expect(rows.rows.find(({ applicationId }) => applicationId === 'undo')?.blocked).toBe('结果在今天 10:01前还可以撤销')
  expect(later.ok).toBe(true)
})

it('does not take results the undoing of which has begun', async () => {
  const release = { ...{ no: 1, at: 1, byId: 'x', byName: '方晓', undoUntilAt: 2, undoneById: 'x', undoneWhy: '有误' } }
  desk.cloud.load('rounds', [
    makeRound('undoing', { releases: [{ ...release, undoneAt: 1, finished: false, items: [] }], unfinishedRelease: 1 }),
  ])
  desk.shortlisted(['undoing'], { roundId: 'undoing' })

  const draft = { roundId: 'undoing', applicationIds: ['undoing'], ...SAID }
  expect(outcome(await desk.centre.call('notices.draft', draft))).toBe('UNDO_RUNNING')
})

it('refuses a draft whose person has withdrawn, by name', async () => {
  desk.shortlisted(['gone'])
  const draft = await desk.draft(['gone'])
  await withdraw('gone')

  const reply = await desk.centre.call('notices.post', touchOf(draft))

  expect(reply).toMatchObject({ refusal: { code: 'WRONG_STATE', detail: { state: '申请人gone：已撤回' } } })
})

it('finishes by the clock what was cut off, and leaves out who withdrew in that instant', async () => {
  desk.shortlisted(['cut', 'left'])
  const draft = await desk.draft(['left', 'cut'])
  const { noticeById, postingNow } = await import('@/cloudfunctions/_kit/noticeRecords')
  const { change } = await import('@/cloudfunctions/_kit/records')
  const act = {
    key: 'cut-off-key',
    who: 'x',
    role: 'centreOfficer',
    action: 'notices.post',
    from: 'draft',
    to: 'running',
  }
  await change('notices', await noticeById(draft.id), await postingNow('selection'), act)
  await withdraw('left')

  const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }

  expect(did['notices:finish']).toBe(1)
  const notice = await desk.visitor.must('notices.get', { id: draft.id })
  expect(notice.persons.map(({ no, name }) => [no, name])).toEqual([[2, '申请人cut']])
  expect(await desk.application('cut')).toMatchObject({ state: 'publicised', noticeId: draft.id })
  expect(await desk.application('left')).toMatchObject({ state: 'withdrawn', noticeId: '' })
  expect(((await desk.cloud.run('daily')) as { did: Record<string, number> }).did['notices:finish']).toBe(0)
})

async function withdraw(id: string): Promise<void> {
  const { moveApplication } = await import('@/cloudfunctions/_kit/applicationRecords')
  const step = { action: 'withdraw', actors: ['applicant'], history: { label: '撤回', by: '本人' } } as const
  await moveApplication(await desk.application(id), step, { key: `withdraw-${id}`, who: id, role: 'applicant' })
}
