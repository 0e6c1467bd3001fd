import { applicationsById } from '../_kit/applicationRecords'
import { noticeById, postingNow } from '../_kit/noticeRecords'
import { openObjections } from '../_kit/objectionRecords'
import { finishNotice } from '../_kit/publishing'
import { must } from '../_kit/refusal'
import type { NoticeDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { claimForPosting } from '../_kit/noticeClaims'
import { alreadyIn, publishable, publishedOfAll } from './people'
import { viewOf } from './present'
import { stepTo } from './rights'
import * as store from './store'

/**
 * Publishes a draft: from now on it is frozen and runs to 24:00 of its last day, whatever anybody does. First the notice itself, then each
 * application; what is cut off is finished by the next call or by the clock. 第六条(四)
 */
export const post: Handlers<'notices'>['post'] = async ({ id, version }, ctx) => {
  const [notice, account] = await Promise.all([noticeById(id), ctx.account()])
  const call = { key: ctx.key, by: ctx.callerId, action: 'notices.post' }
  const posted = store.isDone(notice, call) ? notice : await publish(notice, { version, nowAt: ctx.nowAt, call })
  const finished = await finishNotice(posted, { who: ctx.callerId, role: 'centreOfficer' })
  return viewOf(finished, account, ctx.nowAt)
}

async function publish(
  notice: NoticeDoc,
  by: { version: number; nowAt: number; call: { key: string; by: string; action: string } },
): Promise<NoticeDoc> {
  const to = stepTo(notice, 'post')
  if (notice.version !== by.version) throw store.changedByOthers(notice)
  const applications = await publishable(notice, by.nowAt)
  const posting = await postingNow(notice.kind)
  const taken = await claimForPosting(notice)
  if (taken.length > 0) throw alreadyIn(await applicationsById(taken))
  const { key, by: who, action } = by.call
  return store.changeNotice(notice, { ...posting, persons: publishedOfAll(applications) }, { key, who, action, to })
}

/** Puts an ended notice away, once every objection made in its time is settled. 第六条(五) */
export const archive: Handlers<'notices'>['archive'] = async ({ id, version }, ctx) => {
  const [notice, account] = await Promise.all([noticeById(id), ctx.account()])
  const action = 'notices.archive'
  if (store.isDone(notice, { key: ctx.key, by: ctx.callerId, action })) return viewOf(notice, account, ctx.nowAt)
  const to = stepTo(notice, 'archive')
  if (notice.version !== version) throw store.changedByOthers(notice)
  const open = await openObjections(id)
  const names = [...new Set(open.map(({ personName }) => personName))]
  must(open.length === 0, 'OBJECTIONS_OPEN', { names: names.join('、') })
  const archived = await store.changeNotice(notice, { state: to }, { key: ctx.key, who: ctx.callerId, action, to })
  return viewOf(archived, account, ctx.nowAt)
}
