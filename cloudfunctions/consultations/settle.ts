import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import type { Message } from '../_kit/messages'
import type { Context } from '../_kit/serve'
import { NO_CLOCK } from './clock'
import { partOf, quoteSummary, showClient } from './names'
import type { OpenCase } from './openCase'
import { isClient } from './relation'
import { dialoguePage, step } from './step'

/** The client takes an unanswered question back. */
export function withdraw({ id, version }: ParsedOf<'consultations.withdraw'>, ctx: Context): Promise<ConsultationView> {
  return step('withdraw', { id, version, ctx }, (open) => ({
    fields: ended(ctx),
    history: { label: '提问人撤回了提问' },
    messages: [toAnswerer(open, '提问已撤回', '撤回了提问')],
  }))
}

/** Either side ends a dialogue; the client also ends a question that nobody will answer. */
export function close({ id, version }: ParsedOf<'consultations.close'>, ctx: Context): Promise<ConsultationView> {
  return step('close', { id, version, ctx }, (open) => ({
    fields: ended(ctx),
    history: { label: `${isClient(open.record, open.viewer) ? '提问人' : partOf(open.record)}结束了咨询` },
    messages: [isClient(open.record, open.viewer) ? toAnswerer(open, '咨询已结束', '结束了咨询') : toClient(open)],
  }))
}

function ended(ctx: Context) {
  return { ...NO_CLOCK, pool: [], closedAt: ctx.nowAt }
}

function toAnswerer({ record }: OpenCase, title: string, what: string): Message {
  const body = `${showClient(record)}${what}${quoteSummary(record)}`
  // Who declined has nothing more to do with it.
  const to = record.state === 'declined' ? '' : record.expertAccountId
  return { to, title, body, opens: dialoguePage(record) }
}

function toClient({ record }: OpenCase): Message {
  const rated = record.feedbackId !== null || record.expertId === ''
  return {
    to: record.clientId,
    title: '咨询已结束',
    body: `${record.expertName}结束了咨询${quoteSummary(record)}${rated ? '' : '，请您评价这次服务'}`,
    opens: rated ? dialoguePage(record) : `packages/consult/feedback/index?consultationId=${record._id}`,
  }
}
