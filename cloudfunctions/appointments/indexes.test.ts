import { addDays, dayOf } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeConsultation, makeExpert, makeLog, makeStored } from '@/tests/make'
import { decisionNo, makeObjection, makePublicised, startTermDesk, type TermDesk } from '@/tests/cloud/termDesk'

/** More than the emulator lets a query walk through without an index. */
const MANY = 250

let desk: TermDesk

beforeAll(async () => {
  desk = await startTermDesk()
})
afterAll(() => desk.cloud.close())

it('answers every question by an index when there are many of everything', async () => {
  const { cloud, centre } = desk
  const expert = await desk.appointed('众里')
  const ids = Array.from({ length: MANY }, (_each, at) => `many-${at}`)
  const on = dayOf(Date.now())
  const term = (id: string, at: number) => ({
    ...{ ...expert.term, _id: id, expertId: id, idHash: id, certificateNo: id, accountId: id },
    ...{ endOn: addDays(on, at * 3), begun: true },
  })
  const exit = (id: string, at: number) => ({
    ...{ ...makeStored(id), termId: id, expertId: id, openKey: id, state: 'revoked', finished: true, at: at + 1 },
    ...{ ground: 'leak', askedByExpert: false, name: id, unit: '', city: '320100', facts: '', attempts: [] },
    ...{ evidence: [], evidenceOwners: [], decision: null, delivery: null, noticeId: '', barred: false, history: [] },
  })
  const decided = (id: string, at: number) => ({
    ...{ ...makeStored(id), kind: 'renewal', no: id, on, at: at + 1, byId: '', byName: '', items: [], finished: true },
  })
  cloud.load('terms', ids.map(term))
  cloud.load('exits', ids.map(exit))
  cloud.load('decisions', ids.map(decided))
  cloud.load(
    'bars',
    ids.map((id) => ({ ...makeStored(id), name: id, ground: 'leak', on, decisionNo: id, byName: '' })),
  )
  cloud.load(
    'experts',
    ids.map((id) => makeExpert(id)),
  )
  cloud.load(
    'serviceLogs',
    ids.map((id) => makeLog(id)),
  )
  cloud.load(
    'consultations',
    ids.map((id) => makeConsultation(id)),
  )
  const reported = { ...makeStored(''), subject: 'expert', state: 'open', finding: '', at: 1 }
  cloud.load(
    'reports',
    ids.map((id) => ({ ...reported, _id: id, subjectId: id, receiptNo: id })),
  )
  const applications = ids.map((id) => makePublicised(id, { _id: id, roundId: 'elsewhere' }))
  cloud.load('applications', applications)
  cloud.load(
    'objections',
    applications.map((application) => makeObjection(application)),
  )
  const one = desk.publicised('千百度')
  const { version } = await desk.stored<{ version: number }>('terms', expert.term._id)

  const replies = [
    await centre.call('appointments.ready', { roundId: desk.roundId }),
    await centre.call('appointments.appoint', { applicationIds: [one._id], decisionNo: decisionNo(), startOn: on }),
    await centre.call('appointments.decisions', {}),
    await centre.call('appointments.decisions', { kind: 'renewal' }),
    await desk.visitor.call('appointments.check', { no: expert.term.certificateNo }),
    await expert.person.call('appointments.mine', {}),
    await centre.call('appointments.ledger', { termId: expert.term._id }),
    await centre.call('appointments.renewals', { within: '120' }),
    await centre.call('appointments.exits', { open: false }),
    await centre.call('appointments.exits', { open: true }),
    await centre.call('appointments.bars', {}),
    await expert.person.call('appointments.askToLeave', {
      ...{ id: expert.term._id, version, ground: 'ownWish', why: '', understood: true },
    }),
  ]

  expect(replies.filter((reply) => !reply.ok).map(outcome)).toEqual([])
  const steps = await desk.cloud.run('daily')
  expect(steps).toMatchObject({ did: { termStart: 0, exits: 0, decisions: 0, leaving: 0, renewalLists: 41 } })
  expect(steps).toMatchObject({ did: { 'termExpire:active': 0, 'termExpire:leaving': 0 } })
})

it('gives every row of a long list once, page after page', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await desk.centre.must('appointments.renewals', { within: '120', ...(cursor && { cursor }) })
    seen.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  const barred: string[] = []
  do {
    const page = await desk.centre.must('appointments.bars', { ...(cursor && { cursor }) })
    barred.push(...page.rows.map(({ name }) => name))
    cursor = page.nextCursor ?? undefined
  } while (cursor)

  expect(seen).toHaveLength(41)
  expect(new Set(seen).size).toBe(seen.length)
  expect(new Set(barred).size).toBe(MANY)
})
