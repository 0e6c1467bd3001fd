import { addMonths, monthsBetween } from './months'
import { isDay } from './shanghai'

/** Where a round stands, with the words the public reads. Read from the clock, never stored. 第六条(一)–(三) */
export const ROUND_PHASES = {
  planned: '未开始',
  open: '申请中',
  cityReview: '市级初审',
  centreReview: '省级评审',
  finished: '已结束',
} as const

export type RoundPhase = keyof typeof ROUND_PHASES

/** The instants of a round, UTC epoch ms. Each end is 24:00 of its last day in China, which itself is past the end. */
export interface RoundTimes {
  openAt: number
  closeAt: number
  /** Until when the cities report to the centre. */
  cityDueAt: number
  /** When the centre closed the round; null until then. */
  finishedAt: number | null
}

/**
 * Where `round` stands at `nowAt`: open from `openAt` on and until just before `closeAt`, so a form sent at 23:59:59 of the last day
 * is in time and one sent at 24:00:00 is late. 第六条(一)
 */
export function roundPhase(round: RoundTimes, nowAt: number): RoundPhase {
  if (round.finishedAt !== null && nowAt >= round.finishedAt) return 'finished'
  if (nowAt < round.openAt) return 'planned'
  if (nowAt < round.closeAt) return 'open'
  return nowAt < round.cityDueAt ? 'cityReview' : 'centreReview'
}

/** How far a planned round lies from the one before when that is nearer than the programme's habit. */
export interface RoundGap {
  /** Whole months between the two, by the calendar; negative when they overlap. */
  months: number
  /** First day on which a round could open without a reason, 'YYYY-MM-DD'. */
  freeFrom: string
}

function sameDayMonthsLater(on: string, months: number): string {
  const month = addMonths(on.slice(0, 7), months)
  const day = [on.slice(8), '30', '29', '28'].find((each) => isDay(`${month}-${each}`)) ?? '28'
  return `${month}-${day}`
}

/**
 * What is wanting to `months` months between the last round's last day and the first day of a new one, or null when nothing is.
 * A gap asks for a reason and keeps nobody from opening: 一般每两年 is a habit. No round before, no gap. 第六条(一)
 */
export function roundGap(lastClosedOn: string | null, openOn: string, months: number): RoundGap | null {
  if (lastClosedOn === null) return null
  const freeFrom = sameDayMonthsLater(lastClosedOn, months)
  if (openOn >= freeFrom) return null
  const between = monthsBetween(lastClosedOn, openOn)
  const isShortOfTheDay = openOn < sameDayMonthsLater(lastClosedOn, between)
  return { months: isShortOfTheDay ? between - 1 : between, freeFrom }
}
