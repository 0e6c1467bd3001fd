import type { OutputOf } from '@/domain/contract'
import { dayOf } from '@/domain/rules/shanghai'
import { codesOf, type Journey } from './roundJourney'
import { appointedAtOnce, listed, numbersOf } from './roundNotice'
import { PEOPLE, type Who } from './roundPeople'
import { known } from './roundTown'

type Renewal = OutputOf<'appointments.renewals'>['rows'][number]

/** Days off as a notice tells them: name, first and last day. Two years that no notice has told of yet. */
const YEARS = {
  2027: [
    ['元旦', '01-01', '01-03'],
    ['春节', '02-05', '02-11'],
    ['清明节', '04-03', '04-05'],
    ['劳动节', '05-01', '05-05'],
    ['端午节', '06-09', '06-09'],
    ['中秋节', '09-15', '09-15'],
    ['国庆节', '10-01', '10-07'],
  ],
  2028: [
    ['元旦', '01-01', '01-03'],
    ['春节', '01-25', '01-31'],
    ['清明节', '04-04', '04-04'],
    ['劳动节', '05-01', '05-05'],
    ['端午节', '05-28', '05-28'],
    ['国庆节', '10-01', '10-02'],
    ['中秋节', '10-03', '10-03'],
  ],
} as const

/** The years after: somebody who stays, the calendar, renewal and expiry. 第七条, 第八条 */
export function growingOld(journey: Journey): void {
  const rowOf = (rows: readonly Renewal[], who: Who) => known(rows.find(({ name }) => name === PEOPLE[who].name))
  const check = async (no: string | undefined) => {
    const { standing, untilOn } = await journey.town.visitor.must('appointments.check', { no: known(no) })
    return [standing, untilOn]
  }

  it('lets somebody ask to leave with the consequence read, and take it back', async () => {
    journey.town.at('2026-09-01T10:00:00')
    const stays = journey.person('stays')
    const { term, leavingWords } = await stays.must('appointments.mine', {})
    expect(leavingWords).toBe('提前退出后将不再被聘任；距聘期届满还有 604 天')
    const ask = { id: term.id, ground: 'ownWish', why: '工作太忙', understood: true } as const
    const asked = await stays.must('appointments.askToLeave', { ...ask, version: term.version })
    expect([asked.term.state, await listed(journey, 'stays')]).toEqual(['leaving', true])

    const stayed = await stays.must('appointments.stay', { id: term.id, version: asked.term.version })

    expect([stayed.term.state, stayed.leaving]).toEqual(['active', null])
    expect(await check(journey.certificates[PEOPLE.stays.name])).toEqual(['inForce', '2028-04-27'])
    const { rows } = await journey.town.centre.must('appointments.exits', { open: true })
    expect(rows).toEqual([])
    await journey.town.settle()
  })

  it('warns before the calendar runs out, and takes the next years from an administrator', async () => {
    const { admin, centre } = journey.town
    journey.town.at('2026-11-20T10:00:00')
    await journey.town.settle()
    const preview = { kind: 'dismissal', on: '2026-12-28' } as const
    expect(await codesOf(centre.call('notices.preview', preview))).toEqual(['CALENDAR_ENDS'])
    expect((await centre.must('account.inbox', {})).entries.map(({ title }) => title)).toContain('工作日历即将用完')

    for (const [year, moment] of [
      [2027, '2026-11-20'],
      [2028, '2027-11-20'],
    ] as const) {
      journey.town.at(`${moment}T10:00:00`)
      const { version } = await admin.must('staff.calendarYear', { year })
      const source = 'https://www.example.cn/notice'
      await admin.must('staff.saveCalendarYear', { year, version, days: daysOf(year), source, why: '按通知录入' })
    }
    expect((await admin.must('staff.calendarYear', { year: 2028 })).coveredUntil).toBe('2028-12-31')
  })

  it('lists the terms that end, takes a note, and renews without application or notice', async () => {
    const { centre } = journey.town
    journey.town.at('2027-12-28T08:00:00')
    await journey.town.settle()
    const within = async (days: '120' | '60' | '30' | 'expired') =>
      centre.must('appointments.renewals', { within: days })
    expect((await within('120')).counts).toEqual({ '120': 0, '60': 0, '30': 0, expired: 0 })
    expect(await journey.titlesOf('renewed')).not.toContain('您的聘期将满')
    journey.town.at('2027-12-29T08:00:00')
    await journey.town.settle()
    journey.town.at('2028-03-01T08:00:00')
    await journey.town.settle()
    const renewed = journey.person('renewed')
    const { term } = await renewed.must('appointments.mine', {})
    await renewed.must('appointments.note', { id: term.id, version: term.version, note: '两年里服务了许多毕业生。' })
    expect((await journey.titlesOf('renewed')).filter((title) => title === '您的聘期将满')).toHaveLength(2)

    const { rows, counts } = await within('60')
    expect(counts).toEqual({ '120': 19, '60': 19, '30': 0, expired: 0 })
    expect(rowOf(rows, 'renewed')).toMatchObject({ noted: true, daysLeft: 57, endOn: '2028-04-27' })
    expect(rows.filter(({ overAge }) => overAge).map(({ name }) => name)).toEqual([PEOPLE.elder.name])
    const decision = await decide(journey, '苏职介〔2028〕2号', [
      ['renewed', 'renew'],
      ['stays', 'renew'],
    ])
    journey.renewals = numbersOf(decision)

    expect(await check(journey.certificates[PEOPLE.renewed.name])).toEqual(['inForce', '2028-04-27'])
    expect(await check(journey.renewals[PEOPLE.renewed.name])).toEqual(['notYet', null])
    const early = decide(journey, '苏职介〔2028〕3号', [['ended', 'letEnd']])
    await expect(early).rejects.toThrow('WRONG_STATE')
  })

  it('lets the other terms expire in the night of their last day', async () => {
    journey.town.at('2028-04-27T23:59:00')
    await journey.town.settle()
    expect(await listed(journey, 'ended')).toBe(true)
    journey.town.at('2028-04-28T00:00:10')
    await journey.town.settle()

    expect(await check(journey.certificates[PEOPLE.ended.name])).toEqual(['expired', '2028-04-27'])
    expect(await check(journey.certificates[PEOPLE.renewed.name])).toEqual(['expired', '2028-04-27'])
    expect(await check(journey.renewals[PEOPLE.renewed.name])).toEqual(['inForce', '2030-04-27'])
    expect(await check(journey.certificates[PEOPLE.barred.name])).toEqual(['ended', null])
    expect([await listed(journey, 'ended'), await listed(journey, 'renewed')]).toEqual([false, true])
    const { counts } = await journey.town.centre.must('appointments.renewals', { within: 'expired' })
    expect(counts.expired).toBe(appointedAtOnce().length - 2)
  })

  it('ends one term for good, and renews one that had expired from the day of the decision', async () => {
    journey.town.at('2028-05-08T10:00:00')
    const decision = await decide(journey, '苏职介〔2028〕5号', [
      ['ended', 'letEnd'],
      ['first', 'renew'],
    ])
    Object.assign(journey.renewals, numbersOf(decision))
    await journey.town.settle()

    expect(await check(journey.certificates[PEOPLE.ended.name])).toEqual(['expired', '2028-04-27'])
    expect(await check(journey.renewals[PEOPLE.first.name])).toEqual(['inForce', '2030-05-07'])
    expect(await codesOf(journey.person('ended').call('appointments.mine', {}))).toEqual(['NOT_ALLOWED'])
    const { name, idNumber } = PEOPLE.ended
    const start = journey.town.as('wx-ended-2').call('applications.start', { name, idNumber, source: 'self' })
    expect(await codesOf(start)).toEqual(['ok'])
  })
}

/** Decides on renewal as it stands on the lists. */
async function decide({ town }: Journey, decisionNo: string, wanted: [Who, 'renew' | 'letEnd'][]) {
  const lists = await Promise.all(
    (['120', 'expired'] as const).map((within) => town.centre.must('appointments.renewals', { within })),
  )
  const rows = lists.flatMap((list) => list.rows)
  const items = wanted.map(([who, decision]) => {
    const { id: termId, version } = known(rows.find(({ name }) => name === PEOPLE[who].name))
    return { termId, version, decision, reason: '依据履职台账' }
  })
  const on = dayOf(town.emulator.clock.now())
  return town.centre.must('appointments.decideRenewals', { decisionNo, on, items })
}

function daysOf(year: keyof typeof YEARS) {
  return YEARS[year].flatMap(([name, first, last]) => {
    const length = Number(last.slice(3)) - Number(first.slice(3)) + 1
    return Array.from({ length }, (_each, at) => {
      const day = String(Number(first.slice(3)) + at).padStart(2, '0')
      return { on: `${year}-${first.slice(0, 2)}-${day}`, kind: 'holiday' as const, name }
    })
  })
}
