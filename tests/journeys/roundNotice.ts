import type { OutputOf } from '@/domain/contract'
import { codesOf, type Journey } from './roundJourney'
import { EVERYBODY, PEOPLE, type Who } from './roundPeople'
import { known } from './roundTown'

export const SAID = {
  title: '江苏省职业指导专家拟聘任人员公示',
  opening: '经申报、推荐和评审，拟聘任下列人员为江苏省职业指导专家，现予公示。',
  contact: '电话 025-83300000，省职业介绍中心',
}
/** Who objects, to two of the people: nobody but the case officer reads it. */
export const OBJECTOR = { name: '苗青', phone: '13700008888' }
const FACTS = '此人申报材料所填的工作年限与实际不符，本人曾与其共事，可以提供证明。'
const FINDING = '经调阅社保记录并走访原单位，形成本结论。'
const NOT_SHORTLISTED: readonly Who[] = ['withdrawn', 'cityDeclined', 'centreDeclined']
const HELD: readonly Who[] = ['excluded', 'barred']

export const shortlisted = () => EVERYBODY.filter((who) => !NOT_SHORTLISTED.includes(who))
/** Those appointed when the notice has ended. */
export const appointedAtOnce = () => shortlisted().filter((who) => !HELD.includes(who))

/** Certificate numbers by name, as a decision lists them. */
export const numbersOf = ({ items }: OutputOf<'appointments.appoint'>) =>
  Object.fromEntries(items.map(({ name, certificateNo }) => [name, certificateNo]))

/** From the public notice to the certificates. 第六条(四)(五) */
export function publicising(journey: Journey): void {
  const allIds = () => shortlisted().map((who) => journey.idOf(who))
  const notice = () => journey.town.visitor.must('notices.get', { id: journey.noticeId })

  it('posts a notice of five working days that shows nothing private to anybody', async () => {
    const { centre } = journey.town
    journey.town.at('2026-04-20T10:00:00')
    const drafted = await centre.must('notices.draft', { roundId: journey.roundId, applicationIds: allIds(), ...SAID })
    const posted = await centre.must('notices.post', { id: drafted.id, version: drafted.version })
    journey.noticeId = posted.id

    const seen = await notice()
    expect(seen).toMatchObject({ postedOn: '2026-04-20', endOn: '2026-04-27', workingDays: 5, openForObjections: true })
    expect(seen.persons).toHaveLength(21)
    expect(seen.desk).toBeNull()
    expect((await journey.own('renewed')).state).toBe('publicised')
  })

  it('holds two people for objections, and excludes the one whose objection is upheld', async () => {
    const { centre, otherCentre } = journey.town
    journey.town.at('2026-04-22T10:00:00')
    const receipts = { excluded: await objectTo(journey, 'excluded'), barred: await objectTo(journey, 'barred') }
    const taken = async (receiptNo: string) => {
      const { rows } = await centre.must('notices.objections', {})
      const { id, version } = known(rows.find((row) => row.receiptNo === receiptNo))
      const { version: next } = await centre.must('notices.takeObjection', { id, version })
      return centre.must('notices.acceptObjection', { id, version: next })
    }
    const upheld = await taken(receipts.excluded)
    journey.objectionId = (await taken(receipts.barred)).id

    expect(upheld.objector).toEqual(OBJECTOR)
    expect((await otherCentre.must('notices.objection', { id: upheld.id })).objector).toBeNull()
    expect((await journey.own('excluded')).state).toBe('held')
    const input = { id: upheld.id, version: upheld.version, finding: FINDING }
    expect(await codesOf(otherCentre.call('notices.upholdObjection', input))).toEqual(['NOT_CASE_OFFICER'])
    await centre.must('notices.upholdObjection', input)

    expect((await journey.own('excluded')).state).toBe('centreDeclined')
    expect((await journey.own('barred')).state).toBe('held')
    const followed = await journey.town.visitor.must('notices.follow', {
      receiptNo: receipts.excluded,
      phone: OBJECTOR.phone,
    })
    expect(followed).toMatchObject({ stateWords: '异议成立', finding: FINDING })
  })

  it('appoints nobody one second before the notice ends, and everybody but the held one at its end', async () => {
    const { centre } = journey.town
    const appoint = (people: readonly Who[]) =>
      centre.call('appointments.appoint', {
        applicationIds: people.map((who) => journey.idOf(who)),
        ...{ decisionNo: '苏职介〔2026〕8号', startOn: '2026-04-28' },
      })
    await centre.must('appointments.ready', { roundId: journey.roundId })
    journey.town.at('2026-04-27T23:59:59')
    expect(await codesOf(appoint(appointedAtOnce()))).toEqual(['NOTICE_RUNNING'])
    journey.town.at('2026-04-28T00:00:00')
    expect(await codesOf(appoint([...appointedAtOnce(), 'barred']))).toEqual(['OBJECTIONS_OPEN'])

    const decision = await appoint(appointedAtOnce())
    if (!decision.ok) throw new Error(decision.refusal.code)
    Object.assign(journey.certificates, numbersOf(decision.data))
    expect(decision.data).toMatchObject({ finished: true, items: { length: 19 } })
    expect(new Set(Object.values(journey.certificates)).size).toBe(19)
    await journey.town.settle()
  })

  it('makes them experts with certificates that anybody can check', async () => {
    const { visitor } = journey.town
    for (const no of Object.values(journey.certificates)) {
      const checked = await visitor.must('appointments.check', { no })
      expect(checked).toEqual({ no, standing: 'inForce', untilOn: '2028-04-27' })
    }
    const own = await journey.person('renewed').must('appointments.mine', {})
    expect(own).toMatchObject({ term: { startOn: '2026-04-28', endOn: '2028-04-27', state: 'active', nth: 1 } })
    const picture = await journey.person('renewed').must('appointments.certificate', {
      ...{ termId: own.term.id, format: 'pdf' },
    })
    expect(picture.name).toBe(`聘任证书-${PEOPLE.renewed.name}-${own.certificate.no}.pdf`)
    expect(await listed(journey, 'renewed')).toBe(true)
    expect(await listed(journey, 'barred')).toBe(false)
  })
}

/** Somebody in the street objects; gives the receipt. */
async function objectTo(journey: Journey, who: Who): Promise<string> {
  const { visitor } = journey.town
  const { persons } = await visitor.must('notices.get', { id: journey.noticeId })
  const { no: personNo } = known(persons.find(({ name }) => name === PEOPLE[who].name))
  const said = { personNo, ...OBJECTOR, facts: FACTS, files: [] }
  return (await visitor.must('notices.object', { noticeId: journey.noticeId, ...said })).receiptNo
}

/** Whether the directory shows them. */
export async function listed({ town }: Journey, who: Who): Promise<boolean> {
  const { experts } = await town.visitor.must('experts.search', { words: PEOPLE[who].name })
  return experts.some(({ name }) => name === PEOPLE[who].name)
}
