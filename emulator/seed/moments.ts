import { answerDueAt, remindAt } from '@/domain/rules/answerClock'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { addDays, dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import type { Dice } from './dice'

const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** A moment of office hours on that day, China time. */
export function officeHour(dice: Dice, on: string): number {
  return startOfDayAt(on) + dice.between(9 * 60, 17 * 60) * 60_000
}

/** `hours` before `nowAt`. */
export function hoursBefore(nowAt: number, hours: number): number {
  return nowAt - Math.round(hours * HOUR_MS)
}

/** The answer clock that starts at `at`, as records carry it. */
export function clockFrom(at: number): { dueAt: number; remindAt: number; dueUnknown: boolean } {
  const dueAt = answerDueAt(DEFAULT_PROGRAMME, at)
  return { dueAt: dueAt ?? 0, remindAt: remindAt(DEFAULT_PROGRAMME, at) ?? 0, dueUnknown: dueAt === null }
}

/** The earliest whole number of days before `nowAt` at which a question could be asked and still be in time: the most urgent one. */
export function latestInTime(nowAt: number): number {
  for (let days = 12; days > 0; days -= 1) {
    if (lapseOf(nowAt - days * DAY_MS) > nowAt) return nowAt - days * DAY_MS
  }
  return nowAt
}

/**
 * When a question was asked whose clock has since run out `times` times, and when it did so each time, the last time lately.
 * The first moment is the asking.
 */
export function lapsedChain(nowAt: number, times: number): number[] {
  for (let days = 1; days < 120; days += 1) {
    const chain = [nowAt - days * DAY_MS]
    for (let lapse = 0; lapse < times; lapse += 1) chain.push(lapseOf(chain.at(-1) ?? nowAt))
    if ((chain.at(-1) ?? nowAt) <= nowAt) return chain
  }
  throw new RangeError('no such chain')
}

/** Where the calendar does not reach, three days: the past of a demo needs no more. */
function lapseOf(at: number): number {
  return answerDueAt(DEFAULT_PROGRAMME, at) ?? endOfDayAt(addDays(dayOf(at), 3))
}
