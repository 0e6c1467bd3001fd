import { makeFile, outcome } from '@/tests/cloud/logDesk'
import { FACTS, PHONE, startNoticeDesk, type NoticeDesk } from '@/tests/cloud/noticeDesk'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { InputOf } from '@/domain/contract'
import type { Person } from '@/tests/cloud/startCloud'

let desk: NoticeDesk
let noticeId: string

beforeAll(async () => {
  desk = await startNoticeDesk()
  desk.shortlisted(['n1', 'n2'])
  noticeId = (await desk.posted(['n1', 'n2'])).id
})
afterAll(() => desk.cloud.close())
beforeEach(() => desk.at('2026-06-08T10:00'))

const somebody = (name: string) => desk.cloud.as(`wx-object-${name}`)
const written = (fields: Partial<InputOf<'notices.object'>> = {}): InputOf<'notices.object'> => ({
  ...{ noticeId, personNo: 1, name: '苗青', phone: PHONE, facts: FACTS, files: [] },
  ...fields,
})
const follow = (by: Person, receiptNo: string, phone = PHONE) => by.call('notices.follow', { receiptNo, phone })

it('takes an objection without an account and gives a receipt; the same key makes one', async () => {
  const by = somebody('first')
  const object = () => by.must('notices.object', written(), { key: 'object-first-key' })

  const [receipt, repeated] = [await object(), await object()]

  expect(receipt).toMatchObject({ late: false, stateWords: '已收到', finding: '' })
  expect(receipt.about).toBe('“江苏省职业指导专家拟聘任人员公示”中的申请人n1')
  expect(receipt.receiptNo).toMatch(/^YY-2026-\d{4}-[\dX]$/)
  expect(repeated).toEqual(receipt)
  expect(receipt.timeline.map(({ label, mark }) => [label, mark])).toEqual([
    ['已收到', 'done'],
    ['决定是否受理', 'now'],
    ['核查', 'next'],
    ['书面结论', 'next'],
  ])
  const { rows } = await desk.centre.must('notices.objections', { noticeId })
  expect(rows.filter(({ receiptNo }) => receiptNo === receipt.receiptNo)).toHaveLength(1)
  expect(JSON.stringify(await desk.application('n1'))).not.toContain(receipt.receiptNo)
})

it('is followed from anywhere with number and phone, and with nothing less', async () => {
  const by = somebody('second')
  const { receiptNo } = await by.must('notices.object', written({ phone: '025-83301234' }))
  const elsewhere = somebody('elsewhere')

  const seen = await elsewhere.must('notices.follow', { receiptNo: receiptNo.toLowerCase(), phone: '（025）83301234' })
  const wrongPhone = await follow(elsewhere, receiptNo)
  const ownWrongPhone = await follow(by, receiptNo)
  const unknown = await follow(elsewhere, 'YY-2026-9999-5')
  const nonsense = await follow(elsewhere, 'whatever')

  expect(seen.receiptNo).toBe(receiptNo)
  for (const reply of [wrongPhone, ownWrongPhone, unknown, nonsense]) {
    if (reply.ok) throw new Error('opened')
    expect(outcome(reply)).toBe('RECEIPT_WRONG')
    expect(Object.keys(reply.refusal)).toEqual(['code', 'traceId'])
  }
})

it('cannot be guessed: after twenty tries in an hour the right phone no longer opens it either, but for its owner', async () => {
  const by = somebody('guessed')
  const { receiptNo } = await by.must('notices.object', written())
  for (let attempt = 0; attempt < 20; attempt += 1)
    await follow(somebody(`guess-${attempt % 3}`), receiptNo, '13911110000')

  const right = await follow(somebody('guess-3'), receiptNo)
  const own = await follow(by, receiptNo)
  desk.at('2026-06-08T11:00')
  const nextHour = await follow(somebody('guess-3'), receiptNo)

  expect([outcome(right), own.ok, nextHour.ok]).toEqual(['RECEIPT_WRONG', true, true])
})

it('takes files that were uploaded for it, from their owner', async () => {
  const ownerId = accountIdOf('wx-object-files')
  desk.cloud.load('files', [
    makeFile('object-proof', { ownerId, purpose: 'objectionProof' }),
    makeFile('object-photo', { ownerId, purpose: 'logPhoto' }),
  ])
  const object = async (by: Person, files: string[]) => by.call('notices.object', written({ files }))

  const taken = await object(somebody('files'), ['object-proof'])
  const others = [await object(somebody('thief'), ['object-proof']), await object(somebody('files'), ['object-photo'])]

  if (!taken.ok) throw new Error('refused')
  expect(others.map(outcome)).toEqual(['FILE_MISSING', 'FILE_MISSING'])
  const officer = await desk.taken(taken.data.receiptNo)
  expect(officer.files.map(({ key }) => key)).toEqual(['object-proof'])
})

it('asks for a person of the notice, a name, a phone and facts', async () => {
  const fields = async (input: Partial<InputOf<'notices.object'>>) => {
    const reply = await somebody('bad').call('notices.object', written(input))
    return reply.ok ? [] : reply.refusal.fields?.map(({ field }) => field)
  }

  expect(await fields({ personNo: 3 })).toEqual(['personNo'])
  expect(await fields({ name: '苗', phone: '12345', facts: '有问题' })).toEqual(['name', 'phone', 'facts'])
  expect(outcome(await somebody('bad').call('notices.object', written({ noticeId: 'nothing' })))).toBe('NOT_FOUND')
})

it('is possible five times a day for one caller', async () => {
  const by = somebody('busy')
  const outcomes = []
  for (let attempt = 0; attempt < 6; attempt += 1) outcomes.push(await by.call('notices.object', written()))
  desk.at('2026-06-09T00:00')
  const nextDay = await by.call('notices.object', written())

  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false])
  expect(outcome(outcomes[5] ?? nextDay)).toBe('TOO_MANY_OBJECTIONS')
  expect(nextDay.ok).toBe(true)
})

it('is a report once the notice has ended: with files for the desk, followed in the same way', async () => {
  const by = somebody('late')
  const ownerId = accountIdOf('wx-object-late')
  desk.cloud.load('files', [makeFile('late-proof', { ownerId, purpose: 'objectionProof' })])
  desk.at('2026-06-16T00:00')
  const object = () =>
    by.must('notices.object', written({ personNo: 2, files: ['late-proof'] }), { key: 'object-late-key' })

  const [receipt, repeated] = [await object(), await object()]
  const { rows } = await desk.centre.must('feedback.reports', { state: 'open' })
  const report = rows.find(({ receiptNo }) => receiptNo === receipt.receiptNo)
  const opened = await desk.centre.must('feedback.reportCase', { id: report?.id ?? '' })
  const taken = await desk.centre.must('feedback.takeReport', { id: opened.id, version: opened.version })
  await desk.centre.must('feedback.resolveReport', { id: taken.id, version: taken.version, finding: '已核实，属实。' })

  expect(receipt).toMatchObject({ late: true, stateWords: '待处理' })
  expect(repeated).toEqual(receipt)
  expect(report?.subject).toBe('notice')
  expect(report?.about).toContain('申请人n2')
  expect(opened).toMatchObject({ reporterName: '苗青', reporterPhone: PHONE, files: [{ key: 'late-proof' }] })
  expect(opened.evidence[0]?.text).toContain('拟聘任')
  expect(outcome(await follow(somebody('not-late'), receipt.receiptNo, '13911110000'))).toBe('RECEIPT_WRONG')
  expect(await by.must('notices.follow', { receiptNo: receipt.receiptNo, phone: PHONE })).toMatchObject({
    late: true,
    stateWords: '已办结',
    finding: '已核实，属实。',
  })
  expect((await by.must('account.inbox', {})).entries[0]?.opens).toBe(
    `packages/directory/objection/index?receipt=${receipt.receiptNo}`,
  )
  expect((await desk.application('n2')).state).toBe('publicised')
  expect(
    (await desk.centre.must('notices.objections', { noticeId })).rows.map(({ personNo }) => personNo),
  ).not.toContain(2)
})

it('answers the same call alike when the notice ends in between', async () => {
  const by = somebody('between')
  desk.at('2026-06-15T23:59')
  const object = () => by.must('notices.object', written(), { key: 'object-between' })

  const first = await object()
  desk.at('2026-06-16T00:00')

  expect(await object()).toEqual(first)
})

it('reports nobody’s other reports to who guesses their number', async () => {
  const by = somebody('other')
  desk.cloud.load('reports', [
    { _id: 'r-other', receiptNo: 'TS20260608-ABCDEF', subject: 'expert', reporterPhone: PHONE, reporterId: 'x', at: 1 },
  ])

  expect(outcome(await follow(by, 'TS20260608-ABCDEF'))).toBe('RECEIPT_WRONG')
})
