import { answerDueAt, remindAt } from '@/domain/rules/answerClock'
import type { Programme } from '@/domain/rules/programme'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { ConsultationDoc } from '../_kit/documents'

type Clock = Pick<ConsultationDoc, 'dueAt' | 'remindAt' | 'dueUnknown'>

export const NO_CLOCK: Clock = { dueAt: 0, remindAt: 0, dueUnknown: false }

/** The answer clock of a question that somebody has to answer from `nowAt` on. */
export function clockFor(programme: Programme, nowAt: number): Clock {
  const dueAt = answerDueAt(programme, nowAt)
  return { dueAt: dueAt ?? 0, remindAt: remindAt(programme, nowAt) ?? 0, dueUnknown: dueAt === null }
}

/** The same for a question in the pool: nobody in particular is there to be reminded. */
export function clockForPool(programme: Programme, nowAt: number): Clock {
  return { ...clockFor(programme, nowAt), remindAt: 0 }
}

/** '11月26日前', the last day included; '' when no clock runs or the calendar does not reach. */
export function dueWords({ dueAt }: Pick<ConsultationDoc, 'dueAt'>): string {
  return dueAt === 0 ? '' : `${dayInYear(dayOf(dueAt - 1))}前`
}

/** '11月26日'. */
export function dayInYear(on: string): string {
  return showDay(on).replace(/^\d+年/, '')
}
