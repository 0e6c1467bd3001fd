import { CHINA_CALENDAR } from './chinaCalendar'
import { addWorkingDays, CalendarGap, isWorkingDay, workingDayStrip, type Calendar } from './workingDays'

const plain: Calendar = { coveredFrom: '2026-11-01', coveredUntil: '2026-11-30', holidays: {}, makeUpDays: {} }

describe('a working day', () => {
  it.each([
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-27', true, 'an ordinary Friday'],
    ['2026-11-28', false, 'an ordinary Saturday'],
    ['2026-11-29', false, 'an ordinary Sunday'],
    ['2026-10-01', false, 'National Day, a Thursday'],
    ['2026-10-07', false, 'the last day of the National Day holiday'],
    ['2026-10-08', true, 'the day after it'],
    ['2026-10-10', true, 'the make-up Saturday after it'],
    ['2026-10-11', false, 'the Sunday after that'],
    ['2026-09-20', true, 'the make-up Sunday before it'],
    ['2026-02-14', true, 'the make-up Saturday before Spring Festival'],
    ['2026-02-15', false, 'the first day of Spring Festival'],
    ['2026-02-23', false, 'the ninth day of Spring Festival'],
    ['2026-02-24', true, 'the day after Spring Festival'],
    ['2026-02-28', true, 'the make-up Saturday after Spring Festival'],
    ['2026-01-04', true, 'the make-up Sunday after New Year'],
  ])('%s: %s (%s)', (on, expected) => {
    expect(isWorkingDay(CHINA_CALENDAR, on)).toBe(expected)
  })
})

describe('the n-th working day after a day', () => {
  it('ends on the make-up Sunday when the window crosses Mid-Autumn 2021', () => {
    expect(addWorkingDays(CHINA_CALENDAR, '2021-09-17', 5)).toBe('2021-09-26')
  })

  it('ends on the make-up Saturday after National Day 2021, not inside the holiday', () => {
    expect(addWorkingDays(CHINA_CALENDAR, '2021-09-27', 5)).toBe('2021-10-09')
  })

  it('crosses National Day 2026 with both its make-up days', () => {
    expect(addWorkingDays(CHINA_CALENDAR, '2026-09-30', 3)).toBe('2026-10-10')
    expect(addWorkingDays(CHINA_CALENDAR, '2026-09-18', 1)).toBe('2026-09-20')
  })

  it('crosses Spring Festival 2026 with both its make-up days', () => {
    expect(addWorkingDays(CHINA_CALENDAR, '2026-02-13', 1)).toBe('2026-02-14')
    expect(addWorkingDays(CHINA_CALENDAR, '2026-02-13', 2)).toBe('2026-02-24')
    expect(addWorkingDays(CHINA_CALENDAR, '2026-02-14', 5)).toBe('2026-02-28')
  })

  it.each([
    ['2026-11-23', 3, '2026-11-26'],
    ['2026-11-25', 3, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-29', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('does not count the start: %s and %i is %s', (on, days, expected) => {
    expect(addWorkingDays(CHINA_CALENDAR, on, days)).toBe(expected)
  })

  it.each([-1, 1.5, Number.NaN])('refuses %s days', (days) => {
    expect(() => addWorkingDays(CHINA_CALENDAR, '2026-11-23', days)).toThrow(RangeError)
  })
})

describe('what the calendar does not cover', () => {
  it.each(['2027-01-01', '2027-01-04', '2027-10-01', '2020-12-31'])('%s is neither work nor rest', (on) => {
    expect(() => isWorkingDay(CHINA_CALENDAR, on)).toThrow(CalendarGap)
  })

  it('refuses a window that runs past the last covered day, and takes one that ends on it', () => {
    expect(addWorkingDays(CHINA_CALENDAR, '2026-12-24', 5)).toBe('2026-12-31')
    expect(() => addWorkingDays(CHINA_CALENDAR, '2026-12-24', 6)).toThrow(CalendarGap)
  })

  it('needs no coverage of the start day itself, which is not counted', () => {
    expect(addWorkingDays(plain, '2026-10-31', 1)).toBe('2026-11-02')
  })

  it('says which day and how far the calendar reaches', () => {
    const ask = () => isWorkingDay(plain, '2026-12-01')

    expect(ask).toThrow(new CalendarGap('2026-12-01', '2026-11-30'))
    expect(ask).toThrow('2026-12-01; it ends on 2026-11-30')
    expect(new CalendarGap('2026-12-01', '2026-11-30')).toMatchObject({ on: '2026-12-01', coveredUntil: '2026-11-30' })
  })

  it('tells a wrong day from an uncovered one', () => {
    expect(() => isWorkingDay(CHINA_CALENDAR, '2026-02-30')).toThrow(RangeError)
  })
})

describe('the strip of a notice', () => {
  it('names holidays and make-up days, day by day', () => {
    expect(workingDayStrip(CHINA_CALENDAR, '2021-09-17', '2021-09-26')).toEqual([
      { on: '2021-09-17', kind: 'work' },
      { on: '2021-09-18', kind: 'makeUp', name: '中秋节调休' },
      { on: '2021-09-19', kind: 'holiday', name: '中秋节' },
      { on: '2021-09-20', kind: 'holiday', name: '中秋节' },
      { on: '2021-09-21', kind: 'holiday', name: '中秋节' },
      { on: '2021-09-22', kind: 'work' },
      { on: '2021-09-23', kind: 'work' },
      { on: '2021-09-24', kind: 'work' },
      { on: '2021-09-25', kind: 'weekend' },
      { on: '2021-09-26', kind: 'makeUp', name: '国庆节调休' },
    ])
  })

  it('of one day is that day, and backwards it is empty', () => {
    expect(workingDayStrip(CHINA_CALENDAR, '2026-11-28', '2026-11-28')).toEqual([{ on: '2026-11-28', kind: 'weekend' }])
    expect(workingDayStrip(CHINA_CALENDAR, '2026-11-28', '2026-11-27')).toEqual([])
  })

  it('stops with a gap when it leaves the calendar', () => {
    expect(() => workingDayStrip(CHINA_CALENDAR, '2026-12-30', '2027-01-02')).toThrow(CalendarGap)
  })
})
