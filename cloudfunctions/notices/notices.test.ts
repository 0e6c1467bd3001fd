import { CONTRACT } from '@/domain/contract'
import { outcome } from '@/tests/cloud/logDesk'
import { SAID, startNoticeDesk, type NoticeDesk } from '@/tests/cloud/noticeDesk'
import type { Person } from '@/tests/cloud/startCloud'

let desk: NoticeDesk

beforeAll(async () => {
  desk = await startNoticeDesk()
})
afterAll(() => desk.cloud.close())
beforeEach(() => desk.at('2026-06-08T10:00'))

const touchOf = ({ id, version }: { id: string; version: number }) => ({ id, version })

it('shows drafts to the centre alone', async () => {
  desk.shortlisted(['d1'])
  const draft = await desk.draft(['d1'])
  const get = async (by: Person) => outcome(await by.call('notices.get', { id: draft.id }))
  const listed = async (by: Person) => (await by.must('notices.list', {})).rows.some(({ id }) => id === draft.id)

  expect(draft).toMatchObject({
    state: 'draft',
    postedOn: null,
    endOn: null,
    strip: [],
    can: ['edit', 'post', 'discard'],
  })
  expect([await get(desk.visitor), await get(desk.city)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  expect(outcome(await desk.visitor.call('notices.print', { id: draft.id, format: 'pdf' }))).toBe('NOT_FOUND')
  expect([await listed(desk.centre), await listed(desk.visitor), await listed(desk.admin)]).toEqual([
    true,
    false,
    false,
  ])
})

it('edits and drops a draft; a dropped one frees its people and is gone', async () => {
  desk.shortlisted(['e1', 'e2'])
  const draft = await desk.draft(['e1'])

  const edited = await desk.centre.must('notices.edit', {
    ...touchOf(draft),
    ...SAID,
    title: '改过的公示标题',
    applicationIds: ['e2', 'e1', 'e2'],
  })
  const stale = await desk.otherCentre.call('notices.discard', touchOf(draft))
  const discard = () => desk.centre.must('notices.discard', touchOf(edited), { key: 'discard-key-1' })

  expect(edited).toMatchObject({ title: '改过的公示标题', version: 2, desk: { applicationIds: ['e2', 'e1'] } })
  expect(stale).toMatchObject({ refusal: { code: 'CHANGED_BY_OTHERS', detail: { state: '草稿' } } })
  expect([await discard(), await discard()]).toEqual([{ id: draft.id }, { id: draft.id }])
  expect(outcome(await desk.centre.call('notices.get', { id: draft.id }))).toBe('NOT_FOUND')
  expect(outcome(await desk.centre.call('notices.post', { id: draft.id, version: 3 }))).toBe('WRONG_STATE')
  expect((await desk.draft(['e1', 'e2'])).people).toBe(2)
})

it('drafts once for one key', async () => {
  desk.shortlisted(['k1'])
  const call = () =>
    desk.centre.must('notices.draft', { roundId: 'round', applicationIds: ['k1'], ...SAID }, { key: 'draft-key-1' })

  const [first, second] = [await call(), await call()]

  expect(second).toEqual(first)
})

it('keeps out of one round what belongs to another, and who is not shortlisted', async () => {
  desk.shortlisted(['elsewhere'], { roundId: 'other' })
  desk.shortlisted(['waiting'], { state: 'reported' })
  const draft = async (roundId: string, id: string) =>
    outcome(await desk.centre.call('notices.draft', { roundId, applicationIds: [id], ...SAID }))

  expect(await draft('round', 'elsewhere')).toBe('NOT_FOUND')
  expect(await draft('round', 'nobody')).toBe('NOT_FOUND')
  expect(await draft('nowhere', 'elsewhere')).toBe('NOT_FOUND')
  expect(await draft('round', 'waiting')).toBe('WRONG_STATE')
  const bad = await desk.centre.call('notices.draft', { roundId: 'round', applicationIds: [], ...SAID, title: '短' })
  expect(bad).toMatchObject({
    refusal: { code: 'BAD_INPUT', fields: [{ field: 'applicationIds' }, { field: 'title' }] },
  })
})

it('is the centre’s work alone', async () => {
  desk.shortlisted(['w1'])
  const draft = await desk.draft(['w1'])
  const tries = async (by: Person) => [
    outcome(await by.call('notices.draft', { roundId: 'round', applicationIds: ['w1'], ...SAID })),
    outcome(await by.call('notices.edit', { ...touchOf(draft), applicationIds: ['w1'], ...SAID })),
    outcome(await by.call('notices.discard', touchOf(draft))),
    outcome(await by.call('notices.candidates', { roundId: 'round' })),
    outcome(await by.call('notices.preview', { kind: 'selection', on: '2026-06-08' })),
    outcome(await by.call('notices.post', touchOf(draft))),
    outcome(await by.call('notices.archive', touchOf(draft))),
    outcome(await by.call('notices.objections', {})),
    outcome(await by.call('notices.objection', { id: 'any' })),
    outcome(await by.call('notices.takeObjection', { id: 'any', version: 1 })),
  ]

  for (const person of [desk.city, desk.admin, desk.visitor]) {
    expect(new Set(await tries(person))).toEqual(new Set(['NOT_ALLOWED']))
  }
})

it('ends at 24:00 of the last day and in no other way', async () => {
  desk.shortlisted(['end1'])
  const posted = await desk.posted(['end1'])
  const state = async () => (await desk.visitor.must('notices.get', { id: posted.id })).state
  const early = await desk.centre.call('notices.archive', touchOf(posted))

  desk.at('2026-06-15T23:59')
  const lastMinute = [await state(), await ended()]
  desk.at('2026-06-16T00:00')
  const midnight = [await state(), await ended(), await ended()]

  expect(outcome(early)).toBe('WRONG_STATE')
  expect(Object.keys(CONTRACT.notices)).not.toContain('end')
  expect(lastMinute).toEqual(['running', 0])
  expect(midnight).toEqual(['ended', 1, 0])
  const { version } = await desk.centre.must('notices.get', { id: posted.id })
  const archive = () => desk.centre.must('notices.archive', { id: posted.id, version }, { key: 'archive-key-1' })
  expect([(await archive()).state, (await archive()).state]).toEqual(['archived', 'archived'])
})

async function ended(): Promise<number | undefined> {
  const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }
  return did['notices:end']
}

it('gives the centre text to paste, with weekdays, and everybody the paper', async () => {
  desk.shortlisted(['t1'], { name: '秦望舒', unit: '江畔学校', content: { post: '主任', title: '' } })
  const posted = await desk.posted(['t1'])

  const [docx, pdf] = await Promise.all([
    desk.visitor.must('notices.print', { id: posted.id, format: 'docx' }),
    desk.visitor.must('notices.print', { id: posted.id, format: 'pdf' }),
  ])

  expect(posted.desk?.pasteText.split('\n')).toEqual([
    SAID.title,
    '',
    SAID.opening,
    '',
    '公示时间：2026年6月8日（星期一）发布，至2026年6月15日（星期一） 24:00 结束（5 个工作日）。',
    `异议受理：${SAID.contact}`,
    '',
    '序号｜姓名｜单位｜职务职称｜人员类别｜设区市',
    '1｜秦望舒｜江畔学校｜主任｜竞赛优秀选手｜南京',
    '',
    '江苏省职业介绍中心',
    '2026年6月8日',
  ])
  expect([docx.name, pdf.name]).toEqual([`${SAID.title}.docx`, `${SAID.title}.pdf`])
  const bytes = Buffer.from(await (await fetch(pdf.url)).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

it('lists posted notices newest first, a page at a time, by kind', async () => {
  const { noticeById } = await import('@/cloudfunctions/_kit/noticeRecords')
  desk.shortlisted(['l1'])
  const template = await noticeById((await desk.posted(['l1'])).id)
  desk.cloud.load(
    'notices',
    Array.from({ length: 25 }, (_each, at) => {
      const postedAt = Date.parse('2027-01-01T00:00:00Z') + Math.floor(at / 2)
      return { ...template, _id: `list-${String(at).padStart(2, '0')}`, kind: 'dismissal', postedAt }
    }),
  )

  const first = await desk.visitor.must('notices.list', { kind: 'dismissal' })
  const second = await desk.visitor.must('notices.list', { kind: 'dismissal', cursor: first.nextCursor ?? '' })

  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(first.rows).toHaveLength(20)
  expect(ids).toEqual(Array.from({ length: 25 }, (_each, at) => `list-${String(24 - at).padStart(2, '0')}`))
  expect(second.nextCursor).toBeNull()
  expect([first.canDraft, (await desk.centre.must('notices.list', {})).canDraft]).toEqual([false, true])
})
