import { appointOne } from './appointing'
import { finishDecision, type DecisionItem } from './decisions'
import { inParallel } from './inParallel'
import { renewOne } from './renewing'
import type { DecisionDoc } from './termDocuments'

/** Gives whether the line holds: false when somebody else was faster with this person. */
const WORK = {
  appointment: appointOne,
  renewal: renewOne,
} satisfies Partial<Record<DecisionDoc['kind'], (decision: DecisionDoc, item: DecisionItem) => Promise<boolean>>>

/**
 * Brings everybody in a recorded appointment or renewal decision to what it says. Cut off, it is run again by the next call or by the
 * clock; twice changes nothing. Other decisions take effect with their exit. 第六条(五), 第七条
 */
export async function carryOut(decision: DecisionDoc): Promise<DecisionDoc> {
  const { kind, finished } = decision
  if (finished || (kind !== 'appointment' && kind !== 'renewal')) return decision
  const lost = new Set<string>()
  await inParallel(decision.items, async (item) => {
    if (!(await WORK[kind](decision, item))) lost.add(item.sourceId)
  })
  return finishDecision(decision._id, ({ sourceId }) => lost.has(sourceId))
}
