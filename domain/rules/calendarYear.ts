import { addDays, daysBetween, isDay, weekdayOf } from './shanghai'
import type { Calendar } from './workingDays'

/** A day off, or a weekend day that is worked for one. */
export interface CalendarDay {
  on: string
  kind: 'holiday' | 'makeUp'
  /** Name of the holiday, also of the one that is made up for. */
  name: string
}

/** One year's days as the State Council's notice tells them. */
export interface CalendarYear {
  year: number
  days: readonly CalendarDay[]
}

/** Every notice names these; a year without one of them is not complete. 全国年节及纪念日放假办法 */
const STATUTORY = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']
const NEW_YEAR = '元旦'
const MADE_UP = '调休'

function nameOfMakeUp(label: string): string {
  return label.endsWith(MADE_UP) ? label.slice(0, -MADE_UP.length) : label
}

/** The year whose notice tells of the day: days off around 1 January that lie in December belong to the next one. */
function noticeYearOf(on: string, name: string): number {
  const year = Number(on.slice(0, 4))
  return on.slice(5, 7) === '12' && name.startsWith(NEW_YEAR) ? year + 1 : year
}

/** The days that a calendar holds of one year's notice, in order. */
export function daysOfYear(calendar: Calendar, year: number): CalendarDay[] {
  const off = Object.entries(calendar.holidays).map(([on, name]) => ({ on, kind: 'holiday' as const, name }))
  const worked = Object.entries(calendar.makeUpDays).map(([on, label]) => ({
    on,
    kind: 'makeUp' as const,
    name: nameOfMakeUp(label),
  }))
  return inOrder([...off, ...worked].filter(({ on, name }) => noticeYearOf(on, name) === year))
}

/** The same days, the earliest first. */
export function inOrder<T extends { on: string }>(days: readonly T[]): T[] {
  return [...days].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

/** The calendar with these years in place of its own. It reaches as far as its years follow each other without a gap. */
export function withYears(calendar: Calendar, years: readonly CalendarYear[]): Calendar {
  const replaced = years.map(({ year }) => year)
  const kept = (days: Record<string, string>) =>
    Object.entries(days).filter(([on, label]) => !replaced.includes(noticeYearOf(on, nameOfMakeUp(label))))
  const days = years.flatMap((year) => year.days)
  const added = (kind: CalendarDay['kind'], tail: string) =>
    days.filter((day) => day.kind === kind).map(({ on, name }) => [on, `${name}${tail}`] as const)
  return {
    coveredFrom: calendar.coveredFrom,
    coveredUntil: reachOf(calendar.coveredUntil, replaced),
    holidays: Object.fromEntries([...kept(calendar.holidays), ...added('holiday', '')]),
    makeUpDays: Object.fromEntries([...kept(calendar.makeUpDays), ...added('makeUp', MADE_UP)]),
  }
}

function reachOf(coveredUntil: string, years: readonly number[]): string {
  const next = Number(addDays(coveredUntil, 1).slice(0, 4))
  return years.includes(next) ? reachOf(`${next}-12-31`, years) : coveredUntil
}

/** What is wrong with a year's days, in words that tell the mend; `at` is the place of the day, or null for the year as a whole. */
export function calendarYearProblems({ year, days }: CalendarYear): { at: number | null; message: string }[] {
  const wrong = days.flatMap((day, at) => {
    const message = dayProblem(day, year) ?? twice(days, at)
    return message ? [{ at, message }] : []
  })
  const named = days.filter(({ kind }) => kind === 'holiday').map(({ name }) => name)
  const missing = STATUTORY.filter((holiday) => !named.some((name) => name.includes(holiday)))
  return missing.length > 0 ? [...wrong, { at: null, message: `还缺少${missing.join('、')}的放假日期` }] : wrong
}

function dayProblem({ on, kind, name }: CalendarDay, year: number): string | null {
  if (!isDay(on)) return `“${on}”不是日期，请重新选择`
  if (noticeYearOf(on, name) !== year) return outsideYear(on, year)
  if (kind === 'makeUp' && weekdayOf(on) < 6) return `${on} 不是周六或周日，调休上班日只能是周末`
  return null
}

function outsideYear(on: string, year: number): string {
  if (on.startsWith(`${year}-12`)) return `${on} 的元旦假期属于 ${year + 1} 年的安排，请在 ${year + 1} 年里填写`
  return `${on} 不在 ${year} 年的安排里`
}

function twice(days: readonly CalendarDay[], at: number): string | null {
  const on = days[at]?.on ?? ''
  return days.findIndex((day) => day.on === on) < at ? `${on} 出现了两次，请删去一个` : null
}

/** How many days the calendar still reaches, once that is `warningDays` or fewer; negative when it has run out. Null before. */
export function daysLeftToWarn(calendar: Calendar, todayOn: string, warningDays: number): number | null {
  const left = daysBetween(todayOn, calendar.coveredUntil)
  return left <= warningDays ? left : null
}

/** The warning in words. */
export function calendarWarning(coveredUntil: string, daysLeft: number): string {
  const next = Number(coveredUntil.slice(0, 4)) + 1
  const how = daysLeft < 0 ? '已经用完' : `还有 ${daysLeft} 天用完`
  return `工作日历${how}（到 ${coveredUntil} 为止），请录入 ${next} 年的放假安排，否则跨过这一天的公示和期限无法计算`
}
