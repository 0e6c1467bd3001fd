import type { LogRow, LogView } from '@/domain/contract/serviceLogs'
import { maskPhone } from '@/domain/rules/masks'
import type { ServiceLogDoc } from '../_kit/documents'
import { fileViews } from '../_kit/files'
import type { Context } from '../_kit/serve'
import { isAuthor, isOfficerOf } from './relation'
import { canDo } from './rights'
import * as store from './store'
import { timelineOf } from './timeline'

/** A log as lists show it: no client. */
export function rowOf(log: ServiceLogDoc): LogRow {
  return {
    id: log._id,
    activityName: log.content.activityName,
    startOn: log.content.startOn,
    endOn: log.content.endOn,
    state: log.state,
    expertName: log.expertName,
    city: log.city,
    savedAt: log.savedAt,
    submittedAt: log.submittedAt || null,
    reason: log.reason,
    corrects: log.corrects,
    supersededBy: log.supersededBy,
  }
}

/** The whole log as this caller may see it. */
export async function viewOf(log: ServiceLogDoc, ctx: Context): Promise<LogView> {
  const { photos, proofs } = log.content
  const [files, feedback, others, can] = await Promise.all([
    fileViews([...photos, ...proofs], { ownerId: log.expertAccountId, viewerId: ctx.callerId }),
    store.feedbackOn(log),
    store.overlapping(log),
    actsFor(log, ctx),
  ])
  return {
    ...rowOf(log),
    version: log.version,
    expertId: log.expertId,
    expertPhone: log.expertPhone,
    content: contentFor(log, ctx),
    photos: files.filter((file) => photos.includes(file.key)),
    proofs: files.filter((file) => proofs.includes(file.key)),
    consultationId: log.consultationId,
    clientFeedback: feedback.map(({ meanScore, words, at }) => ({ score: Math.round(meanScore / 10) / 10, words, at })),
    overlaps: others.map((other) => ({ id: other._id, activityName: other.content.activityName })),
    timeline: timelineOf(log),
    can,
  }
}

/** The number of the person served is the author's to know; officers see that there is one. 第十条(四) */
function contentFor(log: ServiceLogDoc, ctx: Context): LogView['content'] {
  if (isAuthor(log, ctx.callerId)) return log.content
  return { ...log.content, clientPhone: maskPhone(log.content.clientPhone) }
}

async function actsFor(log: ServiceLogDoc, ctx: Context): Promise<LogView['can']> {
  const account = await ctx.person()
  const author = isAuthor(log, ctx.callerId)
  const mayCorrect = author && log.state === 'accepted' && !log.supersededBy
  const corrections = mayCorrect ? await store.correctionsOf(log._id) : []
  return canDo(log, {
    author,
    reviewer: isOfficerOf(log, account),
    correcting: corrections.some((each) => each.state !== 'discarded'),
  })
}
