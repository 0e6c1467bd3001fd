import { dayOf } from '@/domain/rules/shanghai'
import { callerId } from '../_kit/caller'
import { now } from '../_kit/clock'
import { requireIdKeys } from '../_kit/idNumbers'
import { relayOutboxes } from '../_kit/relay'
import { handOnOverdue, remindToAnswer, startUnknownClocks } from './answerClocks'
import { excludeBarred } from './barredApplications'
import { warnOfCalendarEnd } from './calendarEnd'
import { finishDecisions, finishExits, mendLeaving } from './decisions'
import { watchCorrections } from './corrections'
import { endTerms, resumePaused } from './directory'
import { mendFigures } from './figures'
import { finishBatches } from './finishBatches'
import { watchCityReviews } from './lateCityReviews'
import { endNotices, finishNotices, followObjections, warnObjections } from './notices'
import { reportUnchecked } from './pictures'
import { closeQuiet } from './quiet'
import { remindPanel } from './remindPanel'
import { remindToReview, startUnknownReviews } from './reviews'
import { tellRoundOpen } from './roundOpenings'
import { tellResults } from './selectionResults'
import { closeRounds, finishCutOff } from './selectionRounds'
import { attempt, type Step } from './step'
import { watchUnits } from './unitConsents'
import { expireTerms, startRenewed, tellRenewals } from './terms'

requireIdKeys()

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
  finishExits,
  mendLeaving,
  startRenewed,
  endTerms,
  ...expireTerms,
  finishDecisions,
  tellRenewals,
  resumePaused,
  tellRoundOpen,
  ...watchUnits,
  ...watchCorrections,
  ...watchCityReviews,
  finishBatches,
  ...finishCutOff,
  tellResults,
  excludeBarred,
  remindPanel,
  closeRounds,
  finishNotices,
  endNotices,
  followObjections,
  warnObjections,
  reportUnchecked,
  warnOfCalendarEnd,
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
