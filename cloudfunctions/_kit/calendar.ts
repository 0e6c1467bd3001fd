import type { Programme } from '@/domain/rules/programme'
import { dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { addWorkingDays, CalendarGap } from '@/domain/rules/workingDays'

/** Stored as `reviewDueAt` of a submitted log whose last day of review the calendar does not reach yet. */
export const REVIEW_DUE_UNKNOWN = -1

/**
 * When the time to review a log submitted (or last reminded of) at `at` is over: 24:00 of the last working day allowed, UTC epoch ms.
 * REVIEW_DUE_UNKNOWN while the calendar does not reach that day. 第十条(三)
 */
export function reviewDueAfter({ calendar, settings }: Programme, at: number): number {
  try {
    return endOfDayAt(addWorkingDays(calendar, dayOf(at), settings.reviewLogWithinWorkingDays))
  } catch (error) {
    if (error instanceof CalendarGap) return REVIEW_DUE_UNKNOWN
    throw error
  }
}
