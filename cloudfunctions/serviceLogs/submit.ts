import type { LogContent } from '@/domain/contract/serviceLogs'
import { normalisePhone } from '@/domain/rules/phone'
import { logProblems, type LogProblem } from '@/domain/rules/serviceLogRules'
import { reviewDueAfter } from '../_kit/calendar'
import { checkTexts } from '../_kit/contentCheck'
import type { ServiceLogDoc } from '../_kit/documents'
import { requireFiles } from '../_kit/files'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { isAuthor } from './relation'
import { mustBeCurrent, stepTo } from './rights'
import * as store from './store'

/** Hands a complete log to the reviewers of its city. 第十条(三), 附件2 */
export const submit: Handlers<'serviceLogs'>['submit'] = async ({ id, version, content }, ctx) => {
  const log = found(await store.logById(id))
  must(isAuthor(log, ctx.callerId), 'NOT_YOURS')
  if (store.isDone(log, { key: ctx.key, by: ctx.callerId, action: 'submit' })) return receiptOf(log)
  const state = stepTo(log, 'submit', 'author')
  mustBeCurrent(log, version)
  await checkComplete(log, content, ctx)
  await checkFiles(content, ctx)
  await checkTexts(ctx, textsOf(content))
  const fields = {
    state,
    content: { ...content, clientPhone: normalisePhone(content.clientPhone) },
    savedAt: ctx.nowAt,
    submittedAt: ctx.nowAt,
    reviewDueAt: reviewDueAfter(await programme(), ctx.nowAt),
    reason: '',
    history: [...log.history, { label: '已提交', note: '', at: ctx.nowAt }],
  }
  const messages = [forDesk(log, content)]
  return receiptOf(
    await store.moveTo(log, fields, { key: ctx.key, who: ctx.callerId, role: 'expert', action: 'submit', messages }),
  )
}

async function checkComplete(log: ServiceLogDoc, content: LogContent, ctx: Context): Promise<void> {
  const problems = await problemsOf(log, content, ctx.todayOn)
  if (problems.length > 0) throw new Refusal('LOG_INCOMPLETE', undefined, problems)
}

/** A log may be begun in one term and tell of the next: only when the days do not fit is the expert's present term asked for. */
async function problemsOf(log: ServiceLogDoc, content: LogContent, today: string): Promise<LogProblem[]> {
  const within = (term: { startOn: string; endOn: string }) =>
    logProblems(content, { today, termStartOn: term.startOn, termEndOn: term.endOn })
  const problems = log.term && within(log.term)
  if (problems && !problems.some(({ field }) => field === 'startOn' || field === 'endOn')) return problems
  const expert = found(await store.expertById(log.expertId))
  return within(expert.term)
}

async function checkFiles(content: LogContent, ctx: Context): Promise<void> {
  const { photos, proofs } = content
  const files = await requireFiles([...photos, ...proofs], {
    ownerId: ctx.callerId,
    purposes: ['logPhoto', 'logProof'],
  })
  const pictures = files.filter((file) => file.purpose === 'logPhoto').map((file) => file._id)
  must(
    photos.every((key) => pictures.includes(key)),
    'FILE_MISSING',
  )
}

function textsOf(content: LogContent): Record<string, string> {
  return {
    活动名称: content.activityName,
    服务地点: content.place,
    服务对象: content.clientName,
    服务内容: content.content,
    服务对象意见反馈: content.transcribedFeedback,
  }
}

function forDesk(log: ServiceLogDoc, content: LogContent): Message {
  return {
    to: `city:${log.city}`,
    title: '有一份服务日志待审核',
    body: `${log.expertName}提交了“${content.activityName}”的服务日志，请审核`,
    opens: `packages/console/logs/index?id=${log._id}`,
    needsMe: true,
  }
}

function receiptOf({ _id, version, submittedAt, reviewDueAt }: ServiceLogDoc) {
  return { id: _id, version, submittedAt, reviewDueAt: reviewDueAt > 0 ? reviewDueAt : null }
}
