import { FACTS, PHONE, startNoticeDesk, type NoticeDesk } from '@/tests/cloud/noticeDesk'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250
const PEOPLE = 210

let desk: NoticeDesk

beforeAll(async () => {
  desk = await startNoticeDesk()
})
afterAll(() => desk.cloud.close())

it('finds everything by an index: hundreds of people on a notice, and as many notices and objections', async () => {
  const ids = Array.from({ length: PEOPLE }, (_each, at) => `many-${at}`)
  desk.shortlisted(ids)
  const posted = await desk.posted(ids)
  const receipt = await desk.objected(posted.id, PEOPLE)
  const taken = await desk.taken(receipt.receiptNo)
  await loadCopies(posted.id, taken.id)

  const accepted = await desk.centre.must('notices.acceptObjection', { id: taken.id, version: taken.version })

  expect(posted.people).toBe(PEOPLE)
  expect(accepted.personNo).toBe(PEOPLE)
  expect((await desk.application(`many-${PEOPLE - 1}`)).state).toBe('held')
  expect((await desk.centre.must('notices.list', { kind: 'selection' })).rows.length).toBeGreaterThanOrEqual(20)
  expect((await desk.centre.must('notices.objections', { noticeId: posted.id })).rows).toHaveLength(20)
  expect((await desk.centre.must('notices.objections', { state: 'received' })).rows).toHaveLength(20)
  expect((await desk.centre.must('notices.objections', {})).rows).toHaveLength(20)
  expect((await desk.centre.must('notices.candidates', { roundId: 'round' })).rows).toEqual([])
  expect((await desk.centre.must('notices.get', { id: posted.id })).desk?.held).toEqual([PEOPLE])
  expect((await desk.visitor.must('notices.follow', { receiptNo: receipt.receiptNo, phone: PHONE })).late).toBe(false)
  const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }
  expect(did).toMatchObject({ 'notices:end': 0, 'notices:finish': 0, 'objections:follow': 0, 'objections:warn': 0 })
})

it('answers a notice of hundreds of people in two queries', async () => {
  const { rows } = await desk.visitor.must('notices.list', {})
  const [row] = rows
  if (!row) throw new Error('no notice')

  await desk.visitor.must('notices.get', { id: row.id })

  expect(desk.cloud.lastCall().database).toBe(2)
})

async function loadCopies(noticeId: string, objectionId: string): Promise<void> {
  const { noticeById } = await import('@/cloudfunctions/_kit/noticeRecords')
  const { objectionById } = await import('@/cloudfunctions/_kit/objectionRecords')
  const [notice, objection] = await Promise.all([noticeById(noticeId), objectionById(objectionId)])
  const copies = (name: string) => Array.from({ length: MANY }, (_each, at) => `${name}-${at}`)
  const clean = { outbox: [], outboxAt: 0 }
  desk.cloud.load(
    'notices',
    copies('notice').map((_id) => ({ ...notice, ...clean, _id, persons: [], applicationIds: [] })),
  )
  const other = { state: 'received', applicationId: 'many-0', facts: FACTS }
  desk.cloud.load(
    'objections',
    copies('objection').map((_id) => ({ ...objection, ...clean, _id, ...other, receiptNo: _id })),
  )
}
