import { finishExit } from '../_kit/endTerm'
import { moveExit, nextExitState } from '../_kit/exitRecords'
import { digest } from '../_kit/identity'
import { noticeDays } from '../_kit/noticeRecords'
import type { Handlers } from '../_kit/serve'
import { exitCase, mustRun } from './exitCase'
import { takingEffect } from './exitDecision'
import { asCentre } from './officer'
import { presentExit } from './presentExit'

/** Posts the notice of a dismissal, which takes effect with it: nobody dismissed for cause stays in the directory meanwhile. 第八条 */
export const publishDismissal: Handlers<'appointments'>['publishDismissal'] = async ({ contact, ...touch }, ctx) => {
  const { exit, term, isRepeated } = await exitCase(touch, 'exits.publish', ctx)
  if (!isRepeated) {
    const step = { action: 'publish', actor: 'centre' } as const
    nextExitState(exit, step)
    mustRun(term, ctx.todayOn)
    await noticeDays('dismissal', ctx.todayOn) // refused now, while nothing has happened yet
    const noticeId = digest(['notice', exit._id], 20)
    const fields = { noticeContact: contact, noticeId, ...(await takingEffect(exit, ctx)) }
    await moveExit(exit, { ...step, fields, history: { label: '公示并生效' } }, asCentre(ctx))
  }
  return presentExit(await finishExit(exit._id), ctx)
}
