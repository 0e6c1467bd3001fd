import { isLongUnreachable } from '@/domain/rules/contactAttempts'
import { moveExit, nextExitState } from '../_kit/exitRecords'
import { programme } from '../_kit/programme'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import type { ExitDoc } from '../_kit/termDocuments'
import { exitCase, mustRun } from './exitCase'
import { decide, onCase } from './exitDecision'
import { asCentre } from './officer'
import { presentExit } from './presentExit'

/** Decides a dismissal; it takes effect only after delivery, with the public notice. 第八条 */
export const decideDismissal: Handlers<'appointments'>['decideDismissal'] = async (
  { decisionNo, text, ...touch },
  ctx,
) => {
  const seen = await exitCase(touch, 'exits.decide', ctx)
  const { exit, term } = seen
  if (seen.isRepeated) return presentExit(exit, ctx)
  const step = { action: 'decide', actor: 'centre' } as const
  nextExitState(exit, step)
  mustRun(term, ctx.todayOn)
  await mustBeProven(exit)
  const decision = await decide(seen, { kind: 'dismissal', no: decisionNo }, ctx)
  const history = { label: '作出解聘决定', note: decisionNo }
  const fields = { decision: onCase(decision, text) }
  return presentExit(await moveExit(exit, { ...step, fields, history }, asCentre(ctx)), ctx)
}

/** Throws Refusal WRONG_STATE, EVIDENCE_MISSING and CONTACT_ATTEMPTS. */
async function mustBeProven({ ground, evidence, attempts }: ExitDoc): Promise<void> {
  must(evidence.length > 0, 'EVIDENCE_MISSING')
  const { settings } = await programme()
  const { contactAttempts: count, contactAttemptsOverDays: days } = settings
  must(ground !== 'unreachable' || isLongUnreachable(attempts, settings), 'CONTACT_ATTEMPTS', { count, days })
}
