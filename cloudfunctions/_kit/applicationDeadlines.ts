import type { Programme } from '@/domain/rules/programme'
import { addDays, dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { addWorkingDays, CalendarGap } from '@/domain/rules/workingDays'
import type { RoundDoc } from './selectionDocuments'

/**
 * When a city should have decided on an application that came in at `at`: 24:00 of the last working day, UTC epoch ms. Where the calendar
 * does not reach, twice as many days of any kind: it is a reminder and decides nothing. 第六条(二)
 */
export function cityReviewDueAt({ calendar, settings }: Programme, at: number): number {
  const days = settings.cityReviewWorkingDays
  try {
    return endOfDayAt(addWorkingDays(calendar, dayOf(at), days))
  } catch (error) {
    if (error instanceof CalendarGap) return endOfDayAt(addDays(dayOf(at), 2 * days))
    throw error
  }
}

/** Until when the unit may confirm a link sent at `at`; never later than the cities report, or it would be of no use. 第六条(一) */
export function unitConsentDueAt({ settings }: Programme, round: Pick<RoundDoc, 'cityDueAt'>, at: number): number {
  return Math.min(endOfDayAt(addDays(dayOf(at), settings.consentWithinDays)), round.cityDueAt)
}
