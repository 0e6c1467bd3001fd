import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { dayOf } from '@/domain/rules/shanghai'
import type { ConsultationDoc, FeedbackDoc, ServiceLogDoc } from '../_kit/documents'
import { digest } from '../_kit/identity'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { wasServed } from './rights'
import * as store from './store'

/** How a person shows that they were served: a consultation of theirs, or the code the expert showed. */
export interface Ticket {
  consultationId?: string | undefined
  code?: string | undefined
}

/** One service that can be rated, as one caller came to it. */
export interface Service extends Pick<
  FeedbackDoc,
  'occasion' | 'expertId' | 'expertAccountId' | 'expertName' | 'logId' | 'consultationId' | 'activityName' | 'servedOn'
> {
  readonly audience: 'single' | 'group'
  /** Where the feedback lies: one place for each that may be left, so that two at once cannot both be. */
  readonly feedbackId: string
  /** What lies there or what the caller left before under another code. */
  readonly given: FeedbackDoc | null
  /** The code may no longer be used for a new one. */
  readonly expired: boolean
}

export async function serviceFor({ consultationId, code }: Ticket, ctx: Context): Promise<Service> {
  if (code !== undefined) return byCode(found(await store.logByCode(code)), ctx)
  if (consultationId !== undefined) return byConsultation(found(await store.consultation(consultationId)), ctx)
  throw new Refusal('BAD_INPUT', undefined, [{ field: 'code', message: '请扫码，或从咨询进入评价' }])
}

async function byConsultation(record: ConsultationDoc, ctx: Context): Promise<Service> {
  must(wasServed(record, ctx.callerId), 'NOT_SERVED')
  const { _id, expertId, expertAccountId, expertName, serviceType, answeredAt } = record
  const feedbackId = placeOf(['consultation', _id])
  const log = await store.logOf(_id)
  return {
    occasion: `consultation:${_id}`,
    expertId,
    expertAccountId,
    expertName,
    logId: log?._id ?? null,
    consultationId: _id,
    activityName: `${SERVICE_TYPES[serviceType].label}咨询`,
    servedOn: dayOf(answeredAt),
    audience: 'single',
    feedbackId,
    given: await store.feedback(record.feedbackId ?? feedbackId),
    expired: false,
  }
}

async function byCode(log: ServiceLogDoc, ctx: Context): Promise<Service> {
  must(log.state !== 'discarded', 'NOT_FOUND')
  must(log.expertAccountId !== ctx.callerId, 'NOT_SERVED')
  const { expertId, expertAccountId, expertName, content, consultationId } = log
  const { audience, expiresAt } = log.code
  const occasion = `log:${log._id}`
  const feedbackId = placeOf(placeByCode(log, ctx))
  const given = (await store.givenBy(ctx.callerId, occasion)) ?? (await store.feedback(feedbackId))
  return {
    occasion,
    expertId,
    expertAccountId,
    expertName,
    logId: log._id,
    consultationId: audience === 'single' ? consultationId : null,
    activityName: content.activityName,
    servedOn: content.endOn || content.startOn || ctx.todayOn,
    audience,
    feedbackId,
    given,
    expired: expiresAt <= ctx.nowAt,
  }
}

/** A group leaves one each; one served person one in all, whether they come by the consultation or by the code. */
function placeByCode({ _id, code, consultationId }: ServiceLogDoc, ctx: Context): string[] {
  if (code.audience === 'group') return ['log', _id, ctx.callerId]
  return consultationId === null ? ['code', code.code] : ['consultation', consultationId]
}

function placeOf(parts: string[]): string {
  return digest(['feedback', ...parts], 20)
}
