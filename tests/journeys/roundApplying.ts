import type { OutputOf } from '@/domain/contract'
import { strikeAt } from '@/tests/faults/strike'
import { answerAsUnit, apply, handIn, openRound, opinionOf, returnForCorrection } from './roundDeeds'
import { codeOf, codesOf, oneWins, type Journey } from './roundJourney'
import { EVERYBODY, PEOPLE, type Who } from './roundPeople'
import { known } from './roundTown'
import type { Resident } from './town'

const DAYS = { openOn: '2026-03-03', closeOn: '2026-03-20', cityDeadlineOn: '2026-04-10' }
/** How many fill in their forms at the same time. */
const AT_ONCE = 2

/** From the opening of the round to what the cities send to the centre. 第六条(一)(二) */
export function applying(journey: Journey): void {
  it('is opened by the centre and seen by everybody', async () => {
    journey.roundId = (await openRound(journey.town.centre, DAYS)).id
    await journey.person('first').must('applications.remindMe', { on: true })
    const early = await journey.person('first').must('applications.mine', {})

    expect(early).toMatchObject({ round: { id: journey.roundId, phase: 'planned' }, remind: true })
    expect(await journey.town.visitor.must('rounds.get', { id: journey.roundId })).toMatchObject({
      phase: 'planned',
      setup: null,
    })

    journey.town.at('2026-03-03T09:00:00')
    await journey.town.settle()
    expect(await journey.town.visitor.must('rounds.get', { id: journey.roundId })).toMatchObject({
      phase: 'open',
      places: 20,
    })
  })

  it('takes the applications of twenty-four people on the nine evidence paths', async () => {
    const appliers = Array.from({ length: AT_ONCE }, (_each, first) =>
      EVERYBODY.filter((_who, at) => at % AT_ONCE === first),
    )
    await Promise.all(
      appliers.map(async (people) => {
        for (const who of people) journey.handed.set(who, await apply(journey.person(who), PEOPLE[who]))
      }),
    )

    expect(new Set(EVERYBODY.map((who) => PEOPLE[who].path)).size).toBe(9)
    expect(new Set([...journey.handed.values()].map(({ receipt }) => receipt.no)).size).toBe(24)
    const waiting = EVERYBODY.filter((who) => known(journey.handed.get(who)).receipt.state === 'awaitingUnit')
    expect(waiting).toEqual(['agreedByLink', 'unitDeclined'])
  })

  it('asks units by link, and goes on by a stamped scan when one declines', async () => {
    const unit = journey.town.onWeb('web-unit')
    const codes = { agreed: '', declined: '' }
    codes.agreed = known(journey.handed.get('agreedByLink')).receipt.consentCode
    codes.declined = known(journey.handed.get('unitDeclined')).receipt.consentCode
    const seen = await unit.must('applications.consentOf', { code: codes.agreed })
    const bySelf = await answer(journey.person('agreedByLink'), codes.agreed)

    await answerAsUnit(unit, codes.agreed, 'agree')
    await answerAsUnit(unit, codes.declined, 'decline')

    expect(seen).toMatchObject({ applicantName: '苗可言', state: 'asked' })
    expect(JSON.stringify(seen)).not.toContain(PEOPLE.agreedByLink.mobile)
    expect(bySelf).toMatchObject({ refusal: { code: 'OWN_CONSENT' } })
    expect((await journey.own('agreedByLink')).state).toBe('submitted')
    const draft = await journey.own('unitDeclined')
    expect([draft.state, draft.consent.state]).toEqual(['draft', 'declined'])

    const scan = await journey.person('unitDeclined').upload('consentScan')
    const content = {
      ...known(journey.handed.get('unitDeclined')).content,
      consent: { way: 'scan', scan, reason: '' } as const,
    }
    const receipt = await handIn(journey.person('unitDeclined'), { id: draft.id, version: draft.version, content })
    expect(receipt.state).toBe('submitted')
  })

  it('returns one form twice, and shows the city what was changed', async () => {
    const mend = async (profile: string) => {
      const { id, version, content } = await journey.own('returnedTwice')
      await handIn(journey.person('returnedTwice'), { id, version, content: { ...content, profile } })
      return journey.town.nanjing.must('applications.case', { id })
    }
    journey.town.at('2026-03-06T10:00:00')
    await returnForCorrection(journey.town.nanjing, journey.idOf('returnedTwice'), 'profile', '请写明服务过的人群')
    expect((await journey.own('returnedTwice')).returned).toContainEqual({
      field: 'profile',
      label: '个人简要情况',
      reason: '请写明服务过的人群',
    })
    const first = await mend('服务过高校毕业生和退役军人，组织过多场求职训练。'.repeat(3))
    await returnForCorrection(journey.town.nanjing, journey.idOf('returnedTwice'), 'profile', '请写明服务过的年份')
    const second = await mend('2018 年起服务高校毕业生和退役军人，组织过多场求职训练。'.repeat(3))

    expect(first.changes.map(({ field }) => field)).toEqual(['profile'])
    expect(second.changes).toMatchObject([{ field: 'profile', before: expect.stringContaining('多场') as unknown }])
    expect((await journey.own('returnedTwice')).versions).toHaveLength(3)
  })

  it('lets one applicant withdraw and one be declined by the city', async () => {
    const { id, version } = await journey.own('withdrawn')
    await journey.person('withdrawn').must('applications.withdraw', { id, version, why: '工作调动' })
    const declined = await journey.town.suzhou.must('applications.case', { id: journey.idOf('cityDeclined') })
    const input = { id: declined.id, version: declined.version, ...(await opinionOf(journey.town.suzhou)) }
    await journey.town.suzhou.must('applications.decline', { ...input, opinion: '研究领域与职业指导无关。' })

    expect(await codesOf(journey.town.nanjing.call('applications.recommend', { ...input, id }))).toEqual([
      'WRONG_STATE',
    ])
    expect((await journey.own('cityDeclined')).resultWords).not.toContain('无关')
  })

  it('recommends the others, one of them over 65 with a written reason, by one of two officers at once', async () => {
    const officer = journey.officerOf('elder')
    const { version } = await officer.must('applications.case', { id: journey.idOf('elder') })
    const opinion = await opinionOf(officer)
    const bare = await officer.call('applications.recommend', { id: journey.idOf('elder'), version, ...opinion })
    expect(codeOf(bare)).toBe('OVER_AGE_REASON')
    await recommend(journey, 'elder', '从业四十年，身体健康，本人自愿。')

    const atOnce = await journey.town.nanjing.must('applications.case', { id: journey.idOf('first') })
    const opinions = [await opinionOf(journey.town.nanjing), await opinionOf(journey.town.otherNanjing)]
    const both = [journey.town.nanjing, journey.town.otherNanjing].map((each, at) =>
      each.call('applications.recommend', { id: atOnce.id, version: atOnce.version, ...known(opinions[at]) }),
    )
    expect(await oneWins(both)).toBe(true)

    const rest = EVERYBODY.filter((who) => !['elder', 'first', 'withdrawn', 'cityDeclined'].includes(who))
    for (const who of rest) await recommend(journey, who)
    const { setup } = await journey.town.centre.must('rounds.get', { id: journey.roundId })
    expect(countsOf(setup?.counts)).toEqual({ 待报送: 22, 市级未推荐: 1 })
  })

  it('reports two batches, one of which lost its reply and is one all the same', async () => {
    journey.town.at('2026-03-23T10:00:00')
    const idsOf = async (city: Resident) => (await city.must('applications.toReport', {})).ready.map(({ id }) => id)
    const [nanjing, suzhou] = [await idsOf(journey.town.nanjing), await idsOf(journey.town.suzhou)]
    const strike = strikeAt(journey.town.emulator.faults, 1, 'lost')
    const report = () =>
      journey.town.nanjing.call(
        'applications.report',
        { roundId: journey.roundId, ids: nanjing },
        { key: 'report-nanjing' },
      )
    await expect(report()).rejects.toThrow('lost')
    strike.stop()

    const again = await report()
    const foreign = await journey.town.suzhou.call('applications.report', { roundId: journey.roundId, ids: nanjing })
    await journey.town.suzhou.must('applications.report', { roundId: journey.roundId, ids: suzhou })

    expect(again).toMatchObject({ ok: true, data: { rows: { length: nanjing.length } } })
    expect(codeOf(foreign)).toBe('NOT_YOUR_AREA')
    const { batches } = await journey.town.centre.must('applications.batches', { roundId: journey.roundId })
    expect(batches.map(({ city, rows }) => [city, rows.length]).sort()).toEqual([
      ['320100', nanjing.length],
      ['320500', suzhou.length],
    ])
    expect(nanjing.length + suzhou.length).toBe(22)
  })
}

async function recommend(journey: Journey, who: Who, overAgeReason = ''): Promise<OutputOf<'applications.recommend'>> {
  const officer = journey.officerOf(who)
  const { version } = await officer.must('applications.case', { id: journey.idOf(who) })
  const opinion = await opinionOf(officer, overAgeReason)
  return officer.must('applications.recommend', { id: journey.idOf(who), version, ...opinion })
}

function answer(unit: Resident, code: string) {
  const signer = { signerName: '柳青', signerPost: '人事科长', signerPhone: '025-83311111', why: '', scan: '' }
  return unit.call('applications.consent', { code, decision: 'agree', ...signer })
}

const countsOf = (counts: { label: string; count: number }[] = []) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]))
