import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { dayOf } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { decisionNo, makeNotice, makePublicised, startTermDesk, type TermDesk } from '@/tests/cloud/termDesk'
import { makeAccount } from '@/tests/make'

let desk: TermDesk
let todayOn: string

beforeAll(async () => {
  desk = await startTermDesk()
  desk.cloud.moveClock(Date.parse('2026-11-23T10:00:00+08:00') - Date.now())
  todayOn = dayOf(Date.now())
})
afterAll(() => desk.cloud.close())

const given = (applications: ApplicationDoc[], fields: { decisionNo?: string; startOn?: string } = {}) => ({
  applicationIds: applications.map(({ _id }) => _id),
  decisionNo: decisionNo(),
  startOn: todayOn,
  ...fields,
})
const termOf = async (certificateNo: string) => {
  const { termByNumber } = await import('./store')
  const term = await termByNumber(certificateNo)
  if (!term) throw new Error('no term')
  return term
}

describe('twice and at once', () => {
  it('answers the same call with the same decision', async () => {
    const [one, other] = [desk.publicised('丁香'), desk.publicised('丁兰')]
    const input = given([one, other])
    const call = () => desk.centre.must('appointments.appoint', input, { key: 'appoint-key-1' })

    const [first, second] = await Promise.all([call(), call()])
    const third = await call()

    expect(second.items).toEqual(first.items)
    expect(third).toEqual(first)
    expect(first.items).toHaveLength(2)
  })

  it('lets one of two officers appoint a person, each for those who are left', async () => {
    const [a, b, c] = [desk.publicised('程一'), desk.publicised('程二'), desk.publicised('程三')]

    const replies = await Promise.all([
      desk.centre.call('appointments.appoint', given([a, b])),
      desk.otherCentre.call('appointments.appoint', given([b, c])),
    ])

    const names = replies.flatMap((reply) => (reply.ok ? reply.data.items.map(({ name }) => name) : []))
    expect(names.sort()).toEqual(['程一', '程三', '程二'].sort())
    const { termsOfPeople } = await import('@/cloudfunctions/_kit/termRecords')
    expect(await termsOfPeople([b.idHash])).toHaveLength(1)
  })

  it('gives the whole person to one officer, and the number back to the other', async () => {
    const application = desk.publicised('孟冬')
    const numbers = [decisionNo(), decisionNo()]
    const input = (no = '') => given([application], { decisionNo: no })

    const replies = await Promise.all([
      desk.centre.call('appointments.appoint', input(numbers[0])),
      desk.otherCentre.call('appointments.appoint', input(numbers[1])),
    ])

    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    const lost = replies.findIndex((reply) => !reply.ok)
    expect(['CHANGED_BY_OTHERS', 'WRONG_STATE', 'ALREADY_EXPERT']).toContain(replies.map(outcome)[lost])
    const next = await desk.centre.call('appointments.appoint', {
      ...input(numbers[lost]),
      applicationIds: [desk.publicised('仲冬')._id],
    })
    expect(next.ok).toBe(true)
    const listed = await desk.centre.must('appointments.decisions', { kind: 'appointment' })
    expect(listed.rows.every(({ items }) => items.length > 0)).toBe(true)
  })

  it('is finished by the clock when the call died half-way, and by the officer sending it again', async () => {
    const people = [desk.publicised('晓一'), desk.publicised('晓二'), desk.publicised('晓三')]
    const { newCertificates, newDecision, recordDecision } = await import('@/cloudfunctions/_kit/decisions')
    const { appointOne } = await import('@/cloudfunctions/_kit/appointing')
    const certificates = await newCertificates(people.map(() => todayOn))
    const items = people.map(({ _id: sourceId, name, unit }, at) => ({
      ...{ sourceId, name, unit, city: '320100' as const, decision: 'appoint' as const, reason: '', lost: false },
      ...(certificates[at] ?? { certificateNo: '', startOn: '', endOn: '' }),
    }))
    const byId = accountIdOf('wx-centre')
    const no = decisionNo()
    const decision = await recordDecision(
      newDecision({ kind: 'appointment', no, on: todayOn, byId, byName: '程安', items }),
      { key: 'died-half-way', who: byId, role: 'centreOfficer' },
    )
    const [first] = decision.items
    if (first) await appointOne(decision, first)

    const before = await desk.centre.must('appointments.decisions', {})
    desk.cloud.moveClock(61_000)
    await desk.cloud.run('daily')

    expect(before.rows.find((row) => row.no === no)).toMatchObject({ finished: false })
    for (const [at, { _id }] of people.entries()) {
      expect(await desk.stored<ApplicationDoc>('applications', _id)).toMatchObject({ state: 'appointed' })
      expect(await termOf(certificates[at]?.certificateNo ?? '')).toMatchObject({ state: 'active', begun: true })
    }
    expect(await desk.stored('decisions', decision._id)).toMatchObject({ finished: true })
    const repeated = await desk.centre.must('appointments.appoint', given(people, { decisionNo: no }), {
      key: 'died-half-way',
    })
    expect(repeated.items.map(({ certificateNo }) => certificateNo)).toEqual(
      certificates.map((each) => each.certificateNo),
    )
  })
})

it('appoints a former expert again under the same record with a new account, and the old account is no expert', async () => {
  const { term, application } = await desk.appointed('温故')
  desk.cloud.moveClock(Date.parse('2028-11-24T10:00:00+08:00') - Date.now())
  await desk.cloud.run('daily')
  const anew = makePublicised('温故知新', {
    idHash: application.idHash,
    roundId: 'next-round',
    noticeId: 'notice-again',
  })
  desk.cloud.load('accounts', [makeAccount('温故知新', { kind: null })])
  desk.cloud.load('notices', [makeNotice(anew, { endOn: '2028-11-20' })])
  desk.cloud.load('applications', [anew])

  const input = { ...given([anew]), startOn: '2028-11-24' }
  const { items } = await desk.centre.must('appointments.appoint', input)
  desk.cloud.moveClock(Date.parse('2026-11-23T12:00:00+08:00') - Date.now())

  const next: TermDoc = await termOf(items[0]?.certificateNo ?? '')
  expect(next).toMatchObject({
    expertId: term.expertId,
    nth: 2,
    state: 'active',
    certificateNo: '苏职指〔2028〕0001号',
  })
  expect(await desk.stored<TermDoc>('terms', term._id)).toMatchObject({ state: 'notRenewed' })
  expect(await desk.stored<ExpertDoc>('experts', term.expertId)).toMatchObject({
    listed: true,
    accountId: accountIdOf('温故知新'),
    name: '温故知新',
  })
  expect((await desk.stored<Account>('accounts', application.accountId)).roles).toEqual([])
})
