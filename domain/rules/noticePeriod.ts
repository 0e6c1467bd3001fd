import type { Programme } from './programme'
import { addDays } from './shanghai'
import { addWorkingDays, workingDayStrip, type StripDay } from './workingDays'

/** The days of a public notice. */
export interface NoticePeriod {
  workingDays: number
  /** Last day; the notice ends at its 24:00. */
  endOn: string
  /** Every day from the posting day to the last one, with what it is. */
  strip: StripDay[]
}

/**
 * How long a notice posted on `postedOn` ('YYYY-MM-DD') runs: as many working days as the programme sets for its kind, the posting day not
 * counted unless the programme says so. Make-up weekends count, public holidays do not.
 * Throws CalendarGap when the calendar does not cover the whole period. 第六条(四), 第八条; Civil Code 201.
 */
export function noticePeriod(
  { settings, calendar }: Programme,
  kind: 'selection' | 'dismissal',
  postedOn: string,
): NoticePeriod {
  const workingDays = kind === 'selection' ? settings.publicNoticeWorkingDays : settings.dismissalNoticeWorkingDays
  const from = settings.noticeCountsFrom === 'postingDay' ? addDays(postedOn, -1) : postedOn
  const endOn = addWorkingDays(calendar, from, workingDays)
  return { workingDays, endOn, strip: workingDayStrip(calendar, postedOn, endOn) }
}
