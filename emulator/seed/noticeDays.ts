import { noticePeriod, type NoticePeriod } from '@/domain/rules/noticePeriod'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { CalendarGap, isWorkingDay } from '@/domain/rules/workingDays'

/** A demo in a year without a calendar counts plain weeks there, so that it can still be told. */
const STRETCHED = { ...DEFAULT_PROGRAMME, calendar: { ...DEFAULT_PROGRAMME.calendar, coveredUntil: '9999-12-31' } }
/** A running notice was posted so many working days ago, or longer when the calendar ends too soon. */
const POSTED_BEFORE = 2
const LONGEST_BACK_DAYS = 16

/** The days of a notice posted on that day. */
export function noticeDaysOf(kind: 'selection' | 'dismissal', postedOn: string): NoticePeriod {
  return inCalendar(kind, postedOn) ?? noticePeriod(STRETCHED, kind, postedOn)
}

/** The working day on `on` or last before it. */
export function workdayUntil(on: string): string {
  return isWorkingDay(STRETCHED.calendar, on) ? on : workdayUntil(addDays(on, -1))
}

/** The day before today on which a notice was posted that still runs, by the calendar as far as it goes. 第六条(四) */
export function runningSince(nowAt: number): string {
  const todayOn = dayOf(nowAt)
  const steps = Array.from({ length: POSTED_BEFORE })
  const usual = steps.reduce<string>((on) => workdayUntil(addDays(on, -1)), todayOn)
  for (let on = usual; on > addDays(todayOn, -LONGEST_BACK_DAYS); on = workdayUntil(addDays(on, -1))) {
    const days = inCalendar('selection', on)
    if (days && days.endOn >= todayOn) return on
  }
  return usual
}

function inCalendar(kind: 'selection' | 'dismissal', postedOn: string): NoticePeriod | null {
  try {
    return noticePeriod(DEFAULT_PROGRAMME, kind, postedOn)
  } catch (error) {
    if (error instanceof CalendarGap) return null
    throw error
  }
}
