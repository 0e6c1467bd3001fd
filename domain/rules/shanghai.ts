const DAY_MS = 86_400_000
/** China has one zone and no summer time, so a fixed offset is exact and needs neither Intl nor the process's zone. */
const OFFSET_MS = 8 * 3_600_000
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day of the week, Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function partsOf(on: string): { year: number; month: number; day: number } | null {
  const [, year, month, day] = DAY_PATTERN.exec(on) ?? []
  if (!year || !month || !day) return null
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function realPartsOf(on: string): { year: number; month: number; day: number } {
  const parts = partsOf(on)
  if (!parts || !isDay(on)) throw new RangeError(`Not a day: ${on}`)
  return parts
}

/** First instant of the day as if it were UTC: the number line on which days are counted. */
function midnightOf(on: string): number {
  const { year, month, day } = realPartsOf(on)
  return Date.UTC(year, month - 1, day)
}

function nameOf(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10)
}

/** Whether `text` names a real day as 'YYYY-MM-DD'; 30 February does not. Years 1000 to 9999. */
export function isDay(text: string): boolean {
  const parts = partsOf(text)
  if (!parts || parts.year < 1000) return false
  const midnight = new Date(Date.UTC(parts.year, parts.month - 1, parts.day))
  return midnight.getUTCMonth() === parts.month - 1 && midnight.getUTCDate() === parts.day
}

/** The day in China, 'YYYY-MM-DD', on which the instant `at` (UTC epoch ms) falls, whatever the process's zone. */
export function dayOf(at: number): string {
  return nameOf(at + OFFSET_MS)
}

/** First millisecond of the day in China. Throws RangeError when `on` is no real day, as do all functions here that take one. */
export function startOfDayAt(on: string): number {
  return midnightOf(on) - OFFSET_MS
}

/** 24:00 of the day in China, which is the first millisecond of the next day. */
export function endOfDayAt(on: string): number {
  return startOfDayAt(on) + DAY_MS
}

/** The day `days` after `on`; negative counts back. */
export function addDays(on: string, days: number): string {
  return nameOf(midnightOf(on) + days * DAY_MS)
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(on: string, years: number): string {
  const { year, month, day } = realPartsOf(on)
  const target = `${year + years}-${two(month)}-${two(day)}`
  return isDay(target) ? target : `${year + years}-02-28`
}

/** Day of the week, Monday = 1 … Sunday = 7. */
export function weekdayOf(on: string): Weekday {
  const fromSunday = new Date(midnightOf(on)).getUTCDay()
  return ([1, 2, 3, 4, 5, 6] as const)[fromSunday - 1] ?? 7
}

/** How many days `b` lies after `a`; negative when it lies before. */
export function daysBetween(a: string, b: string): number {
  return (midnightOf(b) - midnightOf(a)) / DAY_MS
}

/** The day as people read it: '2026年11月23日'. */
export function showDay(on: string): string {
  const { year, month, day } = realPartsOf(on)
  return `${year}年${month}月${day}日`
}

/** The day with its weekday: '2026年11月23日（星期一）'. */
export function showDayAndWeekday(on: string): string {
  return `${showDay(on)}（星期${'一二三四五六日'.charAt(weekdayOf(on) - 1)}）`
}

/**
 * An instant as people read it at `nowAt`: '今天 14:02', '昨天 09:30', '11月20日 09:30' within the year, else '2025年11月20日'.
 * Today, yesterday and the year are those of China.
 */
export function showMoment(at: number, nowAt: number): string {
  const on = dayOf(at)
  const today = dayOf(nowAt)
  const { year, month, day } = realPartsOf(on)
  const clock = new Date(at + OFFSET_MS).toISOString().slice(11, 16)
  if (on === today) return `今天 ${clock}`
  if (on === addDays(today, -1)) return `昨天 ${clock}`
  if (year === realPartsOf(today).year) return `${month}月${day}日 ${clock}`
  return showDay(on)
}
