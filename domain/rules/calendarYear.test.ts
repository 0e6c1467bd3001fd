import {
  calendarWarning,
  calendarYearProblems,
  daysLeftToWarn,
  daysOfYear,
  withYears,
  type CalendarDay,
} from './calendarYear'
import { CHINA_CALENDAR } from './chinaCalendar'
import { addWorkingDays, CalendarGap, isWorkingDay } from './workingDays'

const off = (on: string, name: string): CalendarDay => ({ on, kind: 'holiday', name })
const worked = (on: string, name: string): CalendarDay => ({ on, kind: 'makeUp', name })
/** A year as short as one may be. */
const YEAR_2027 = [
  off('2027-01-01', '元旦'),
  off('2027-02-05', '春节'),
  off('2027-04-05', '清明节'),
  off('2027-05-01', '劳动节'),
  off('2027-06-09', '端午节'),
  off('2027-09-15', '中秋节'),
  off('2027-10-01', '国庆节'),
  worked('2027-10-09', '国庆节'),
]
const grown = withYears(CHINA_CALENDAR, [{ year: 2027, days: YEAR_2027 }])

describe('the days of a year', () => {
  it('are those of its notice: 元旦 2023 began on 31 December', () => {
    expect(daysOfYear(CHINA_CALENDAR, 2023).slice(0, 4)).toEqual([
      off('2022-12-31', '元旦'),
      off('2023-01-01', '元旦'),
      off('2023-01-02', '元旦'),
      off('2023-01-21', '春节'),
    ])
    expect(daysOfYear(CHINA_CALENDAR, 2022).at(-1)).toEqual(worked('2022-10-09', '国庆节'))
  })

  it('are none where the calendar does not reach', () => {
    expect(daysOfYear(CHINA_CALENDAR, 2027)).toEqual([])
  })

  it.each([2021, 2022, 2023, 2024, 2025, 2026])('of %i can be entered again and change nothing', (year) => {
    const days = daysOfYear(CHINA_CALENDAR, year)

    expect(calendarYearProblems({ year, days })).toEqual([])
    expect(withYears(CHINA_CALENDAR, [{ year, days }])).toEqual(CHINA_CALENDAR)
  })
})

describe('a calendar with years entered', () => {
  const stored = [2021, 2026].map((year) => ({ year, days: daysOfYear(CHINA_CALENDAR, year) }))
  const calendar = withYears(CHINA_CALENDAR, stored)

  it.each([
    ['Mid-Autumn 2021', '2021-09-17', '2021-09-26'],
    ['National Day 2021', '2021-09-27', '2021-10-09'],
    ['Spring Festival 2026', '2026-02-14', '2026-02-28'],
  ])('counts the five working days across %s', (_, postedOn, endsOn) => {
    expect(addWorkingDays(calendar, postedOn, 5)).toBe(endsOn)
  })

  it('reaches on by the year that follows, with its holidays', () => {
    expect(grown.coveredUntil).toBe('2027-12-31')
    expect(isWorkingDay(grown, '2027-10-09')).toBe(true)
    expect(isWorkingDay(grown, '2027-02-05')).toBe(false)
    expect(addWorkingDays(grown, '2026-12-30', 2)).toBe('2027-01-04')
  })

  it('reaches on without a gap only', () => {
    const year2028 = { year: 2028, days: [off('2028-01-03', '元旦')] }
    const year2027 = { year: 2027, days: YEAR_2027 }

    expect(withYears(CHINA_CALENDAR, [year2028]).coveredUntil).toBe('2026-12-31')
    expect(() => isWorkingDay(withYears(CHINA_CALENDAR, [year2028]), '2028-01-04')).toThrow(CalendarGap)
    expect(withYears(CHINA_CALENDAR, [year2028, year2027]).coveredUntil).toBe('2028-12-31')
  })

  it('takes the entered year in place of its own, its December days too, and leaves its neighbours', () => {
    const days = daysOfYear(CHINA_CALENDAR, 2023).filter(({ on }) => on !== '2022-12-31' && on !== '2023-01-28')
    const mended = withYears(CHINA_CALENDAR, [{ year: 2023, days: [...days, off('2023-11-06', '国庆节')] }])

    expect(isWorkingDay(CHINA_CALENDAR, '2023-01-28')).toBe(true)
    expect(isWorkingDay(mended, '2023-01-28')).toBe(false)
    expect(mended.holidays).not.toHaveProperty(['2022-12-31'])
    expect(isWorkingDay(mended, '2023-11-06')).toBe(false)
    expect(daysOfYear(mended, 2022)).toEqual(daysOfYear(CHINA_CALENDAR, 2022))
    expect(daysOfYear(mended, 2024)).toEqual(daysOfYear(CHINA_CALENDAR, 2024))
  })

  it('lets 元旦 of the next year begin in December', () => {
    const days = [...YEAR_2027, off('2026-12-31', '元旦')]

    expect(calendarYearProblems({ year: 2027, days })).toEqual([])
    expect(isWorkingDay(withYears(CHINA_CALENDAR, [{ year: 2027, days }]), '2026-12-31')).toBe(false)
  })
})

it.each<[string, CalendarDay, string]>([
  ['a make-up day in the week', worked('2027-10-08', '国庆节'), '2027-10-08 不是周六或周日，调休上班日只能是周末'],
  ['a day twice', off('2027-10-01', '国庆节'), '2027-10-01 出现了两次，请删去一个'],
  ['a day off that is worked too', worked('2027-05-01', '劳动节'), '2027-05-01 出现了两次，请删去一个'],
  ['a day of another year', off('2028-10-01', '国庆节'), '2028-10-01 不在 2027 年的安排里'],
  ['a day of last December that is no 元旦', off('2026-12-31', '国庆节'), '2026-12-31 不在 2027 年的安排里'],
  ['元旦 of the year after', off('2027-12-31', '元旦'), '2027-12-31 的元旦假期属于 2028 年的安排，请在 2028 年里填写'],
  ['no day at all', off('2027-02-30', '春节'), '“2027-02-30”不是日期，请重新选择'],
])('names %s', (_, day, message) => {
  expect(calendarYearProblems({ year: 2027, days: [...YEAR_2027, day] })).toEqual([{ at: YEAR_2027.length, message }])
})

it('names the holidays that are missing', () => {
  const days = YEAR_2027.filter(({ name }) => name !== '端午节' && name !== '中秋节')

  expect(calendarYearProblems({ year: 2027, days })).toEqual([{ at: null, message: '还缺少端午节、中秋节的放假日期' }])
  expect(calendarYearProblems({ year: 2027, days: [...days, off('2027-09-15', '国庆节、中秋节')] })).toEqual([
    { at: null, message: '还缺少端午节的放假日期' },
  ])
})

it.each([
  ['2026-11-01', null],
  ['2026-11-02', 59],
  ['2026-12-31', 0],
  ['2027-01-03', -3],
])('says on %s how soon the calendar ends: %s', (todayOn, left) => {
  expect(daysLeftToWarn(CHINA_CALENDAR, todayOn, 59)).toBe(left)
})

it('says it in words', () => {
  expect(calendarWarning('2026-12-31', 38)).toBe(
    '工作日历还有 38 天用完（到 2026-12-31 为止），请录入 2027 年的放假安排，否则跨过这一天的公示和期限无法计算',
  )
  expect(calendarWarning('2026-12-31', -1)).toMatch(/^工作日历已经用完（到 2026-12-31 为止）/)
})
