import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { heldRole } from '../_kit/caller'
import type { ExpertDoc, ServiceLogDoc } from '../_kit/documents'
import { digest } from '../_kit/identity'
import { found, must } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { blankLog } from './blankLog'
import { contentFrom } from './prefill'
import { viewOf } from './present'
import * as store from './store'

/** Begins a log, empty or from a consultation the expert answered. A consultation has one log: asked again, that one opens. 附件2 */
export const start: Handlers<'serviceLogs'>['start'] = async ({ consultationId }, ctx) => {
  const expert = await callingExpert(ctx)
  const log =
    consultationId === undefined ? await startEmpty(expert, ctx) : await startFrom(consultationId, expert, ctx)
  return viewOf(log, ctx)
}

async function startEmpty(expert: ExpertDoc, ctx: Context): Promise<ServiceLogDoc> {
  const untouched = (await store.newestDrafts(expert._id)).find(isUntouched)
  if (untouched) return untouched
  const content = EMPTY_LOG_CONTENT
  const fields = { content, consultationId: null, corrects: null, history: begun(ctx) }
  return found(await store.begin(blankLog(expert, ctx.nowAt, fields), beginning(ctx)))
}

/** Begun and left again: opening the form twice must not pile up empty drafts. */
function isUntouched({ content, consultationId, corrects }: ServiceLogDoc): boolean {
  return !consultationId && !corrects && JSON.stringify(content) === JSON.stringify(EMPTY_LOG_CONTENT)
}

async function startFrom(consultationId: string, expert: ExpertDoc, ctx: Context): Promise<ServiceLogDoc> {
  const consultation = found(await store.consultationById(consultationId))
  must(consultation.expertId === expert._id, 'NOT_YOURS')
  must(consultation.answeredAt > 0, 'WRONG_STATE', { state: CONSULTATION_STATES[consultation.state] })
  const earlier = await store.logsOfConsultation(consultationId, expert._id)
  const live = earlier.find((log) => log.state !== 'discarded' && !log.supersededBy)
  if (live) return live
  // Counting the discarded ones makes the id: of two calls at once one adds the log and the other finds it.
  const id = digest(['log of consultation', consultationId, expert._id, String(earlier.length)], 20)
  const fields = { content: contentFrom(consultation), consultationId, corrects: null, history: begun(ctx) }
  const log = await store.begin(blankLog(expert, ctx.nowAt, fields), beginning(ctx), id)
  return log ?? found(await store.logById(id))
}

/** The profile of whoever calls. Throws NOT_FOUND when the role points nowhere. */
export async function callingExpert(ctx: Context): Promise<ExpertDoc> {
  const { expertId } = heldRole(await ctx.person(), 'expert') ?? {}
  return found(await store.expertById(found(expertId)))
}

const begun = (ctx: Context) => [{ label: '新建草稿', note: '', at: ctx.nowAt }]

const beginning = (ctx: Context) =>
  ({ key: ctx.key, who: ctx.callerId, role: 'expert', action: 'start', from: '', to: 'draft' }) as const
