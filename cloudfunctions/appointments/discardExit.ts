import { exitOfficer } from '@/domain/rules/exitFlow'
import { reopenTerm } from '../_kit/askedExits'
import { finishDecision } from '../_kit/decisions'
import { moveExit } from '../_kit/exitRecords'
import type { Message } from '../_kit/messages'
import type { Handlers } from '../_kit/serve'
import type { ExitDoc, TermDoc } from '../_kit/termDocuments'
import { exitCase } from './exitCase'
import { asCentre } from './officer'
import { presentExit } from './presentExit'
import * as store from './store'

/** Ends a case that has not taken effect: a draft is discarded, a decision revoked; the term goes on. 第八条 */
export const discardExit: Handlers<'appointments'>['discardExit'] = async ({ why, ...touch }, ctx) => {
  const seen = await exitCase(touch, 'exits.discard', ctx)
  const { exit, term } = seen
  const isRepeated = seen.isRepeated || store.isDone(exit, { key: ctx.key, by: ctx.callerId, action: 'exits.revoke' })
  let over = exit
  if (!isRepeated) {
    const action = exit.state === 'draft' ? 'discard' : 'revoke'
    const actor = exitOfficer(exit.ground, exit.askedByExpert)
    const history = { label: action === 'discard' ? '已作废' : '决定已撤销', note: why }
    over = await moveExit(exit, { action, actor, history }, { ...asCentre(ctx), messages: messagesOf(exit, term) })
  }
  if (over.askedByExpert) await reopenTerm(term._id)
  if (over.decision) await finishDecision(over.decision.id, () => true)
  return presentExit(over, ctx)
}

/** Told to the person only what the person knows of. */
function messagesOf(exit: ExitDoc, { accountId }: TermDoc): Message[] {
  const opens = 'packages/desk/term/index'
  if (exit.askedByExpert) {
    return [{ to: accountId, title: '退出申请未获确认', body: '省中心没有确认您的退出申请，聘任继续有效', opens }]
  }
  if (exit.state !== 'delivered') return []
  const body = `${exit.decision?.no ?? ''} 已撤销，聘任继续有效`
  return [{ to: accountId, title: '解聘决定已撤销', body, opens }]
}
