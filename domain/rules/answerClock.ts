import type { Programme } from './programme'
import { endOfDayAt, dayOf, startOfDayAt } from './shanghai'
import { addWorkingDays, CalendarGap, type Calendar } from './workingDays'

/** Nobody is reminded at midnight: offices open at nine. */
const OFFICE_OPENS_MS = 9 * 3_600_000

function workingDayAfter(calendar: Calendar, askedAt: number, days: number): string | null {
  try {
    return addWorkingDays(calendar, dayOf(askedAt), days)
  } catch (error) {
    if (error instanceof CalendarGap) return null
    throw error
  }
}

/**
 * When the time to answer a question asked at `askedAt` is over: 24:00 of the last working day allowed.
 * UTC epoch ms; the day of asking is not counted. Null while the calendar does not reach that day: ask again once it does. 第十条(一)
 */
export function answerDueAt({ calendar, settings }: Programme, askedAt: number): number | null {
  const on = workingDayAfter(calendar, askedAt, settings.answerWithinWorkingDays)
  return on === null ? null : endOfDayAt(on)
}

/**
 * When the person to answer is reminded: 09:00 of the working day named in the settings.
 * UTC epoch ms. Null while the calendar does not reach that day. 第十条(一)
 */
export function remindAt({ calendar, settings }: Programme, askedAt: number): number | null {
  const on = workingDayAfter(calendar, askedAt, settings.remindAfterWorkingDays)
  return on === null ? null : startOfDayAt(on) + OFFICE_OPENS_MS
}
