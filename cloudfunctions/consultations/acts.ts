import { CONSULTATION_ACTS, type ConsultationAct } from '@/domain/contract/consultations'
import { CONSULTATION_FLOW } from '@/domain/rules/consultationFlow'
import { allowedActions } from '@/domain/rules/flow'
import type { OpenCase } from './openCase'
import { isClient, isHolder, isParty, otherSideOf } from './relation'

/** A dialogue that needs more is two questions. */
export const MAX_MESSAGES = 200

/** What the caller may do now: the flow table, less what would have no effect, and what follows a service. */
export function actsOf(open: OpenCase): ConsultationAct[] {
  const byTable: readonly string[] = allowedActions(CONSULTATION_FLOW, open.record.state, open.actors)
  const rules: { [A in ConsultationAct]?: boolean } = {
    ...(byTable.includes('shareContact') && { shareContact: canShareContact(open) }),
    ...(open.record.messages.length >= MAX_MESSAGES && { reply: false, answer: false }),
    leaveFeedback: canLeaveFeedback(open),
    startLog: canStartLog(open),
    report: canReport(open),
    block: canBlock(open),
  }
  const names = Object.keys(CONSULTATION_ACTS).filter(isAct)
  return names.filter((name) => rules[name] ?? byTable.includes(name))
}

export function canShareContact({ record, viewer }: OpenCase): boolean {
  const mine = isClient(record, viewer) ? record.contact.client : record.contact.expert
  return mine === '' && viewer.account.phone !== ''
}

/** An answer of the duty desk is nobody's service, so there is no expert to rate. */
function canLeaveFeedback({ record, viewer }: OpenCase): boolean {
  return isClient(record, viewer) && record.answeredAt > 0 && record.expertId !== '' && record.feedbackId === null
}

function canStartLog({ record, viewer }: OpenCase): boolean {
  const served = isHolder(record, viewer) && record.expertId !== '' && record.expertId === viewer.expertId
  return served && record.answeredAt > 0 && (record.state === 'answered' || record.state === 'closed')
}

function canReport({ record, viewer }: OpenCase): boolean {
  return isParty(record, viewer) && (record.expertId !== '' || isClient(record, viewer))
}

/** Between a client and an expert; the duty desk is there for everybody. */
export function canBlock({ record, viewer }: OpenCase): boolean {
  const between = isParty(record, viewer) && record.expertId !== ''
  return between && !viewer.account.blocks.includes(otherSideOf(record, viewer))
}

function isAct(name: string): name is ConsultationAct {
  return Object.hasOwn(CONSULTATION_ACTS, name)
}
