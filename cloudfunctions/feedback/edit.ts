import type { ParsedOf } from '@/domain/contract'
import type { FeedbackView } from '@/domain/contract/feedback'
import { refreshFigures } from '../_kit/expertFigures'
import { found, must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { present } from './present'
import { checkPublic } from './publicText'
import { canEdit, editableDays, isAuthor } from './rights'
import { meanOf } from './scores'
import { refusingChanged, stateDetail } from './states'
import * as store from './store'

/** Changes one's own feedback while that is still open. An answer of the expert stays. */
export async function edit(
  { id, version, scores, words }: ParsedOf<'feedback.edit'>,
  ctx: Context,
): Promise<FeedbackView> {
  const record = found(await store.feedback(id))
  must(isAuthor(record, ctx.callerId), 'NOT_YOURS')
  const act = { key: ctx.key, who: ctx.callerId, role: 'client', action: 'edit' }
  const isDone = store.alreadyDone(record, { ...act, by: ctx.callerId })
  if (!isDone) {
    must(canEdit(record, ctx.callerId, ctx.nowAt), 'EDIT_CLOSED', { days: editableDays(record) })
    must(record.version === version, 'CHANGED_BY_OTHERS', stateDetail(record))
    await checkPublic(ctx, '评价内容', words)
  }
  const fields = { scores, meanScore: meanOf(scores), words }
  const step = { ...act, from: record.state, to: record.state }
  const after = isDone ? record : await refusingChanged(record, () => store.rewrite(record, fields, step))
  await refreshFigures(after.expertId)
  return present(after, ctx)
}
