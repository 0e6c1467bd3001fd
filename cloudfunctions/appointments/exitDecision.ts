import type { DecisionKind } from '@/domain/contract/appointments'
import { barsForGood, groundWords } from '@/domain/rules/dismissalGrounds'
import { barsOf } from '@/domain/rules/settingValues'
import { newDecision, recordDecision } from '../_kit/decisions'
import { programme } from '../_kit/programme'
import type { Context } from '../_kit/serve'
import type { DecisionDoc, ExitDoc } from '../_kit/termDocuments'
import type { ExitCase } from './exitCase'
import { asCentre } from './officer'

/** The decision document of one early exit. Throws Refusal DECISION_NO_TAKEN. */
export function decide(
  { exit, term, officer }: ExitCase,
  { kind, no }: { kind: Extract<DecisionKind, 'resignation' | 'dismissal'>; no: string },
  ctx: Context,
): Promise<DecisionDoc> {
  const { _id: sourceId, name, unit, city, certificateNo, startOn, endOn } = term
  const item = {
    ...{ sourceId, name, unit, city, certificateNo, startOn, endOn },
    decision: kind === 'dismissal' ? ('dismiss' as const) : ('resign' as const),
    reason: groundWords(exit.ground),
    lost: false,
  }
  const fields = { kind, no, on: ctx.todayOn, byId: officer._id, byName: officer.name, items: [item] }
  return recordDecision(newDecision(fields), asCentre(ctx))
}

/** The decision as the case keeps it. */
export function onCase({ _id: id, no, on, byName }: DecisionDoc, text: string): ExitDoc['decision'] {
  return { id, no, on, byName, text }
}

/** What is settled in the moment it takes effect. */
export async function takingEffect(
  { ground }: ExitDoc,
  { nowAt }: Context,
): Promise<Pick<ExitDoc, 'effectiveAt' | 'barred' | 'finished'>> {
  const { settings } = await programme()
  return { effectiveAt: nowAt, barred: barsForGood(ground, barsOf(settings)), finished: false }
}
