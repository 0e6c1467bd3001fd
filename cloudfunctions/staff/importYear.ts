import library from 'chinese-days/dist/chinese-days.json'
import { daysOfYear, type CalendarDay } from '@/domain/rules/calendarYear'
import { calendarOf, holidayNameOf } from '@/domain/rules/holidayNotices'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'

const LIBRARY: { holidays: Record<string, string>; workdays: Record<string, string> } = library

/** A notice of next January can already name days of this December; only a year with its National Day is complete. */
const LAST_HOLIDAY = '国庆节'

/** What the holiday library knows of a year: a proposal to be compared with the notice before it is saved. */
export const importYear: Handlers<'staff'>['importYear'] = ({ year }) => {
  const days = libraryYear(year)
  must(
    days.some(({ name }) => name === LAST_HOLIDAY),
    'YEAR_UNKNOWN',
    { year },
  )
  return Promise.resolve({ year, days })
}

function libraryYear(year: number): CalendarDay[] {
  const calendar = calendarOf([], { coveredFrom: '', coveredUntil: '' })
  for (const [on, label] of Object.entries(LIBRARY.holidays)) calendar.holidays[on] = holidayNameOf(label)
  for (const [on, label] of Object.entries(LIBRARY.workdays)) calendar.makeUpDays[on] = holidayNameOf(label)
  return daysOfYear(calendar, year)
}
