import { isHoliday, isWorkday } from 'chinese-days'
import { CHINA_CALENDAR } from './chinaCalendar'
import { addDays, weekdayOf } from './shanghai'
import { isWorkingDay } from './workingDays'

function holidaysOf(year: string, name: string): string[] {
  return Object.keys(CHINA_CALENDAR.holidays).filter(
    (on) => on.startsWith(year) && CHINA_CALENDAR.holidays[on] === name,
  )
}

function makeUpDaysOf(year: string): string[] {
  return Object.keys(CHINA_CALENDAR.makeUpDays)
    .filter((on) => on.startsWith(year))
    .sort()
}

/** The notice of the State Council of 2025-11-04. */
it.each([
  ['元旦', '01-01', '01-03', 3],
  ['春节', '02-15', '02-23', 9],
  ['清明节', '04-04', '04-06', 3],
  ['劳动节', '05-01', '05-05', 5],
  ['端午节', '06-19', '06-21', 3],
  ['中秋节', '09-25', '09-27', 3],
  ['国庆节', '10-01', '10-07', 7],
])('%s 2026 lasts from %s to %s, %i days', (name, first, last, days) => {
  const holidays = holidaysOf('2026', name)

  expect([holidays.at(0), holidays.at(-1), holidays.length]).toEqual([`2026-${first}`, `2026-${last}`, days])
})

it('is worked on these weekends', () => {
  expect(makeUpDaysOf('2026')).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  expect(makeUpDaysOf('2025')).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  expect(makeUpDaysOf('2021')).toEqual([
    '2021-02-07',
    '2021-02-20',
    '2021-04-25',
    '2021-05-08',
    '2021-09-18',
    '2021-09-26',
    '2021-10-09',
  ])
})

it.each([
  ['2024', 19, 8],
  ['2025', 18, 5],
  ['2026', 19, 6],
])('takes %s’s %i weekdays off and works %i weekend days', (year, weekdaysOff, weekendsWorked) => {
  const off = Object.keys(CHINA_CALENDAR.holidays).filter((on) => on.startsWith(year) && weekdayOf(on) <= 5)

  expect([off.length, makeUpDaysOf(year).length]).toEqual([weekdaysOff, weekendsWorked])
})

it('covers whole years without a gap, and nothing of 2027', () => {
  expect([CHINA_CALENDAR.coveredFrom, CHINA_CALENDAR.coveredUntil]).toEqual(['2021-01-01', '2026-12-31'])
  for (const year of ['2021', '2022', '2023', '2024', '2025', '2026']) {
    expect(holidaysOf(year, '国庆节').length).toBeGreaterThanOrEqual(7)
    expect(holidaysOf(year, '春节').length).toBeGreaterThanOrEqual(7)
  }
})

it('agrees with the library on every covered day', () => {
  const different: string[] = []

  for (let on = CHINA_CALENDAR.coveredFrom; on <= CHINA_CALENDAR.coveredUntil; on = addDays(on, 1)) {
    const works = isWorkingDay(CHINA_CALENDAR, on)
    if (works !== isWorkday(on) || works === isHoliday(on)) different.push(on)
  }

  expect(different).toEqual([])
})

it('makes up only on weekends, and never on a holiday', () => {
  for (const on of Object.keys(CHINA_CALENDAR.makeUpDays)) {
    expect(weekdayOf(on)).toBeGreaterThan(5)
    expect(CHINA_CALENDAR.holidays).not.toHaveProperty([on])
  }
})
