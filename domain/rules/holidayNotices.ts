import { addDays } from './shanghai'
import type { Calendar } from './workingDays'

/** One holiday as the State Council's yearly notice tells it: name, first and last day off, then the weekend days worked for it. */
export type HolidayNotice = readonly [name: string, firstOn: string, lastOn: string, ...makeUpOn: string[]]

/** The calendar that the notices make up, covering `coveredFrom` to `coveredUntil`, both included. */
export function calendarOf(
  notices: readonly HolidayNotice[],
  coverage: { coveredFrom: string; coveredUntil: string },
): Calendar {
  const calendar: Calendar = { ...coverage, holidays: {}, makeUpDays: {} }
  for (const [name, firstOn, lastOn, ...makeUpDays] of notices) {
    for (let on = firstOn; on <= lastOn; on = addDays(on, 1)) calendar.holidays[on] = name
    for (const on of makeUpDays) calendar.makeUpDays[on] = `${name}调休`
  }
  return calendar
}

/** The library shortens three names. */
const FULL_NAMES: Record<string, string> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' }

/** The full Chinese name in a label of chinese-days, 'Dragon Boat Festival,端午,1'; '' when it has none. */
export function holidayNameOf(label: string): string {
  const name = label.split(',')[1] ?? ''
  return FULL_NAMES[name] ?? name
}
