import { calendarWarning, daysLeftToWarn } from '@/domain/rules/calendarYear'
import { programme } from '../_kit/programme'
import type { Step } from './step'
import * as store from './store'

const WEEK_DAYS = 7
const DESKS = ['centre', 'admin']

/** The week this instance has already warned in; the ids of the messages keep others from saying it again. */
let warned = ''

/** Before the working-day calendar runs out, the centre and the administrators are told, once a week until somebody enters the next year. */
export const warnOfCalendarEnd: Step = {
  name: 'calendarEnd',
  async run({ todayOn }) {
    const { settings, calendar } = await programme()
    const { coveredUntil } = calendar
    const daysLeft = daysLeftToWarn(calendar, todayOn, settings.calendarWarningDays)
    if (daysLeft === null) return 0
    const week = `${coveredUntil}-${Math.floor((settings.calendarWarningDays - daysLeft) / WEEK_DAYS)}`
    if (week === warned) return 0
    for (const desk of DESKS) await store.tell(`calendar-${week}-${desk}`, warningTo(desk, coveredUntil, daysLeft))
    warned = week
    return 1
  },
}

function warningTo(to: string, coveredUntil: string, daysLeft: number) {
  const opens = 'packages/console/calendar/index'
  return { to, title: '工作日历即将用完', body: calendarWarning(coveredUntil, daysLeft), opens }
}
