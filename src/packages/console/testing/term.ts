import type { OutputOf } from '@/domain/contract'
import type { DecisionView, ExitView, TermView } from '@/domain/contract/appointments'

type ReadyRow = OutputOf<'appointments.ready'>['rows'][number]
type RenewalRow = OutputOf<'appointments.renewals'>['rows'][number]

/** Somebody of a round; ready unless told otherwise. */
export function aReadyRow(applicationId: string, name: string, part: Partial<ReadyRow> = {}): ReadyRow {
  return {
    applicationId,
    no: 'SQ-2026-0001-8',
    name,
    unit: '江南职业技术学院',
    city: '320100',
    category: 'academic',
    noticeTitle: '2026 年拟聘名单公示',
    noticeEndsAt: Date.UTC(2026, 10, 20, 16),
    blocked: '',
    ...part,
  }
}

export function aTerm(part: Partial<TermView> = {}): TermView {
  return {
    id: 't1',
    version: 2,
    expertId: 'e1',
    name: '沈知行',
    unit: '江南职业技术学院',
    city: '320100',
    certificateNo: '苏职指〔2024〕0007号',
    startOn: '2024-12-11',
    endOn: '2026-12-10',
    daysLeft: 17,
    state: 'active',
    nth: 1,
    ...part,
  }
}

export function aRenewalRow(part: Partial<RenewalRow> = {}): RenewalRow {
  return { ...aTerm(), services: 12, score: 4.9, openReports: 0, noted: false, overAge: false, ...part }
}

export function aDecision(part: Partial<DecisionView> = {}): DecisionView {
  return {
    id: 'd1',
    kind: 'appointment',
    no: '苏职介〔2026〕12号',
    on: '2026-11-23',
    at: 1,
    byName: '钟离月',
    items: [],
    finished: true,
    ...part,
  }
}

/** A dismissal that is being written. */
export function anExit(part: Partial<ExitView> = {}): ExitView {
  return {
    id: 'x1',
    version: 4,
    expertId: 'e1',
    termId: 't1',
    name: '沈知行',
    unit: '江南职业技术学院',
    city: '320100',
    ground: 'misuse',
    askedByExpert: false,
    state: 'draft',
    facts: '以专家名义举办收费培训班，经三人投诉查实。',
    evidence: [],
    attempts: [],
    decision: null,
    delivery: null,
    noticeId: null,
    bars: true,
    consequences: ['距聘期届满还有 17 天，聘任立即结束', '3 个未办结的咨询转给同领域专家或结束，并通知服务对象'],
    timeline: [{ label: '起草中', note: '', at: null, mark: 'now' }],
    can: ['edit', 'decide', 'discard'],
    ...part,
  }
}
