import { must } from '../_kit/refusal'
import { noticeById, noticeDays } from '../_kit/noticeRecords'
import { showMoment } from '@/domain/rules/shanghai'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { namedInDrafts, publishedOf, undoableUntil } from './people'
import { rowOf, viewOf } from './present'
import { isCentreOfficer, mayRead } from './rights'
import * as store from './store'

/** Posted notices, newest first; the centre finds its drafts before them. 第六条(四), 第八条 */
export const list: Handlers<'notices'>['list'] = async ({ kind, cursor }, ctx) => {
  const [page, canDraft] = await Promise.all([store.posted(kind, cursor), ctx.account().then(isCentreOfficer)])
  const drafts = canDraft && !cursor && kind !== 'dismissal' ? await store.drafts() : []
  const newestFirst = [...drafts].sort((one, other) => other.createdAt - one.createdAt)
  return {
    rows: [...newestFirst, ...page.records].map((notice) => rowOf(notice, ctx.nowAt)),
    nextCursor: page.nextCursor,
    canDraft,
  }
}

export const get: Handlers<'notices'>['get'] = async ({ id }, ctx) => {
  const [notice, account] = await Promise.all([noticeById(id), ctx.account()])
  must(mayRead(notice, account), 'NOT_FOUND')
  return viewOf(notice, account, ctx.nowAt)
}

/** Everybody shortlisted in the round; `blocked` says why one cannot come into a notice yet. */
export const candidates: Handlers<'notices'>['candidates'] = async ({ roundId }, ctx) => {
  const [round, applications, named] = await Promise.all([
    roundById(roundId),
    store.shortlistedOf(roundId),
    namedInDrafts(roundId),
  ])
  const whyBlocked = (application: (typeof applications)[number]): string => {
    if (application.noticeId !== '' || named.has(application._id)) return '已列入另一份公示'
    const until = undoableUntil(application, round, ctx.nowAt)
    return until > ctx.nowAt ? `结果在${showMoment(until, ctx.nowAt)}前还可以撤销` : ''
  }
  const rows = applications.map((application) => {
    const { no: _no, ...published } = publishedOf(application, 0)
    return { ...published, applicationId: application._id, blocked: whyBlocked(application) }
  })
  return { rows }
}

/** Both dates and the days between, were a notice posted on that day. */
export const preview: Handlers<'notices'>['preview'] = ({ kind, on }) => noticeDays(kind, on)
