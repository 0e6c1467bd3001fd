import { outcome } from '@/tests/cloud/logDesk'
import { FACTS, OBJECTOR, PHONE, startNoticeDesk, type NoticeDesk } from '@/tests/cloud/noticeDesk'
import type { Person } from '@/tests/cloud/startCloud'
import { makeAccount } from '@/tests/make'

const FINDING = '经向原单位核实，所填工作年限属实，异议不成立。'

let desk: NoticeDesk

beforeAll(async () => {
  desk = await startNoticeDesk()
})
afterAll(() => desk.cloud.close())
beforeEach(() => desk.at('2026-06-08T10:00'))

const touchOf = ({ id, version }: { id: string; version: number }) => ({ id, version })
const stateOf = async (id: string) => (await desk.application(id)).state
/** A caller of one's own: nobody makes more than five a day. */
const somebody = (name: string) => desk.cloud.as(`wx-objector-${name}`)

/** A posted notice of these people, with an objection to the first. */
async function objectedTo(ids: string[], by: Person = somebody(ids.join())) {
  desk.shortlisted(ids)
  const notice = await desk.posted(ids)
  return { notice, receipt: await desk.objected(notice.id, 1, by) }
}

it('holds that one person when the case officer accepts it; the rest go on', async () => {
  const { notice, receipt } = await objectedTo(['a1', 'a2'])
  const taken = await desk.taken(receipt.receiptNo)
  const before = await stateOf('a1')

  const accept = () => desk.centre.must('notices.acceptObjection', touchOf(taken), { key: 'accept-a1-key' })
  const [accepted, repeated] = [await accept(), await accept()]

  expect(before).toBe('publicised')
  expect(accepted).toMatchObject({ state: 'investigating', can: ['uphold', 'dismiss'] })
  expect(repeated).toEqual(accepted)
  expect([await stateOf('a1'), await stateOf('a2')]).toEqual(['held', 'publicised'])
  expect((await desk.centre.must('notices.get', { id: notice.id })).desk).toMatchObject({
    openObjections: 1,
    held: [1],
  })
  expect((await desk.cloud.as('wx-applicant-a1').must('account.inbox', {})).entries[0]).toMatchObject({
    title: '您的聘任暂缓办理',
    opens: 'packages/apply/progress/index?id=a1',
  })
})

it('releases the person when it is dismissed, with a finding that the objector reads', async () => {
  const by = somebody('b')
  const { receipt } = await objectedTo(['b1'], by)
  const taken = await desk.taken(receipt.receiptNo)
  const accepted = await desk.centre.must('notices.acceptObjection', touchOf(taken))

  const without = await desk.centre.call('notices.dismissObjection', { ...touchOf(accepted), finding: '' })
  const dismissed = await desk.centre.must('notices.dismissObjection', { ...touchOf(accepted), finding: FINDING })

  expect(outcome(without)).toBe('BAD_INPUT')
  expect(dismissed).toMatchObject({ state: 'dismissed', finding: FINDING, can: [] })
  expect(await stateOf('b1')).toBe('publicised')
  const seen = await by.must('notices.follow', { receiptNo: receipt.receiptNo, phone: PHONE })
  expect(seen).toMatchObject({ stateWords: '异议不成立', finding: FINDING, late: false })
  expect(seen.timeline.map(({ label, mark }) => [label, mark])).toEqual([
    ['已收到', 'done'],
    ['经办人已接手', 'done'],
    ['已受理', 'done'],
    ['异议不成立', 'done'],
  ])
  expect((await by.must('account.inbox', {})).entries[0]).toMatchObject({
    title: '您的异议已有书面结论',
    opens: `packages/directory/objection/index?receipt=${receipt.receiptNo}`,
  })
})

it('takes the person off for good when it is upheld, also after the notice has ended', async () => {
  const { receipt } = await objectedTo(['c1'])
  const taken = await desk.taken(receipt.receiptNo)
  const accepted = await desk.centre.must('notices.acceptObjection', touchOf(taken))
  desk.at('2026-06-17T10:00')
  await desk.cloud.run('daily')
  const whileOpen = await stateOf('c1')

  await desk.centre.must('notices.upholdObjection', { ...touchOf(accepted), finding: FINDING })

  expect(whileOpen).toBe('held')
  expect(await stateOf('c1')).toBe('centreDeclined')
})

it('keeps the person held while another objection is open, whoever settles which one first', async () => {
  desk.shortlisted(['d1'])
  const notice = await desk.posted(['d1'])
  const first = await desk.objected(notice.id, 1, somebody('d-first'))
  const second = await desk.objected(notice.id, 1, somebody('d-second'))
  const one = await desk.centre.must('notices.acceptObjection', touchOf(await desk.taken(first.receiptNo, desk.centre)))
  const other = await desk.taken(second.receiptNo, desk.otherCentre)

  await desk.centre.must('notices.dismissObjection', { ...touchOf(one), finding: FINDING })
  const between = await stateOf('d1')
  await desk.otherCentre.must('notices.refuseObjection', { ...touchOf(other), finding: '与公示名单无关，不予受理。' })

  expect(between).toBe('held')
  expect(await stateOf('d1')).toBe('publicised')
})

it('ends well when two officers settle two objections to one person at once', async () => {
  desk.shortlisted(['e1'])
  const notice = await desk.posted(['e1'])
  const receipts = [
    await desk.objected(notice.id, 1, somebody('e-1')),
    await desk.objected(notice.id, 1, somebody('e-2')),
  ]
  const officers = [desk.centre, desk.otherCentre]
  const cases = await Promise.all(receipts.map(({ receiptNo }, at) => desk.taken(receiptNo, officers[at])))
  const accepted = await Promise.all(
    cases.map((each, at) => (officers[at] ?? desk.centre).must('notices.acceptObjection', touchOf(each))),
  )
  const between = await stateOf('e1')

  await Promise.all(
    accepted.map((each, at) =>
      (officers[at] ?? desk.centre).must('notices.dismissObjection', { ...touchOf(each), finding: FINDING }),
    ),
  )

  expect(between).toBe('held')
  expect(await stateOf('e1')).toBe('publicised')
})

it('tells who objected, facts and files to the case officer alone', async () => {
  const { receipt } = await objectedTo(['f1'])
  const taken = await desk.taken(receipt.receiptNo)

  const other = await desk.otherCentre.must('notices.objection', { id: taken.id })
  const lists = await desk.otherCentre.must('notices.objections', {})

  expect(taken).toMatchObject({ facts: FACTS, objector: { name: '苗青', phone: PHONE }, can: ['accept', 'refuse'] })
  expect(other).toMatchObject({
    facts: '',
    files: [],
    objector: null,
    can: [],
    officerName: '方晓',
    personName: '申请人f1',
  })
  for (const secret of ['苗青', PHONE, FACTS]) expect(JSON.stringify([other, lists])).not.toContain(secret)
  const act = async (name: 'notices.acceptObjection' | 'notices.takeObjection') =>
    outcome(await desk.otherCentre.call(name, touchOf(taken)))
  expect([await act('notices.acceptObjection'), await act('notices.takeObjection')]).toEqual([
    'NOT_CASE_OFFICER',
    'NOT_CASE_OFFICER',
  ])
})

it('leaves no trace of the objector with the application, its audit trail and its messages', async () => {
  const by = somebody('g')
  const { receipt } = await objectedTo(['g1'], by)
  const taken = await desk.taken(receipt.receiptNo)
  const accepted = await desk.centre.must('notices.acceptObjection', touchOf(taken))
  await desk.centre.must('notices.upholdObjection', { ...touchOf(accepted), finding: FINDING })

  const application = JSON.stringify(await desk.application('g1'))
  const { objectionById } = await import('@/cloudfunctions/_kit/objectionRecords')
  const record = await objectionById(taken.id)

  for (const secret of ['苗青', PHONE, record.objectorId, FACTS, FINDING]) expect(application).not.toContain(secret)
  const whys = record.outbox.map(({ entry }) => [entry.action, entry.why])
  expect(whys.every(([, why]) => why === '')).toBe(true)
  expect(JSON.stringify(record.outbox)).not.toContain(PHONE)
})

it('is taken by one of two officers, and by another once its time has run out', async () => {
  const { receipt } = await objectedTo(['h1'])
  const { rows } = await desk.centre.must('notices.objections', { state: 'received' })
  const row = rows.find(({ receiptNo }) => receiptNo === receipt.receiptNo)
  if (!row) throw new Error('no row')

  const takes = await Promise.all(
    [desk.centre, desk.otherCentre].map((officer) => officer.call('notices.takeObjection', touchOf(row))),
  )
  const winner = takes[0]?.ok ? desk.centre : desk.otherCentre
  const loser = takes[0]?.ok ? desk.otherCentre : desk.centre
  desk.at('2026-06-26T10:00')
  const taken = await desk.taken(receipt.receiptNo, loser)

  expect(takes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(taken.can).toEqual(['accept', 'refuse'])
  expect((await winner.must('notices.objection', { id: row.id })).objector).toBeNull()
})

it('is reminded of once when the time for the finding has run out', async () => {
  const { receipt } = await objectedTo(['i1'])
  await desk.taken(receipt.receiptNo)
  const warned = async () => {
    const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }
    return did['objections:warn']
  }
  const before = (await desk.centre.must('notices.objections', {})).rows.find(
    (row) => row.receiptNo === receipt.receiptNo,
  )

  desk.at('2026-06-23T23:59')
  const early = await warned()
  desk.at('2026-06-24T00:00')
  await warned()
  const again = await warned()

  // 19 June 2026 is the Dragon Boat Festival.
  expect(before?.dueAt).toBe(Date.parse('2026-06-24T00:00:00+08:00'))
  expect([early, again]).toEqual([0, 0])
  const reminders = (await desk.centre.must('account.inbox', {})).entries.filter(({ body }) =>
    body.includes(receipt.receiptNo),
  )
  expect(reminders.map(({ title }) => title)).toContain('有一件公示异议超过核查时限')
})

it('is kept from officers of the same unit, relatives, and the one who objected', async () => {
  desk.cloud.load('accounts', [
    makeAccount('wx-same-unit', {
      kind: null,
      name: '白川',
      unit: 'j1职业培训学校',
      roles: [{ role: 'centreOfficer' }],
    }),
    makeAccount('wx-objecting', { kind: null, name: '池木', unit: '', roles: [{ role: 'centreOfficer' }] }),
  ])
  const [sameUnit, objecting] = [desk.cloud.as('wx-same-unit'), desk.cloud.as('wx-objecting')]
  const { receipt } = await objectedTo(['j1'], objecting)
  const taken = await desk.taken(receipt.receiptNo)

  for (const officer of [sameUnit, objecting]) {
    const rows = (await officer.must('notices.objections', {})).rows.map(({ id }) => id)
    expect(rows).not.toContain(taken.id)
    expect(outcome(await officer.call('notices.objection', { id: taken.id }))).toBe('OWN_CASE')
    expect(outcome(await officer.call('notices.takeObjection', touchOf(taken)))).toBe('OWN_CASE')
    expect(outcome(await officer.call('notices.acceptObjection', touchOf(taken)))).toBe('OWN_CASE')
  }
})

it('keeps the notice from the archive until it is settled', async () => {
  const { notice, receipt } = await objectedTo(['k1', 'k2'])
  desk.at('2026-06-16T10:00')
  await desk.cloud.run('daily')
  const { version } = await desk.centre.must('notices.get', { id: notice.id })
  const archive = () => desk.centre.call('notices.archive', { id: notice.id, version })

  const refused = await archive()
  const taken = await desk.taken(receipt.receiptNo)
  await desk.centre.must('notices.refuseObjection', { ...touchOf(taken), finding: '与公示名单无关，不予受理。' })
  const archived = await archive()

  expect(refused).toMatchObject({ refusal: { code: 'OBJECTIONS_OPEN', detail: { names: '申请人k1' } } })
  expect(archived.ok).toBe(true)
})

it('refuses steps out of turn and versions not seen', async () => {
  const { receipt } = await objectedTo(['l1'])
  const taken = await desk.taken(receipt.receiptNo)
  const uphold = { ...touchOf(taken), finding: FINDING }

  expect(outcome(await desk.centre.call('notices.upholdObjection', uphold))).toBe('WRONG_STATE')
  expect(outcome(await desk.centre.call('notices.acceptObjection', { id: taken.id, version: 1 }))).toBe(
    'CHANGED_BY_OTHERS',
  )
  expect(outcome(await desk.centre.call('notices.acceptObjection', { id: 'nothing', version: 1 }))).toBe('NOT_FOUND')
  expect(outcome(await desk.centre.call('notices.takeObjection', touchOf(taken)))).toBe('WRONG_STATE')
})

it('is finished by the clock when it was cut off before the person was held', async () => {
  const { receipt } = await objectedTo(['m1'])
  const taken = await desk.taken(receipt.receiptNo)
  const { change } = await import('@/cloudfunctions/_kit/records')
  const { objectionById } = await import('@/cloudfunctions/_kit/objectionRecords')
  const act = {
    key: 'cut-off-m1',
    who: OBJECTOR,
    role: 'centreOfficer',
    action: 'x',
    from: 'received',
    to: 'investigating',
  }
  await change('objections', await objectionById(taken.id), { state: 'investigating', followed: false }, act)

  const { did } = (await desk.cloud.run('daily')) as { did: Record<string, number> }

  expect(did['objections:follow']).toBe(1)
  expect(await stateOf('m1')).toBe('held')
})
