import type { ConsultationView } from '@/domain/contract/consultations'
import type { ConsultationState } from '@/domain/rules/consultationFlow'
import type { ConsultationDoc } from '../_kit/documents'
import { dueWords } from './clock'
import { deskName, showAnswerer } from './names'

type Step = ConsultationView['timeline'][number]
type Words = { label: string; note: string }

const CALENDAR_OPEN = '答复期限在节假日安排公布后确定'

const NOW = {
  asked: (record) => ({ label: waitingWords(record, '答复'), note: record.dueUnknown ? CALENDAR_OPEN : '' }),
  accepted: (record) => ({ label: waitingWords(record, '答复'), note: record.dueUnknown ? CALENDAR_OPEN : '' }),
  answered: () => ({ label: '正在沟通', note: '双方都可以继续留言' }),
  declined: () => ({ label: '现在由 提问人 决定', note: '可转给同领域专家，也可结束咨询' }),
  expired: () => ({ label: '现在由 提问人 决定', note: '可再次转给同领域专家，也可结束咨询' }),
  closed: () => null,
} as const satisfies Record<ConsultationState, (record: ConsultationDoc) => Words | null>

const NEXT = {
  asked: (record) => [{ label: '答复后继续沟通', note: whenLate(record) }],
  accepted: (record) => [{ label: '答复后继续沟通', note: whenLate(record) }],
  answered: () => [{ label: '结束咨询', note: '提问人可以评价这次服务' }],
  declined: () => [{ label: '逾期未选择将自动结束', note: '' }],
  expired: () => [{ label: '逾期未选择将自动结束', note: '' }],
  closed: () => [],
} as const satisfies Record<ConsultationState, (record: ConsultationDoc) => Words[]>

/** What was done, who must act now and by when, and what comes next, in plain words. No names of clients. */
export function timelineOf(record: ConsultationDoc): Step[] {
  const now = NOW[record.state](record)
  return [
    ...record.history.map((step) => ({ ...step, mark: 'done' as const })),
    ...(now ? [{ ...now, at: null, mark: 'now' as const }] : []),
    ...NEXT[record.state](record).map((step) => ({ ...step, at: null, mark: 'next' as const })),
  ]
}

function waitingWords(record: ConsultationDoc, what: string): string {
  const due = dueWords(record)
  return `现在由 ${showAnswerer(record)} ${what}${due ? `，${due}` : ''}`
}

function whenLate(record: ConsultationDoc): string {
  if (record.stage === 'duty') return '到期未答复会通知提问人另作选择'
  return record.stage === 'field' && !record.held ? `到期未答复将转给${deskName(record)}` : '到期未答复将转给同领域专家'
}
