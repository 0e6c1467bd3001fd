import type { Account } from '@/cloudfunctions/_kit/caller'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { outcome } from '@/tests/cloud/logDesk'
import { makeStored } from '@/tests/make'
import { decisionNo, startTermDesk, type TermDesk } from '@/tests/cloud/termDesk'
import { termLife } from '@/tests/cloud/termLife'

let desk: TermDesk
let life: ReturnType<typeof termLife>
const START = Date.parse('2026-11-23T10:00:00+08:00')

beforeAll(async () => {
  desk = await startTermDesk()
  life = termLife(desk)
})
beforeEach(() => desk.cloud.moveClock(START - Date.now()))
afterAll(() => desk.cloud.close())

describe('renewing', () => {
  it('goes on without a gap when decided before the end, with a new certificate', async () => {
    const expert = await desk.appointed('长青')
    life.goTo(expert, -20)

    const { items, kind } = await desk.centre.must('appointments.decideRenewals', await life.decision([expert]))
    const old = await life.reread(expert)
    const certificateNo = items[0]?.certificateNo ?? ''
    const during = await life.expertOf(expert)
    const checks = async () =>
      Promise.all(
        [old.certificateNo, certificateNo].map(
          async (no) => (await desk.visitor.must('appointments.check', { no })).standing,
        ),
      )
    const before = await checks()
    life.goTo(expert, 1)
    await desk.cloud.run('daily')

    expect(kind).toBe('renewal')
    expect(items).toMatchObject([
      { startOn: addDays(expert.term.endOn, 1), endOn: '2030-11-22', result: '续聘，颁发新的聘任证书' },
    ])
    expect(certificateNo).not.toBe(expert.term.certificateNo)
    expect(old.state).toBe('renewed')
    expect(during.term.certificateNo).toBe(old.certificateNo)
    expect(before).toEqual(['inForce', 'notYet'])
    expect(await checks()).toEqual(['expired', 'inForce'])
    expect(await life.expertOf(expert)).toMatchObject({ listed: true, term: { certificateNo } })
    expect(await life.told(expert.accountId)).not.toContain('您的聘期已满')
    const own = await expert.person.must('appointments.mine', {})
    expect(own).toMatchObject({ term: { certificateNo, nth: 2 }, earlier: [{ id: expert.term._id, state: 'renewed' }] })
  })

  it('starts on the day of the decision when the term was over, after a gap out of the directory', async () => {
    const expert = await desk.appointed('再来')
    life.goTo(expert, 1)
    await desk.cloud.run('daily')
    const gone = await life.expertOf(expert)
    const on = life.goTo(expert, 12)

    await desk.centre.must('appointments.decideRenewals', await life.decision([expert]))

    expect(gone).toMatchObject({ listed: false, terms: [] })
    const { termsOfExpert } = await import('@/cloudfunctions/_kit/termRecords')
    const [next, old] = await termsOfExpert(expert.term.expertId)
    expect(next).toMatchObject({ startOn: on, nth: 2, begun: true, previousTermId: expert.term._id, applicationId: '' })
    expect(old).toMatchObject({ state: 'renewed' })
    expect(await life.expertOf(expert)).toMatchObject({ listed: true, term: { startOn: on } })
  })

  it('or letting end never bars, and takes the role', async () => {
    const expert = await desk.appointed('退潮')
    life.goTo(expert, -5)
    const early = await desk.centre.call(
      'appointments.decideRenewals',
      await life.decision([expert], { decision: 'letEnd' }),
    )
    life.goTo(expert, 1)
    await desk.cloud.run('daily')

    const { items } = await desk.centre.must(
      'appointments.decideRenewals',
      await life.decision([expert], { decision: 'letEnd' }),
    )

    expect(outcome(early)).toBe('WRONG_STATE')
    expect(items).toMatchObject([
      { result: '聘期届满不再续聘，不影响再次申请', certificateNo: expert.term.certificateNo },
    ])
    expect(await life.reread(expert)).toMatchObject({ state: 'notRenewed' })
    const { barsAmong } = await import('@/cloudfunctions/_kit/bars')
    expect(await barsAmong([expert.term.idHash])).toEqual([])
    expect((await desk.stored<Account>('accounts', expert.accountId)).roles).toEqual([])
    expect((await desk.visitor.must('appointments.check', { no: expert.term.certificateNo })).standing).toBe('expired')
  })

  it('is refused while a dismissal is being handled, and a term dismissed after its renewal takes the old certificate with it', async () => {
    const expert = await desk.appointed('前程')
    const { expertId, certificateNo } = expert.term
    life.goTo(expert, -20)
    const facts = { ground: 'unfit' as const, facts: '其他不宜继续担任的情形。', evidence: [], attempts: [] }
    const exit = await desk.centre.must('appointments.openDismissal', { expertId, ...facts })
    const open = await desk.centre.call('appointments.decideRenewals', await life.decision([expert]))
    await desk.centre.must('appointments.discardExit', { id: exit.id, version: exit.version, why: '核查后不成立' })
    const { items } = await desk.centre.must('appointments.decideRenewals', await life.decision([expert]))
    const { termsOfExpert } = await import('@/cloudfunctions/_kit/termRecords')
    const [next] = await termsOfExpert(expertId)

    const asked = {
      id: next?._id ?? '',
      version: next?.version ?? 0,
      ground: 'health',
      why: '',
      understood: true,
    } as const
    await expert.person.must('appointments.askToLeave', asked)
    const { rows } = await desk.centre.must('appointments.exits', { open: true })
    const leaving = rows.find((row) => row.termId === next?._id)
    const given = { id: leaving?.id ?? '', version: leaving?.version ?? 0, decisionNo: decisionNo(), text: '' }
    await desk.centre.must('appointments.confirmLeaving', given)

    expect(outcome(open)).toBe('EXIT_OPEN')
    for (const no of [certificateNo, items[0]?.certificateNo ?? '']) {
      expect((await desk.visitor.must('appointments.check', { no })).standing).toBe('ended')
    }
    life.goTo(expert, 1)
    await desk.cloud.run('daily')
    expect(await life.expertOf(expert)).toMatchObject({ listed: false })
  })

  it('is refused too early, for the barred, for a term already decided, and to others', async () => {
    const [expert, barred] = [await desk.appointed('未央'), await desk.appointed('禁行')]
    const send = async (by = desk.centre, fields = {}) =>
      outcome(await by.call('appointments.decideRenewals', { ...(await life.decision([expert])), ...fields }))
    expect(await send()).toBe('WRONG_STATE')
    life.goTo(expert, -30)
    desk.cloud.load('bars', [{ ...makeStored(barred.term.idHash), on: '2027-01-01', ground: 'leak', name: '禁行' }])

    expect(await send(desk.city)).toBe('NOT_ALLOWED')
    expect(await send(desk.centre, { on: addDays(dayOf(Date.now()), 1) })).toBe('BAD_INPUT')
    expect(await send(desk.centre, { items: [{ termId: 'x', version: 1, decision: 'renew', reason: '履职' }] })).toBe(
      'NOT_FOUND',
    )
    const stale = { termId: expert.term._id, version: 99, decision: 'renew', reason: '履职' }
    expect(await send(desk.centre, { items: [stale] })).toBe('CHANGED_BY_OTHERS')
    expect(outcome(await desk.centre.call('appointments.decideRenewals', await life.decision([expert, barred])))).toBe(
      'BARRED_IN_BATCH',
    )
    await desk.centre.must('appointments.decideRenewals', await life.decision([expert]))
    expect(await send()).toBe('WRONG_STATE')
  })

  it('happens once for two officers, each decision holding for those who are left', async () => {
    const [one, two] = [await desk.appointed('双溪'), await desk.appointed('三江')]
    life.goTo(one, -10)
    const [mine, theirs] = [await life.decision([one, two]), await life.decision([two])]

    const replies = await Promise.all([
      desk.centre.call('appointments.decideRenewals', mine),
      desk.otherCentre.call('appointments.decideRenewals', theirs),
    ])

    const { termsOfExpert } = await import('@/cloudfunctions/_kit/termRecords')
    expect(await termsOfExpert(two.term.expertId)).toHaveLength(2)
    desk.cloud.moveClock(61_000)
    await desk.cloud.run('daily')
    const { rows } = await desk.centre.must('appointments.decisions', { kind: 'renewal' })
    expect(rows.filter(({ finished }) => !finished)).toEqual([])
    const names = replies.flatMap((reply) => (reply.ok ? reply.data.items.map(({ name }) => name) : []))
    expect(names.sort()).toEqual(['三江', '双溪'])
  })

  it('is the same for a call sent twice', async () => {
    const expert = await desk.appointed('两岸')
    life.goTo(expert, -10)
    const input = await life.decision([expert])
    const send = () => desk.centre.must('appointments.decideRenewals', input, { key: 'renew-key-1' })

    const first = await send()
    const again = await send()

    expect(again).toEqual(first)
    const { termsOfExpert } = await import('@/cloudfunctions/_kit/termRecords')
    expect(await termsOfExpert(expert.term.expertId)).toHaveLength(2)
  })

  it('is carried out for a term that its expert wrote a note on after the decision was recorded', async () => {
    const expert = await desk.appointed('后记')
    life.goTo(expert, -10)
    const { newCertificates, newDecision, recordDecision } = await import('@/cloudfunctions/_kit/decisions')
    const { _id: sourceId, name, unit, city, version, endOn } = await life.reread(expert)
    const [certificate = { certificateNo: '', startOn: '', endOn: '' }] = await newCertificates([addDays(endOn, 1)])
    const item = { sourceId, name, unit, city, ...certificate, decision: 'renew' as const, reason: '', lost: false }
    const fields = {
      kind: 'renewal' as const,
      no: decisionNo(),
      on: dayOf(Date.now()),
      byId: 'x',
      byName: '',
      items: [item],
    }
    const recorded = await recordDecision(newDecision(fields), { key: 'cut-off-2', who: 'x', role: 'centreOfficer' })
    await expert.person.must('appointments.note', { id: sourceId, version, note: '愿意继续服务' })

    desk.cloud.moveClock(61_000)
    await desk.cloud.run('daily')

    expect(await life.reread(expert)).toMatchObject({ state: 'renewed', note: '愿意继续服务' })
    expect(await desk.stored('decisions', recorded._id)).toMatchObject({ finished: true, items: [{ lost: false }] })
  })
})
