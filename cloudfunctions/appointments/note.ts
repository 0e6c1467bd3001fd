import { checkTexts } from '../_kit/contentCheck'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { changeTerm, termStateDetail } from '../_kit/termRecords'
import { asExpert } from './officer'
import { ownTermById, presentOwn, takesNote } from './ownTerm'
import * as store from './store'

const ACTION = 'terms.note'

/** 本人说明: what the expert says of the term before the centre decides. 第七条 */
export const note: Handlers<'appointments'>['note'] = async ({ id, version, note: text }, ctx) => {
  const term = await ownTermById(id, ctx)
  if (store.isDone(term, { key: ctx.key, by: ctx.callerId, action: ACTION })) return presentOwn(ctx)
  must(takesNote(term), 'WRONG_STATE', termStateDetail(term))
  must(term.version === version, 'CHANGED_BY_OTHERS', termStateDetail(term))
  await checkTexts(ctx, { 本人说明: text }, 'profile')
  const act = { ...asExpert(ctx), action: ACTION, from: term.state, to: term.state, settlesNothing: true } as const
  await changeTerm(term, { note: text, notedAt: ctx.nowAt }, act)
  return presentOwn(ctx)
}
