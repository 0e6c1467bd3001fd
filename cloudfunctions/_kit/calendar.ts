import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { SETTINGS } from '@/domain/rules/settings'
import { dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { addWorkingDays, CalendarGap, type Calendar } from '@/domain/rules/workingDays'

/** Public holidays and make-up days as far as they are published. */
export function currentCalendar(): Calendar {
  return CHINA_CALENDAR
}

/** Stored as `reviewDueAt` of a submitted log whose last day of review the calendar does not reach yet. */
export const REVIEW_DUE_UNKNOWN = -1

/**
 * When the time to review a log submitted (or last reminded of) at `at` is over: 24:00 of the last working day allowed, UTC epoch ms.
 * REVIEW_DUE_UNKNOWN while the calendar does not reach that day. 第十条(三)
 */
export function reviewDueAfter(at: number, calendar: Calendar = currentCalendar()): number {
  try {
    return endOfDayAt(addWorkingDays(calendar, dayOf(at), SETTINGS.reviewLogWithinWorkingDays.value))
  } catch (error) {
    if (error instanceof CalendarGap) return REVIEW_DUE_UNKNOWN
    throw error
  }
}
