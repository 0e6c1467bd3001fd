import { dayOf } from '@/domain/rules/shanghai'
import { callerId } from '../_kit/caller'
import { now } from '../_kit/clock'
import { relayOutboxes } from '../_kit/relay'
import { handOnOverdue, remindToAnswer, startUnknownClocks } from './answerClocks'
import { endTerms, resumePaused } from './directory'
import { mendFigures } from './figures'
import { reportUnchecked } from './pictures'
import { closeQuiet } from './quiet'
import { remindToReview, startUnknownReviews } from './reviews'
import { attempt, type Step } from './step'

/** The function has 55 seconds; the relay at the end gets the last of them. */
const WORK_MS = 35_000

/** In this order: a reminder comes before its deadline acts, and the relay sends what the others said. */
const STEPS: readonly Step[] = [
  ...mendFigures,
  startUnknownClocks,
  remindToAnswer,
  handOnOverdue,
  ...closeQuiet,
  startUnknownReviews,
  remindToReview,
  endTerms,
  resumePaused,
  reportUnchecked,
  { name: 'relay', run: () => relayOutboxes() },
]

/**
 * The clock: everything that happens because time passed, once a minute, called by the timer alone.
 * Answers how much each step did; a step that fails is logged and missing.
 */
export async function main(): Promise<{ ok: boolean; did: Record<string, number> }> {
  if (callerId() !== null) return { ok: false, did: {} }
  const nowAt = now()
  const clock = { nowAt, todayOn: dayOf(nowAt), endsAt: nowAt + WORK_MS }
  const did: Record<string, number> = {}
  for (const step of STEPS) {
    const count = await attempt({ step: step.name }, () => step.run(clock))
    if (count !== undefined) did[step.name] = count
  }
  return { ok: true, did }
}
