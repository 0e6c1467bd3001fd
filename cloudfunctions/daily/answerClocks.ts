import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { ConsultationDoc } from '../_kit/documents'
import type { Message } from '../_kit/messages'
import { clockFrom, handOn, nextStage } from '../_kit/handOn'
import { eachOf } from './step'
import * as store from './store'

const COLLECTION = 'consultations'

/** A clock whose end lay beyond the holiday calendar starts to run as soon as the calendar reaches it. */
export const startUnknownClocks = eachOf('answerUnknown', store.answersWithoutDeadline, async (record) => {
  // Each step that starts a clock leaves a line: the last one tells since when it should have run.
  const since = record.history.at(-1)?.at ?? record.askedAt
  const clock = await clockFrom(since, record.held ? 'direct' : record.stage)
  if (clock.dueUnknown) return false
  const act = { key: `due-known-${record._id}-${since}`, action: 'startClock', from: record.state, to: record.state }
  return store.act({ collection: COLLECTION, record }, clock, act)
})

/** Reminds whoever has to answer, once for each clock. A question in the pool has nobody to remind yet. */
export const remindToAnswer = eachOf(
  'answerRemind',
  ({ nowAt }) => store.answersToRemind(nowAt),
  async (record) => {
    const key = `remind-${record._id}-${record.remindAt}`
    const act = { key, action: 'remind', from: record.state, to: record.state, messages: remindersOf(record) }
    return store.act({ collection: COLLECTION, record }, { remindAt: 0 }, act)
  },
)

/** Hands on what nobody answered in time; after the duty desk the question has been everywhere and expires. 第十条(一) */
export const handOnOverdue = eachOf(
  'answerOverdue',
  ({ nowAt }) => store.answersOverdue(nowAt),
  async (record, { nowAt }) => {
    const stage = nextStage(record)
    if (!stage) return expire(record, nowAt)
    const key = `overdue-${record._id}-${record.dueAt}`
    return handOn(record, { stage, key, why: '已超过答复时限，这条咨询不再由您答复' }, nowAt)
  },
)

async function expire(record: ConsultationDoc, nowAt: number): Promise<boolean> {
  const message: Message = {
    to: record.clientId,
    title: '您的咨询暂时无人答复',
    body: '可以再次转给同领域专家，或结束后另选专家提问',
    opens: `packages/consult/dialogue/index?id=${record._id}`,
    needsMe: true,
  }
  const fields = {
    state: 'expired' as const,
    dueAt: 0,
    remindAt: 0,
    dueUnknown: false,
    pool: [],
    lastAt: nowAt,
    history: [...record.history, { label: '无人答复', note: '', at: nowAt }],
  }
  const key = `expire-${record._id}-${record.dueAt}`
  const act = { key, action: 'expire', from: record.state, to: 'expired', messages: [message] }
  return store.act({ collection: COLLECTION, record }, fields, act)
}

function remindersOf(record: ConsultationDoc): Message[] {
  const { _id, city, stage, summary, expertAccountId, dueAt } = record
  const by = `“${summary}”${dueAt > 0 ? `请在${showDay(dayOf(dueAt - 1))}24:00前答复` : '请尽快答复'}`
  const title = '有一条咨询即将到期'
  if (expertAccountId) {
    const opens = `packages/consult/dialogue/index?id=${_id}`
    return [{ to: expertAccountId, title, body: `${by}，到期后将转给他人`, opens, needsMe: true }]
  }
  if (stage !== 'duty') return []
  return [{ to: `city:${city}`, title, body: by, opens: 'packages/console/duty/index', needsMe: true }]
}
