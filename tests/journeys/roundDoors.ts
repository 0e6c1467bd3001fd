import { apply, filledIn, openRound, opinionOf, signature, type Handed } from './roundDeeds'
import { codesOf, type Journey } from './roundJourney'
import { judge, joinAll, markAll, meet, seat, stage } from './roundPanel'
import { listed, numbersOf, SAID } from './roundNotice'
import { PEOPLE } from './roundPeople'
import { known } from './roundTown'
import type { Resident } from './town'

const FINDING = '经调阅社保记录并走访原单位，异议不成立。'
const SOON = { places: null, intervalReason: '产业人才需求增加，提前开展。' }

/**
 * The one whose objection took long applies with new accounts in two more rounds, so that an application waits at each door when the
 * first one is decided, the person is dismissed, and the bar falls. 第八条
 */
export function barring(journey: Journey): void {
  const { name, idNumber } = PEOPLE.barred
  /** The same person with another phone. */
  const as = (account: string): Resident => journey.town.as(`wx-barred-${account}`)
  const at: Record<'notice' | 'recommended' | 'draft', { roundId: string } & Pick<Handed, 'id'>> = {
    notice: { roundId: '', id: '' },
    recommended: { roundId: '', id: '' },
    draft: { roundId: '', id: '' },
  }

  async function recommended(account: string, roundId: string) {
    const { id } = await apply(as(account), PEOPLE.barred)
    const { nanjing } = journey.town
    const { version } = await nanjing.must('applications.case', { id })
    await nanjing.must('applications.recommend', { id, version, ...(await opinionOf(nanjing)) })
    return { id, roundId }
  }

  it('lets a person with another account into a next round, up to the end of its notice', async () => {
    const { town } = journey
    const { centre, nanjing } = town
    town.at('2026-04-29T10:00:00')
    const days = { openOn: '2026-05-06', closeOn: '2026-05-12', cityDeadlineOn: '2026-05-15' }
    const sooner = openRound(centre, days, { ...SOON, intervalReason: '' })
    await expect(sooner).rejects.toThrow('INTERVAL_REASON')
    const { id: roundId } = await openRound(centre, days, { ...SOON, marksPerCase: 1 })
    town.at('2026-05-06T10:00:00')
    at.notice = await recommended('2', roundId)
    await nanjing.must('applications.report', { roundId, ids: [at.notice.id] })

    const chair = { name: '钟启明', unit: '长江研究院', phone: '13611110001', seat: 'chair' } as const
    await joinAll(town, (await seat(town, roundId, [chair])).members)
    await centre.must('panel.assign', { roundId })
    expect(await markAll(town, chair.name)).toBe(1)
    expect((await judge(town, chair.name).must('panel.cases', {})).left).toBe(0)
    town.at('2026-05-14T10:00:00')
    await meet(town, roundId, '2026-05-14')
    const { rows, version } = await centre.must('rounds.staged', { id: roundId })
    await stage(town, known(rows[0]), 'shortlist')
    await centre.must('rounds.release', { id: roundId, version, shortlist: 1, decline: 0 })
    town.at('2026-05-18T10:00:00')
    const drafted = await centre.must('notices.draft', { roundId, applicationIds: [at.notice.id], ...SAID })
    const posted = await centre.must('notices.post', { id: drafted.id, version: drafted.version })

    expect(posted.endOn).toBe('2026-05-25')
    await town.settle()
  })

  it('has one application recommended and one in draft in a third round', async () => {
    const { town } = journey
    const days = { openOn: '2026-06-01', closeOn: '2026-07-31', cityDeadlineOn: '2026-08-14' }
    const { id: roundId } = await openRound(town.centre, days, SOON)
    town.at('2026-06-02T10:00:00')
    at.recommended = await recommended('3', roundId)
    const { id } = await as('4').must('applications.start', { name, idNumber, source: 'self' })
    at.draft = { id, roundId }

    expect((await as('3').must('applications.get', { id: at.recommended.id })).state).toBe('recommended')
  })

  it('appoints the person without a second round once the objection is dismissed', async () => {
    const { centre } = journey.town
    journey.town.at('2026-06-12T10:00:00')
    const { version } = await centre.must('notices.objection', { id: journey.objectionId })
    await centre.must('notices.dismissObjection', { id: journey.objectionId, version, finding: FINDING })
    expect((await journey.own('barred')).state).toBe('publicised')

    const decision = await centre.must('appointments.appoint', {
      applicationIds: [journey.idOf('barred')],
      ...{ decisionNo: '苏职介〔2026〕12号', startOn: '2026-06-12' },
    })
    Object.assign(journey.certificates, numbersOf(decision))

    expect(await listed(journey, 'barred')).toBe(true)
    const start = as('5').call('applications.start', { name, idNumber, source: 'self' })
    expect(await codesOf(start)).toEqual(['ALREADY_EXPERT'])
  })

  it('dismisses the person with facts, delivery and a public notice, and not before the notice', async () => {
    const { centre, visitor } = journey.town
    const no = known(journey.certificates[name])
    const standing = async () => (await visitor.must('appointments.check', { no })).standing
    journey.town.at('2026-06-15T10:00:00')
    const { experts } = await visitor.must('experts.search', { words: name })
    const given = { ground: 'misuse' as const, facts: '以专家名义收费办班，影响恶劣。', attempts: [] }
    const expertId = known(experts[0]).id
    const { id, version } = await centre.must('appointments.openDismissal', { expertId, ...given, evidence: [] })
    const decide = { decisionNo: '苏职介〔2026〕13号', text: '经研究，决定予以解聘，不再列为聘任对象。' }
    const bare = centre.call('appointments.decideDismissal', { id, version, ...decide })
    expect(await codesOf(bare)).toEqual(['EVIDENCE_MISSING'])
    const evidence = [await centre.upload('dismissalProof')]
    const proven = await centre.must('appointments.editDismissal', { id, version, ...given, evidence })
    const decided = await centre.must('appointments.decideDismissal', { id, version: proven.version, ...decide })
    const contact = '电话 025-83300000'
    const early = centre.call('appointments.publishDismissal', { id, version: decided.version, contact })
    expect(await codesOf(early)).toEqual(['WRONG_STATE'])
    const delivered = await centre.must('appointments.deliver', {
      ...{ id, version: decided.version, way: 'inPerson', on: '2026-06-15', note: '本人签收' },
      proofs: [await centre.upload('dismissalProof')],
    })
    expect(await standing()).toBe('inForce')

    await centre.must('appointments.publishDismissal', { id, version: delivered.version, contact })

    expect(await standing()).toBe('ended')
    expect(await listed(journey, 'barred')).toBe(false)
    expect(await codesOf(journey.person('barred').call('appointments.mine', {}))).toEqual(['NOT_ALLOWED'])
    const { rows } = await visitor.must('notices.list', { kind: 'dismissal' })
    expect(rows).toMatchObject([{ state: 'running', people: 1, postedOn: '2026-06-15' }])
    const [bar] = (await centre.must('appointments.bars', {})).rows
    expect(bar).toMatchObject({ name, ground: 'misuse', decisionNo: decide.decisionNo })
    await journey.town.settle()
  })

  it('keeps the person out at all four doors, whatever the account', async () => {
    const { centre, nanjing } = journey.town
    journey.town.at('2026-06-25T10:00:00')
    const draft = await as('4').must('applications.get', { id: at.draft.id })
    const form = { id: draft.id, version: draft.version, content: await filledIn(as('4'), PEOPLE.barred) }

    const doors = await codesOf(
      as('5').call('applications.start', { name, idNumber, source: 'self' }),
      as('4').call('applications.submit', { ...form, ...(await signature(as('4'))) }),
      nanjing.call('applications.report', { roundId: at.recommended.roundId, ids: [at.recommended.id] }),
      centre.call('appointments.appoint', {
        applicationIds: [at.notice.id],
        ...{ decisionNo: '苏职介〔2026〕14号', startOn: '2026-06-25' },
      }),
    )

    expect(doors).toEqual(['BARRED', 'BARRED', 'BARRED_IN_BATCH', 'BARRED_IN_BATCH'])
    for (const [account, { id }] of [
      ['3', at.recommended],
      ['4', at.draft],
    ] as const) {
      const { version } = await as(account).must('applications.get', { id })
      await as(account).must('applications.withdraw', { id, version })
    }
  })

  it('lets nothing of it wait for ever: what a notice still names ends by the clock', async () => {
    const own = async () => (await as('2').must('applications.get', { id: at.notice.id })).state
    expect(await own()).toBe('publicised')

    journey.town.at('2026-07-20T10:00:00')
    await journey.town.settle()

    expect(await own()).toBe('centreDeclined')
  })
}
