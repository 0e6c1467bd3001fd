import type { InputOfOutput } from '@/domain/contract'
import { calendarWarning, daysLeftToWarn, daysOfYear, withYears } from '@/domain/rules/calendarYear'
import { CHINA_CALENDAR } from '@/domain/rules/chinaCalendar'
import { programme, type CalendarDoc } from '../_kit/programme'
import type { Context, Handlers } from '../_kit/serve'
import { decides } from './deciding'
import * as store from './store'

/** What holds for one year, where it comes from, and how far the calendar reaches. */
export const calendarYear: Handlers<'staff'>['calendarYear'] = async ({ year }, ctx) =>
  presentYear(await store.calendarNow(), year, ctx)

/** One year of the calendar as it stands with this record. */
export async function presentYear(
  record: CalendarDoc,
  year: number,
  ctx: Context,
): Promise<InputOfOutput<'staff.calendarYear'>> {
  const { settings } = await programme()
  const calendar = withYears(CHINA_CALENDAR, record.years)
  const entered = record.years.find((each) => each.year === year)
  const daysLeft = daysLeftToWarn(calendar, ctx.todayOn, settings.calendarWarningDays)
  return {
    year,
    version: record.version,
    days: daysOfYear(calendar, year),
    origin: entered ? 'entered' : `${year}-12-31` <= CHINA_CALENDAR.coveredUntil ? 'product' : 'none',
    source: entered?.source ?? '',
    entered: entered ?? null,
    coveredFrom: calendar.coveredFrom,
    coveredUntil: calendar.coveredUntil,
    warning: daysLeft === null ? '' : calendarWarning(calendar.coveredUntil, daysLeft),
    canEdit: decides(await ctx.person(), 'admin'),
    history: [...record.history].reverse(),
  }
}
