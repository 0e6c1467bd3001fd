import { moveExit, nextExitState } from '../_kit/exitRecords'
import { requireFiles } from '../_kit/files'
import { Refusal } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { exitCase } from './exitCase'
import { asCentre } from './officer'
import { presentExit } from './presentExit'

/** Records how and when the decision reached the person, with proof. 通知本人 comes before 公示. 第八条 */
export const deliver: Handlers<'appointments'>['deliver'] = async ({ way, on, note, proofs, ...touch }, ctx) => {
  const { exit, term, isRepeated } = await exitCase(touch, 'exits.deliver', ctx)
  if (isRepeated) return presentExit(exit, ctx)
  const step = { action: 'deliver', actor: 'centre' } as const
  nextExitState(exit, step)
  if (on > ctx.todayOn || on < (exit.decision?.on ?? on)) {
    throw new Refusal('BAD_INPUT', undefined, [{ field: 'on', message: '送达日期应在作出决定当日至今天之间' }])
  }
  await requireFiles(proofs, { ownerId: ctx.callerId, purposes: ['dismissalProof'] })
  const message = {
    to: term.accountId,
    title: '您有一份解聘决定',
    body: `${exit.decision?.no ?? ''} 已送达，将依规公示。如有疑问，请联系省职业介绍中心`,
    opens: 'packages/desk/term/index',
  }
  const fields = { delivery: { way, on, note, proofs, proofsOwner: ctx.callerId } }
  const history = { label: '送达本人', note }
  const delivered = await moveExit(exit, { ...step, fields, history }, { ...asCentre(ctx), messages: [message] })
  return presentExit(delivered, ctx)
}
