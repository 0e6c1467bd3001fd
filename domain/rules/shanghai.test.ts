import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  addDays,
  addYears,
  dayOf,
  daysBetween,
  endOfDayAt,
  isDay,
  showDay,
  showDayAndWeekday,
  showMoment,
  startOfDayAt,
  weekdayOf,
} from './shanghai'

describe('the day in China', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01'],
    ['1969-12-31T15:59:59.999Z', '1969-12-31'],
  ])('at %s is %s', (instant, on) => {
    expect(dayOf(Date.parse(instant))).toBe(on)
  })

  it('starts at 16:00 UTC of the day before and ends where the next one starts', () => {
    expect(startOfDayAt('2026-11-23')).toBe(Date.parse('2026-11-22T16:00:00.000Z'))
    expect(endOfDayAt('2026-11-23')).toBe(Date.parse('2026-11-23T16:00:00.000Z'))
    expect(endOfDayAt('2026-12-31')).toBe(startOfDayAt('2027-01-01'))
  })

  it('holds its last millisecond and not the one at which it ends', () => {
    const endAt = endOfDayAt('2026-11-23')

    expect([dayOf(endAt - 1), dayOf(endAt)]).toEqual(['2026-11-23', '2026-11-24'])
  })
})

describe('counting days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (on, days, result) => {
    expect(addDays(on, days)).toBe(result)
  })

  it.each([
    ['2026-11-23', 2, '2028-11-23'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2025-02-28', 3, '2028-02-28'],
  ])('%s and %i years is %s', (on, years, result) => {
    expect(addYears(on, years)).toBe(result)
  })

  it('gives a term of two years that ends the day before its second birthday', () => {
    expect(addDays(addYears('2024-03-01', 2), -1)).toBe('2026-02-28')
    expect(addDays(addYears('2024-02-29', 2), -1)).toBe('2026-02-27')
  })

  it.each([
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-23', -1],
    ['2026-11-23', '2026-11-23', 0],
    ['2024-01-01', '2025-01-01', 366],
    ['2025-01-01', '2026-01-01', 365],
  ])('from %s to %s it is %i days', (a, b, days) => {
    expect(daysBetween(a, b)).toBe(days)
  })

  it('calls Monday 1 and Sunday 7', () => {
    const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => weekdayOf(`2026-11-${day}`))

    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(weekdayOf('2024-02-29')).toBe(4)
  })
})

describe('a real day', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '1000-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '0026-01-01',
    '0999-12-31',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('is asked for by everything that takes a day', () => {
    const takers = [startOfDayAt, endOfDayAt, weekdayOf, showDay]
    for (const take of takers) expect(() => take('2026-02-30')).toThrow(RangeError)
    expect(() => addDays('', 1)).toThrow(RangeError)
    expect(() => addYears('2026-02-30', 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', 'soon')).toThrow(RangeError)
  })
})

describe('what people read', () => {
  it('shows a day without leading zeros', () => {
    expect(showDay('2026-11-23')).toBe('2026年11月23日')
    expect(showDay('2026-01-03')).toBe('2026年1月3日')
  })

  it('shows a day with its weekday, Sunday last', () => {
    expect(showDayAndWeekday('2026-11-23')).toBe('2026年11月23日（星期一）')
    expect(showDayAndWeekday('2021-09-26')).toBe('2021年9月26日（星期日）')
  })

  const nowAt = Date.parse('2026-11-23T14:30:00+08:00')

  it.each([
    ['2026-11-23T14:02:00+08:00', '今天 14:02'],
    ['2026-11-23T00:00:00+08:00', '今天 00:00'],
    ['2026-11-23T23:59:59+08:00', '今天 23:59'],
    ['2026-11-22T23:59:59+08:00', '昨天 23:59'],
    ['2026-11-22T09:30:00+08:00', '昨天 09:30'],
    ['2026-11-21T23:59:59+08:00', '11月21日 23:59'],
    ['2026-11-20T09:30:00+08:00', '11月20日 09:30'],
    ['2026-01-03T08:05:00+08:00', '1月3日 08:05'],
    ['2026-11-25T10:00:00+08:00', '11月25日 10:00'],
    ['2025-11-20T09:30:00+08:00', '2025年11月20日'],
    ['2027-01-01T00:00:00+08:00', '2027年1月1日'],
  ])('shows %s as %s', (instant, shown) => {
    expect(showMoment(Date.parse(instant), nowAt)).toBe(shown)
  })

  it('says yesterday on New Year’s Day too', () => {
    const newYearAt = Date.parse('2026-01-01T08:00:00+08:00')

    expect(showMoment(Date.parse('2025-12-31T20:00:00+08:00'), newYearAt)).toBe('昨天 20:00')
    expect(showMoment(Date.parse('2025-12-30T20:00:00+08:00'), newYearAt)).toBe('2025年12月30日')
  })
})

/** A process reads its zone once at start, so each zone gets a process of its own. */
function inZone(zone: string): unknown {
  const script = `
    const days = require(${JSON.stringify(join(__dirname, 'shanghai.ts'))})
    const at = Date.parse('2026-03-08T16:00:00Z')
    console.log(JSON.stringify([
      new Date(at).getTimezoneOffset(),
      days.dayOf(at), days.dayOf(at - 1),
      days.startOfDayAt('2026-03-09') === at, days.endOfDayAt('2026-03-08') === at,
      days.addDays('2026-03-07', 2), days.addYears('2024-02-29', 2), days.weekdayOf('2026-03-08'),
      days.daysBetween('2026-03-07', '2026-11-02'), days.showMoment(at - 1, at), days.showDay('2026-03-08'),
      days.isDay('2026-03-08'), days.isDay('2026-02-29'),
    ]))`
  const printed = execFileSync(process.execPath, ['-r', require.resolve('tsx/cjs'), '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  return JSON.parse(printed)
}

describe('whatever zone the process lives in', () => {
  it.each([
    ['UTC', 0],
    ['Asia/Shanghai', -480],
    ['America/New_York', 240],
  ])('%s', (zone, minutesBehindUtc) => {
    const answers = inZone(zone)

    expect(answers).toEqual([
      minutesBehindUtc,
      '2026-03-09',
      '2026-03-08',
      true,
      true,
      '2026-03-09',
      '2026-02-28',
      7,
      240,
      '昨天 23:59',
      '2026年3月8日',
      true,
      false,
    ])
  })
})
