import { APPLICATION_ACTORS, APPLICATION_FLOW, APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { CONSULTATION_ACTORS, CONSULTATION_FLOW, CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { EXIT_ACTORS, EXIT_FLOW, EXIT_STATES } from '@/domain/rules/exitFlow'
import type { FlowRow } from '@/domain/rules/flow'
import { NOTICE_ACTORS, NOTICE_FLOW, NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { OBJECTION_ACTORS, OBJECTION_FLOW, OBJECTION_STATES } from '@/domain/rules/objectionFlow'
import { REPORT_FLOW, REPORT_STATES } from '@/domain/rules/reportFlow'
import { SERVICE_LOG_ACTORS, SERVICE_LOG_FLOW, SERVICE_LOG_STATES } from '@/domain/rules/serviceLogFlow'
import { TERM_ACTORS, TERM_FLOW, TERM_STATES } from '@/domain/rules/termFlow'

/** One state machine with the words of its states and actors, ready to be printed. */
export interface Machine {
  title: string
  file: string
  first: string
  states: Readonly<Record<string, string>>
  actors: Readonly<Record<string, string>>
  flow: readonly FlowRow<string, string, string>[]
}

/** Every flow table of `domain/rules`. */
export const MACHINES: readonly Machine[] = [
  {
    title: 'Consultation 咨询',
    file: 'domain/rules/consultationFlow.ts',
    first: 'asked',
    states: CONSULTATION_STATES,
    actors: CONSULTATION_ACTORS,
    flow: CONSULTATION_FLOW,
  },
  {
    title: 'Service log 服务日志',
    file: 'domain/rules/serviceLogFlow.ts',
    first: 'draft',
    states: SERVICE_LOG_STATES,
    actors: SERVICE_LOG_ACTORS,
    flow: SERVICE_LOG_FLOW,
  },
  {
    title: 'Report 社会监督',
    file: 'domain/rules/reportFlow.ts',
    first: 'open',
    states: REPORT_STATES,
    actors: { centre: '省中心经办人' },
    flow: REPORT_FLOW,
  },
  {
    title: 'Application 申请',
    file: 'domain/rules/applicationFlow.ts',
    first: 'draft',
    states: APPLICATION_STATES,
    actors: APPLICATION_ACTORS,
    flow: APPLICATION_FLOW,
  },
  {
    title: 'Public notice 公示',
    file: 'domain/rules/noticeFlow.ts',
    first: 'draft',
    states: NOTICE_STATES,
    actors: NOTICE_ACTORS,
    flow: NOTICE_FLOW,
  },
  {
    title: 'Objection 异议',
    file: 'domain/rules/objectionFlow.ts',
    first: 'received',
    states: OBJECTION_STATES,
    actors: OBJECTION_ACTORS,
    flow: OBJECTION_FLOW,
  },
  {
    title: 'Exit 退出',
    file: 'domain/rules/exitFlow.ts',
    first: 'draft',
    states: EXIT_STATES,
    actors: EXIT_ACTORS,
    flow: EXIT_FLOW,
  },
  {
    title: 'Term 聘期',
    file: 'domain/rules/termFlow.ts',
    first: 'active',
    states: TERM_STATES,
    actors: TERM_ACTORS,
    flow: TERM_FLOW,
  },
]
