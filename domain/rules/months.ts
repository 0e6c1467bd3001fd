import { isDay } from './shanghai'

/** Whether `text` names a month as 'YYYY-MM'. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)
}

function countOf(monthOrDay: string): number {
  const month = monthOrDay.slice(0, 7)
  if (!isMonth(month) || (monthOrDay.length > 7 && !isDay(monthOrDay))) {
    throw new RangeError(`Neither a month nor a day: ${monthOrDay}`)
  }
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

/**
 * Whole months from the month `from` to the month `to`; negative when `to` lies before.
 * Both may be months or days: work is counted by month, so the day does not matter, as in a record of service.
 */
export function monthsBetween(from: string, to: string): number {
  return countOf(to) - countOf(from)
}

/** The month `count` months after `month`. */
export function addMonths(month: string, count: number): string {
  const total = countOf(month) + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** The month as people read it: '2026年11月'. */
export function showMonth(month: string): string {
  const total = countOf(month)
  return `${Math.floor(total / 12)}年${(total % 12) + 1}月`
}

/** A number of months in words: '3 年 2 个月', '5 年', '0 个月'. */
export function showMonths(count: number): string {
  const years = Math.floor(count / 12)
  const months = count % 12
  return [years > 0 ? `${years} 年` : '', months > 0 || years === 0 ? `${months} 个月` : ''].filter(Boolean).join(' ')
}
