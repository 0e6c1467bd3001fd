import { applicationById } from '../_kit/applicationRecords'
import { followObjection } from '../_kit/objectionRecords'
import { finishNotice } from '../_kit/publishing'
import type { NoticeDoc, ObjectionDoc } from '../_kit/selectionDocuments'
import * as due from '../_kit/noticesDue'
import { eachOf } from './step'
import * as store from './store'

const CLOCK = { who: 'clock', role: 'clock' } as const

/** Posting that was cut off goes on: whoever is on a posted list is 公示中. 第六条(四) */
export const finishNotices = eachOf('notices:finish', due.unfinishedNotices, async (record) => {
  await finishNotice(record, CLOCK)
  return true
})

/** A notice ends at 24:00 of its last day and in no other way. 第六条(四) */
export const endNotices = eachOf(
  'notices:end',
  ({ nowAt }) => due.noticesOver(nowAt),
  (record) => {
    const act = { key: `end-${record._id}`, action: 'notices.end', from: record.state, to: 'ended' }
    const messages = record.kind === 'selection' ? [endedNote(record)] : []
    return store.act<NoticeDoc>({ collection: 'notices', record }, { state: 'ended' }, { ...act, messages })
  },
)

function endedNote({ title, roundId }: NoticeDoc) {
  return {
    to: 'centre',
    title: '公示期满，可以办理聘任',
    body: `“${title}”已公示期满，没有未办结异议的人员可以聘任`,
    opens: `packages/console/appoint/index?roundId=${roundId}`,
    needsMe: true,
  }
}

/** What follows from an act on an objection and was cut off: the person's application held, released or excluded. 第六条(四)(五) */
export const followObjections = eachOf('objections:follow', due.unfollowedObjections, async (record) => {
  await followObjection(record, CLOCK)
  return true
})

/** An objection the time of which has run out is brought up once more, with the officer and on the desk. 第六条(四) */
export const warnObjections = eachOf(
  'objections:warn',
  ({ nowAt }) => due.objectionsToWarn(nowAt),
  async (record) => {
    const application = await applicationById(record.applicationId)
    const isHeld = application.state === 'held'
    const act = { key: `warn-${record._id}-${record.warnAt}`, action: 'objections.remind', from: record.state }
    const messages = ['centre', record.officerId].filter((to) => to !== '').map((to) => overdueNote(record, to, isHeld))
    return store.act<ObjectionDoc>(
      { collection: 'objections', record },
      { warnAt: 0 },
      { ...act, to: record.state, messages },
    )
  },
)

function overdueNote({ _id, receiptNo }: ObjectionDoc, to: string, isHeld: boolean) {
  return {
    to,
    title: '有一件公示异议超过核查时限',
    body: `受理编号 ${receiptNo}，请尽快出具书面结论${isHeld ? '；当事人的聘任仍在暂缓' : ''}`,
    opens: `packages/console/objections/index?id=${_id}`,
    needsMe: true,
  }
}
