import type { Handlers } from '../_kit/serve'
import { noticeById } from '../_kit/noticeRecords'
import { checkOtherDrafts, publishable, publishedOfAll } from './people'
import { viewOf } from './present'
import { stepTo } from './rights'
import * as store from './store'

/** Who posts notices. */
const ISSUER = '江苏省职业介绍中心'

/** A notice nobody but the centre sees yet. 第六条(四) */
export const draft: Handlers<'notices'>['draft'] = async ({ roundId, applicationIds, ...said }, ctx) => {
  const act = { key: ctx.key, who: ctx.callerId, action: 'notices.draft', to: 'draft' }
  const account = await ctx.account()
  const made = await store.noticeOfCall(act)
  if (made) return viewOf(made, account, ctx.nowAt)
  const applications = await publishable({ roundId, applicationIds }, ctx.nowAt)
  await checkOtherDrafts(roundId, applications, '')
  const fields = {
    ...said,
    kind: 'selection' as const,
    roundId,
    exitId: '',
    issuer: ISSUER,
    state: 'draft' as const,
    persons: publishedOfAll(applications),
    applicationIds: applications.map(({ _id }) => _id),
    workingDays: 0,
    postedAt: 0,
    postedOn: '',
    endOn: '',
    endsAt: 0,
    strip: [],
    finished: false,
    createdAt: ctx.nowAt,
  }
  return viewOf(await store.addNotice(fields, act), account, ctx.nowAt)
}

export const edit: Handlers<'notices'>['edit'] = async ({ id, version, applicationIds, ...said }, ctx) => {
  const [notice, account] = await Promise.all([noticeById(id), ctx.account()])
  const action = 'notices.edit'
  if (store.isDone(notice, { key: ctx.key, by: ctx.callerId, action })) return viewOf(notice, account, ctx.nowAt)
  stepTo(notice, 'post')
  if (notice.version !== version) throw store.changedByOthers(notice)
  const applications = await publishable({ roundId: notice.roundId, applicationIds }, ctx.nowAt)
  await checkOtherDrafts(notice.roundId, applications, id)
  const people = { persons: publishedOfAll(applications), applicationIds: applications.map(({ _id }) => _id) }
  const act = { key: ctx.key, who: ctx.callerId, action, to: 'draft' }
  return viewOf(await store.changeNotice(notice, { ...said, ...people }, act), account, ctx.nowAt)
}

/** Drops a draft; its people are free for another notice. */
export const discard: Handlers<'notices'>['discard'] = async ({ id, version }, ctx) => {
  const notice = await noticeById(id)
  const action = 'notices.discard'
  if (store.isDone(notice, { key: ctx.key, by: ctx.callerId, action })) return { id }
  const to = stepTo(notice, 'discard')
  if (notice.version !== version) throw store.changedByOthers(notice)
  await store.changeNotice(notice, { state: to }, { key: ctx.key, who: ctx.callerId, action, to })
  return { id }
}
