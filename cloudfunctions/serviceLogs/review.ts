import type { Account } from '../_kit/caller'
import type { ServiceLogDoc } from '../_kit/documents'
import { countAccepted } from '../_kit/expertFigures'
import type { Message } from '../_kit/messages'
import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { viewOf } from './present'
import { isAuthor, isOfficerOf, isSubmittedOnce, reviewingRole } from './relation'
import { mustBeCurrent, stepTo } from './rights'
import * as store from './store'

/** Accepts a log: locked, archived and counted from now on. 第十条(三) */
export const accept: Handlers<'serviceLogs'>['accept'] = async ({ id, version }, ctx) => {
  const account = await ctx.person()
  const log = await reviewable(id, account)
  let accepted = log
  if (!store.isDone(log, { key: ctx.key, by: ctx.callerId, action: 'accept' })) {
    const state = stepTo(log, 'accept', 'reviewer')
    mustBeCurrent(log, version)
    const history = [...log.history, { label: '已归档', note: '审核通过，计入服务次数', at: ctx.nowAt }]
    accepted = await store.moveTo(
      log,
      { state, ...reviewed(ctx.callerId, ctx.nowAt), history },
      { ...acting(ctx, account), action: 'accept', messages: [acceptedNote(log)] },
    )
  }
  await countAccepted(accepted)
  return viewOf(accepted, ctx)
}

/** Returns a log to its author, with the reason. 第十条(三) */
export const returnLog: Handlers<'serviceLogs'>['return'] = async ({ id, version, reason }, ctx) => {
  const account = await ctx.person()
  const log = await reviewable(id, account)
  if (store.isDone(log, { key: ctx.key, by: ctx.callerId, action: 'return' })) return viewOf(log, ctx)
  const state = stepTo(log, 'return', 'reviewer')
  mustBeCurrent(log, version)
  const history = [...log.history, { label: '退回修改', note: reason, at: ctx.nowAt }]
  const returned = await store.moveTo(
    log,
    { state, reason, ...reviewed(ctx.callerId, ctx.nowAt), history },
    { ...acting(ctx, account), action: 'return', messages: [returnedNote(log)] },
  )
  return viewOf(returned, ctx)
}

/** The log, if this officer reviews it: of the own city, not of the own hand. */
async function reviewable(id: string, account: Account): Promise<ServiceLogDoc> {
  const log = found(await store.logById(id))
  must(!isAuthor(log, account._id), 'OWN_LOG')
  must(isOfficerOf(log, account), 'NOT_YOUR_AREA')
  must(isSubmittedOnce(log), 'NOT_FOUND')
  return log
}

function reviewed(reviewerId: string, reviewedAt: number) {
  return { reviewerId, reviewedAt, reviewDueAt: 0 }
}

function acting(ctx: { key: string; callerId: string }, account: Account) {
  return { key: ctx.key, who: ctx.callerId, role: reviewingRole(account) }
}

function acceptedNote(log: ServiceLogDoc): Message {
  return {
    to: log.expertAccountId,
    title: '服务日志已归档',
    body: `“${log.content.activityName}”审核通过，已计入您的服务次数`,
    opens: `packages/desk/log/index?id=${log._id}`,
  }
}

function returnedNote(log: ServiceLogDoc): Message {
  return {
    to: log.expertAccountId,
    title: '服务日志需要修改',
    body: `“${log.content.activityName}”被退回，请按退回原因修改后再次提交`,
    opens: `packages/desk/log/index?id=${log._id}`,
    needsMe: true,
  }
}
