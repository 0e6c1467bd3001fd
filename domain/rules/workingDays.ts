import { addDays, weekdayOf } from './shanghai'

/** Public holidays and make-up working days as data. Days are 'YYYY-MM-DD'; both ends of the coverage are included. */
export interface Calendar {
  coveredFrom: string
  coveredUntil: string
  /** Day off → name of the holiday. */
  holidays: Record<string, string>
  /** Weekend day that is worked → what it makes up for. */
  makeUpDays: Record<string, string>
}

export type DayKind = 'work' | 'holiday' | 'weekend' | 'makeUp'

/** One day of a strip; `name` says which holiday, or what a make-up day makes up for. */
export interface StripDay {
  on: string
  kind: DayKind
  name?: string
}

/** The calendar does not reach the day asked for: its holidays are not published yet, so nobody may guess. */
export class CalendarGap extends Error {
  override readonly name = 'CalendarGap'

  constructor(
    readonly on: string,
    readonly coveredUntil: string,
  ) {
    super(`The holiday calendar does not cover ${on}; it ends on ${coveredUntil}`)
  }
}

function describe(calendar: Calendar, on: string): StripDay {
  const weekday = weekdayOf(on)
  if (on < calendar.coveredFrom || on > calendar.coveredUntil) throw new CalendarGap(on, calendar.coveredUntil)
  const holiday = calendar.holidays[on]
  if (holiday !== undefined) return { on, kind: 'holiday', name: holiday }
  const makeUp = calendar.makeUpDays[on]
  if (makeUp !== undefined) return { on, kind: 'makeUp', name: makeUp }
  return { on, kind: weekday > 5 ? 'weekend' : 'work' }
}

/**
 * Whether offices work on `on`: Monday to Friday and make-up weekends, without public holidays.
 * Throws CalendarGap when the calendar does not cover the day.
 */
export function isWorkingDay(calendar: Calendar, on: string): boolean {
  const { kind } = describe(calendar, on)
  return kind === 'work' || kind === 'makeUp'
}

/**
 * The `days`-th working day after `on`; 0 gives `on` itself.
 * The start day is not counted, working day or not. Throws CalendarGap when the calendar ends first. Civil Code 201.
 */
export function addWorkingDays(calendar: Calendar, on: string, days: number): string {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of working days: ${days}`)
  let day = on
  let left = days
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Every day from `from` to `to`, both included, with what it is; empty when `to` lies before. Throws CalendarGap. */
export function workingDayStrip(calendar: Calendar, from: string, to: string): StripDay[] {
  const strip: StripDay[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) strip.push(describe(calendar, on))
  return strip
}
