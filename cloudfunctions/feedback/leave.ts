import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import type { FeedbackView } from '@/domain/contract/feedback'
import type { ClientKind } from '@/domain/rules/serviceTypes'
import type { FeedbackDoc } from '../_kit/documents'
import { refreshFigures } from '../_kit/expertFigures'
import { programme } from '../_kit/programme'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { present, presentOccasion } from './present'
import { checkPublic } from './publicText'
import { isAuthor } from './rights'
import { meanOf } from './scores'
import { serviceFor, type Service } from './service'
import * as store from './store'

type Input = ParsedOf<'feedback.leave'>

const DAY_MS = 86_400_000

/** What a person sees before leaving feedback, or what they left. */
export async function occasion(
  input: ParsedOf<'feedback.occasion'>,
  ctx: Context,
): Promise<InputOfOutput<'feedback.occasion'>> {
  const service = await serviceFor(input, ctx)
  refuseOthers(service.given, ctx)
  must(service.given !== null || !service.expired, 'CODE_EXPIRED')
  return presentOccasion(service, ctx)
}

/** One feedback for one service by whoever was served, in public at once. 附件2 服务对象意见反馈 */
export async function leave(input: Input, ctx: Context): Promise<FeedbackView> {
  const service = await serviceFor(input, ctx)
  const { given } = service
  refuseOthers(given, ctx)
  if (given) {
    must(store.alreadyDone(given, { key: ctx.key, by: ctx.callerId, action: 'leave' }), 'ALREADY_GIVEN')
    return follow(given, ctx)
  }
  must(!service.expired, 'CODE_EXPIRED')
  await checkPublic(ctx, '评价内容', input.words)
  return follow(await put(input, service, ctx), ctx)
}

async function put(input: Input, service: Service, ctx: Context): Promise<FeedbackDoc> {
  const account = await ctx.account()
  const { feedbackEditableDays } = (await programme()).settings
  const editableUntilAt = ctx.nowAt + feedbackEditableDays * DAY_MS
  const fields = { ...fieldsOf({ input, service, kind: account?.kind ?? null, ctx }), editableUntilAt }
  try {
    return await store.leave(fields, actOf(service, ctx), service.feedbackId)
  } catch (error) {
    if (!(error instanceof store.Duplicate)) throw error
    refuseOthers(await store.feedback(service.feedbackId), ctx)
    must(false, 'ALREADY_GIVEN')
  }
}

/** What follows from a feedback that is there; repeated by a repeated call, so that one that died half-way is completed. */
async function follow(feedback: FeedbackDoc, ctx: Context): Promise<FeedbackView> {
  const { consultationId, clientKind } = feedback
  const act = { key: ctx.key, who: ctx.callerId, role: clientKind ?? 'visitor', action: 'leaveFeedback' }
  if (consultationId) await store.noteOnConsultation(consultationId, feedback._id, act)
  await refreshFigures(feedback.expertId)
  return present(feedback, ctx)
}

function refuseOthers(given: FeedbackDoc | null, ctx: Context): void {
  must(given === null || isAuthor(given, ctx.callerId), 'CODE_USED')
}

type Leaving = { input: Input; service: Service; kind: ClientKind | null; ctx: Context }

function fieldsOf({ input, service, kind, ctx }: Leaving): Omit<store.FeedbackFields, 'editableUntilAt'> {
  const { occasion, expertId, expertAccountId, expertName, logId, consultationId, activityName, servedOn } = service
  return {
    occasion,
    clientId: ctx.callerId,
    clientKind: kind,
    expertId,
    expertAccountId,
    expertName,
    logId,
    consultationId,
    activityName,
    servedOn,
    scores: input.scores,
    meanScore: meanOf(input.scores),
    words: input.words,
    answer: '',
    answeredAt: 0,
    state: 'public',
    at: ctx.nowAt,
  }
}

function actOf({ expertAccountId, activityName }: Service, ctx: Context): store.Act {
  const message = {
    to: expertAccountId,
    title: '收到新的评价',
    body: `“${activityName}”的服务对象留下了评价，您可以回复一次`,
    opens: 'packages/desk/received/index',
  }
  const who = { key: ctx.key, who: ctx.callerId, role: 'client' }
  return { ...who, action: 'leave', from: '', to: 'public', messages: [message] }
}
