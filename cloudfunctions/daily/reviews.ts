import { REVIEW_DUE_UNKNOWN, reviewDueAfter } from '../_kit/calendar'
import type { ServiceLogDoc } from '../_kit/documents'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { eachOf } from './step'
import * as store from './store'

const COLLECTION = 'serviceLogs'

/** A review clock whose end lay beyond the holiday calendar starts to run as soon as the calendar reaches it. */
export const startUnknownReviews = eachOf(
  'reviewUnknown',
  () => store.reviewsDueAt(REVIEW_DUE_UNKNOWN),
  async (record) => {
    const reviewDueAt = reviewDueAfter(await programme(), record.submittedAt)
    if (reviewDueAt === REVIEW_DUE_UNKNOWN) return false
    const key = `review-known-${record._id}-${record.submittedAt}`
    const act = { key, action: 'startClock', from: record.state, to: record.state }
    return store.act({ collection: COLLECTION, record }, { reviewDueAt }, act)
  },
)

/** A log that waits too long is put before the city's desk once more, and when that does not help before the centre. 第十条(三) */
export const remindToReview = eachOf(
  'reviewOverdue',
  ({ nowAt }) => store.reviewsOverdue(nowAt),
  async (record, { nowAt }) => {
    const held = await programme()
    const first = record.reviewDueAt <= reviewDueAfter(held, record.submittedAt)
    const key = `review-${record._id}-${record.reviewDueAt}`
    const messages = [reminder(record, first ? `city:${record.city}` : 'centre')]
    const act = { key, action: 'remind', from: record.state, to: record.state, messages }
    const nextDueAt = reviewDueAfter(held, nowAt)
    // Should the calendar end before the second reminder, the centre is told now rather than never.
    if (first && nextDueAt === REVIEW_DUE_UNKNOWN) messages.push(reminder(record, 'centre'))
    const reviewDueAt = first && nextDueAt !== REVIEW_DUE_UNKNOWN ? nextDueAt : 0
    return store.act({ collection: COLLECTION, record }, { reviewDueAt }, act)
  },
)

function reminder(record: ServiceLogDoc, to: string): Message {
  return {
    to,
    title: '有一份服务日志超过审核时限',
    body: `${record.expertName}的“${record.content.activityName}”还在等待审核，请尽快办理`,
    opens: `packages/console/logs/index?id=${record._id}`,
    needsMe: true,
  }
}
