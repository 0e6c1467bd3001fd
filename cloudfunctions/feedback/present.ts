import type { FeedbackOccasion, FeedbackView, PublicFeedback } from '@/domain/contract/feedback'
import type { FeedbackDoc } from '../_kit/documents'
import type { Context } from '../_kit/serve'
import { canAnswer, canEdit } from './rights'
import type { Service } from './service'

/** What everybody may read: nothing that tells who the client is. */
export function presentPublic(feedback: FeedbackDoc): PublicFeedback {
  const { _id, servedOn, meanScore, words, answer, clientKind } = feedback
  return { id: _id, servedOn, score: Math.round(meanScore / 10) / 10, words, answer, clientKind }
}

/** For the one who left it and for the expert; the expert learns no more of the client than the public. */
export function present(feedback: FeedbackDoc, ctx: Context): FeedbackView {
  const { version, expertId, expertName, activityName, scores, at, editableUntilAt, state } = feedback
  const can: FeedbackView['can'] = []
  if (canEdit(feedback, ctx.callerId, ctx.nowAt)) can.push('edit')
  if (canAnswer(feedback, ctx.callerId)) can.push('answer')
  return {
    ...presentPublic(feedback),
    version,
    expertId,
    expertName,
    activityName,
    scores,
    at,
    editableUntilAt,
    state,
    can,
  }
}

export function presentOccasion(service: Service, ctx: Context): FeedbackOccasion {
  const { expertId, expertName, activityName, servedOn, audience, given } = service
  return { expertId, expertName, activityName, servedOn, audience, given: given && present(given, ctx) }
}
