import { mendAsked } from '../_kit/askedExits'
import { carryOut } from '../_kit/carryOut'
import { finishDecision } from '../_kit/decisions'
import { finishExit } from '../_kit/endTerm'
import { exitsOfTerm, unfinishedExits } from '../_kit/exitRecords'
import type { DecisionDoc } from '../_kit/termDocuments'
import { eachOf } from './step'
import * as store from './store'

/** The call that began it is given this long; whatever it left is then done here. Doing it beside the call would harm nothing. */
const GRACE_MS = 60_000
/** A decision on an exit that the exit does not know after this long was cut off before it counted. */
const ADRIFT_MS = 10 * 60_000
const AT_MOST = 20

/** Early exits that have taken effect and of which something is still to follow. 第八条 */
export const finishExits = eachOf(
  'exits',
  ({ nowAt }) => unfinishedExits(nowAt, AT_MOST),
  async ({ _id }) => (await finishExit(_id)).finished,
)

/** An asking to leave, or its taking back, that was cut off between the term and its case. */
export const mendLeaving = eachOf('leaving', store.termsLeaving, mendAsked)

/** Decisions of which somebody has not yet what they say. */
export const finishDecisions = eachOf(
  'decisions',
  ({ nowAt }) => store.decisionsToFinish(nowAt - GRACE_MS),
  async (decision, { nowAt }) => {
    const { kind } = decision
    if (kind === 'appointment' || kind === 'renewal') return (await carryOut(decision)).finished
    return settleExitDecision(decision, nowAt)
  },
)

/** A decision on an exit is finished with the exit, and void with it. */
async function settleExitDecision(decision: DecisionDoc, nowAt: number): Promise<boolean> {
  const exits = await exitsOfTerm(decision.items[0]?.sourceId ?? '')
  const exit = exits.find((each) => each.decision?.id === decision._id)
  const isOver = exit ? exit.state === 'revoked' || exit.state === 'discarded' : decision.at < nowAt - ADRIFT_MS
  const isDone = exit?.state === 'effective' && exit.finished
  if (!isOver && !isDone) return false
  await finishDecision(decision._id, () => isOver)
  return true
}
