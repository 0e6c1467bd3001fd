import type { AuditEntry } from '@/cloudfunctions/_kit/audit'
import type { Account } from '@/cloudfunctions/_kit/caller'
import type {
  ConsultationDoc,
  ExpertDoc,
  FeedbackDoc,
  FileDoc,
  ReportDoc,
  ServiceLogDoc,
} from '@/cloudfunctions/_kit/documents'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type {
  ApplicationDoc,
  BatchDoc,
  InvitationDoc,
  MarkDoc,
  NoticeDoc,
  ObjectionDoc,
  PanelDoc,
  PanelMemberDoc,
  RoundDoc,
} from '@/cloudfunctions/_kit/selectionDocuments'
import type { BarDoc, DecisionDoc, ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'

/** Every document of the demo, by collection. */
export interface DemoData {
  accounts: Account[]
  experts: ExpertDoc[]
  consultations: ConsultationDoc[]
  serviceLogs: ServiceLogDoc[]
  feedback: FeedbackDoc[]
  reports: ReportDoc[]
  rounds: RoundDoc[]
  applications: ApplicationDoc[]
  invitations: InvitationDoc[]
  batches: BatchDoc[]
  panels: PanelDoc[]
  panelMembers: PanelMemberDoc[]
  marks: MarkDoc[]
  notices: NoticeDoc[]
  objections: ObjectionDoc[]
  terms: TermDoc[]
  decisions: DecisionDoc[]
  exits: ExitDoc[]
  bars: BarDoc[]
  /** The last number given of each series, so that the next one is new. */
  counters: { _id: string; last: number }[]
  files: FileDoc[]
  messages: MessageDoc[]
  audit: AuditEntry[]
}

/** What services leave behind: one part of the demo. */
export type Records = Pick<DemoData, 'consultations' | 'serviceLogs' | 'feedback' | 'files'>
