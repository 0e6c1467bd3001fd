import { finishExit } from '../_kit/endTerm'
import { exitStateDetail, moveExit, nextExitState } from '../_kit/exitRecords'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { exitCase, mustRun } from './exitCase'
import { decide, onCase, takingEffect } from './exitDecision'
import { asCentre } from './officer'
import { presentExit } from './presentExit'

/** Confirms that an expert who asked may leave; everything follows at once. 第八条 */
export const confirmLeaving: Handlers<'appointments'>['confirmLeaving'] = async (
  { decisionNo, text, ...touch },
  ctx,
) => {
  const seen = await exitCase(touch, 'exits.decide', ctx)
  const { exit, term } = seen
  if (!seen.isRepeated) {
    must(exit.askedByExpert, 'WRONG_STATE', exitStateDetail(exit))
    const step = { action: 'decide', actor: 'centreAsked' } as const
    nextExitState(exit, step)
    mustRun(term, ctx.todayOn)
    const decision = await decide(seen, { kind: 'resignation', no: decisionNo }, ctx)
    const fields = { decision: onCase(decision, text), ...(await takingEffect(exit, ctx)) }
    await moveExit(exit, { ...step, fields, history: { label: '确认退出', note: decisionNo } }, asCentre(ctx))
  }
  return presentExit(await finishExit(exit._id), ctx)
}
