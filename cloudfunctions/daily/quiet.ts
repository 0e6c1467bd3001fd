import type { ConsultationState } from '@/domain/rules/consultationFlow'
import type { Setting } from '@/domain/rules/settings'
import type { ConsultationDoc } from '../_kit/documents'
import type { Message } from '../_kit/messages'
import { programme } from '../_kit/programme'
import { eachOf, type Clock, type Step } from './step'
import * as store from './store'

const DAY_MS = 86_400_000

/** A dialogue in which nobody writes any more ends by itself, and so does a question that was declined or found no answer. 第十条(一) */
export const closeQuiet: Step[] = [
  lapsing('answered', 'closeAfterQuietDays'),
  lapsing('declined', 'settleDeclinedAfterDays'),
  lapsing('expired', 'settleDeclinedAfterDays'),
]

type QuietDays = Extract<Setting, 'closeAfterQuietDays' | 'settleDeclinedAfterDays'>

function lapsing(state: ConsultationState, after: QuietDays): Step {
  const daysAllowed = async () => (await programme()).settings[after]
  return eachOf(
    `quiet:${state}`,
    async ({ nowAt }: Clock) => store.quietSince(state, nowAt - (await daysAllowed()) * DAY_MS),
    async (record, { nowAt }) => close(record, await daysAllowed(), nowAt),
  )
}

async function close(record: ConsultationDoc, afterDays: number, nowAt: number): Promise<boolean> {
  const fields = {
    state: 'closed' as const,
    closedAt: nowAt,
    dueAt: 0,
    remindAt: 0,
    dueUnknown: false,
    pool: [],
    history: [...record.history, { label: '自动结束', note: `${afterDays} 天没有新消息`, at: nowAt }],
  }
  const messages = messagesOf(record, afterDays)
  const act = {
    key: `lapse-${record._id}-${record.lastAt}`,
    action: 'lapse',
    from: record.state,
    to: 'closed',
    messages,
  }
  return store.act({ collection: 'consultations', record }, fields, act)
}

function messagesOf(record: ConsultationDoc, afterDays: number): Message[] {
  const opens = `packages/consult/dialogue/index?id=${record._id}`
  const title = '咨询已自动结束'
  const body = `${afterDays} 天没有新消息，这次咨询已结束`
  if (record.state !== 'answered') return [{ to: record.clientId, title, body, opens }]
  // What the duty desk answered is nobody's service, so there is no expert to rate.
  const rated = record.feedbackId !== null || record.expertId === ''
  const forClient = rated
    ? { to: record.clientId, title, body, opens }
    : {
        to: record.clientId,
        title,
        body: `${body}，欢迎评价这次服务`,
        opens: `packages/consult/feedback/index?consultationId=${record._id}`,
      }
  return [forClient, { to: record.expertAccountId, title, body, opens }]
}
