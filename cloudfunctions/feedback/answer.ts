import type { ParsedOf } from '@/domain/contract'
import type { FeedbackView } from '@/domain/contract/feedback'
import type { FeedbackDoc } from '../_kit/documents'
import { refreshFigures } from '../_kit/expertFigures'
import { found, must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { present } from './present'
import { checkPublic } from './publicText'
import { isAbout } from './rights'
import { refusingChanged } from './states'
import * as store from './store'

/** The expert answers once, in public. An edit of the client at the same moment does not get in the way. */
export async function answer({ id, text }: ParsedOf<'feedback.answer'>, ctx: Context): Promise<FeedbackView> {
  const record = found(await store.feedback(id))
  must(isAbout(record, ctx.callerId), 'NOT_YOURS')
  if (!isDone(record, ctx)) {
    must(record.answer === '', 'ALREADY_ANSWERED')
    await checkPublic(ctx, '回复', text)
  }
  const after = await refusingChanged(record, () => store.again(() => put(id, text, ctx)))
  await refreshFigures(after.expertId)
  return present(after, ctx)
}

async function put(id: string, text: string, ctx: Context): Promise<FeedbackDoc> {
  const record = found(await store.feedback(id))
  if (isDone(record, ctx)) return record
  must(record.answer === '', 'ALREADY_ANSWERED')
  const message = {
    to: record.clientId,
    title: '专家回复了您的评价',
    body: `${record.expertName}回复了您对“${record.activityName}”的评价`,
    opens: pageOf(record),
  }
  const act = { key: ctx.key, who: ctx.callerId, role: 'expert', action: 'answer', messages: [message] }
  return store.rewrite(
    record,
    { answer: text, answeredAt: ctx.nowAt },
    { ...act, from: record.state, to: record.state },
  )
}

function isDone(record: FeedbackDoc, ctx: Context): boolean {
  return store.alreadyDone(record, { key: ctx.key, by: ctx.callerId, action: 'answer' })
}

/** Where the client reads it again: by the consultation, or on the expert's page. */
function pageOf({ consultationId, occasion, expertId }: FeedbackDoc): string {
  if (consultationId && occasion.startsWith('consultation:')) {
    return `packages/consult/feedback/index?consultationId=${consultationId}`
  }
  return `packages/directory/expert/index?id=${expertId}`
}
