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

/** Every document of the demo, by collection. */
export interface DemoData {
  accounts: Account[]
  experts: ExpertDoc[]
  consultations: ConsultationDoc[]
  serviceLogs: ServiceLogDoc[]
  feedback: FeedbackDoc[]
  reports: ReportDoc[]
  files: FileDoc[]
  messages: MessageDoc[]
  audit: AuditEntry[]
}

/** What services leave behind: one part of the demo. */
export type Records = Pick<DemoData, 'consultations' | 'serviceLogs' | 'feedback' | 'files'>
