import type { Hour } from '@/domain/contract/experts'
import type { LogContent } from '@/domain/contract/serviceLogs'
import type { Category } from '@/domain/rules/categories'
import type { City } from '@/domain/rules/cities'
import type { ConsultationStage, ConsultationState } from '@/domain/rules/consultationFlow'
import type { DutyClass } from '@/domain/rules/dutyClasses'
import type { FeedbackCriterion } from '@/domain/rules/feedbackCriteria'
import type { Figures } from '@/domain/rules/figures'
import type { FilePurpose } from '@/domain/rules/files'
import type { Industry } from '@/domain/rules/industries'
import type { KeyGroup } from '@/domain/rules/keyGroups'
import type { ReportState } from '@/domain/rules/reportFlow'
import type { ServiceLogState } from '@/domain/rules/serviceLogFlow'
import type { ServiceMode } from '@/domain/rules/serviceModes'
import type { ClientKind, ServiceType } from '@/domain/rules/serviceTypes'
import type { Specialty } from '@/domain/rules/specialties'
import type { Stored } from './records'

/** One expert: the public profile, its search terms and figures, and what only the programme knows. */
export interface ExpertDoc extends Stored {
  accountId: string
  name: string
  phone: string
  /** File id in cloud storage of the square portrait; '' without one. */
  portrait: string
  title: string
  post: string
  unit: string
  city: City
  category: Category
  industry: Industry
  specialties: Specialty[]
  modes: ServiceMode[]
  hours: Hour[]
  bio: string
  term: { certificateNo: string; startOn: string; endOn: string }
  /** In the directory; false also empties `terms`. */
  listed: boolean
  paused: boolean
  pausedUntilOn: string | null
  figures: Figures
  recentServices: { activityName: string; startOn: string; endOn: string; dutyClass: DutyClass }[]
  recentFeedbacks: {
    id: string
    servedOn: string
    score: number
    words: string
    answer: string
    clientKind: ClientKind | null
  }[]
  /** Search terms, kept by whoever writes the profile; see experts/terms.ts. */
  terms: string[]
  /** One sortable string for each order, unique by its tail; see expertOrder.ts. */
  by: { relevance: string; services: string; score: string; new: string }
  listedAt: number
}

export interface DialogueMessage {
  id: string
  from: 'client' | 'expert' | 'duty'
  text: string
  pictures: string[]
  at: number
}

/** One question of a client and everything said about it. */
export interface ConsultationDoc extends Stored {
  clientId: string
  clientKind: ClientKind
  clientName: string
  hideName: boolean
  keyGroups: KeyGroup[]
  city: City
  serviceType: ServiceType
  industry: Industry | null
  specialty: Specialty | null
  mode: ServiceMode | null
  summary: string
  details: string
  pictures: string[]
  state: ConsultationState
  stage: ConsultationStage
  /** Whoever must answer or has accepted: an expert, or an officer of the duty desk. '' while in pool or on the desk. */
  expertId: string
  expertAccountId: string
  expertName: string
  /** True once somebody accepted. */
  held: boolean
  /** Experts who let the clock run out or declined: the pool does not offer it to them again. */
  passedBy: string[]
  /** Tokens of the field ('i:finance', 's:planning', 't:policy') that experts are matched by; [] unless in the pool. */
  pool: string[]
  messages: DialogueMessage[]
  reason: string
  askedAt: number
  lastAt: number
  /** End of the running clock; 0 when none runs or the calendar does not reach yet (then `dueUnknown`). */
  dueAt: number
  remindAt: number
  dueUnknown: boolean
  acceptedAt: number
  answeredAt: number
  closedAt: number
  contact: { client: string; expert: string }
  feedbackId: string | null
  history: { label: string; note: string; at: number }[]
}

/** One service log. 附件2 */
export interface ServiceLogDoc extends Stored {
  expertId: string
  expertAccountId: string
  expertName: string
  expertPhone: string
  city: City
  /** The term the log was begun in, so that submitting need not read the expert; logs brought in from elsewhere lack it. */
  term?: { startOn: string; endOn: string }
  consultationId: string | null
  state: ServiceLogState
  content: LogContent
  savedAt: number
  submittedAt: number
  /** End of the running review clock; 0 when none runs, REVIEW_DUE_UNKNOWN (-1) while the calendar does not reach that day. */
  reviewDueAt: number
  reviewedAt: number
  reviewerId: string
  reason: string
  /** The accepted log this one corrects. */
  corrects: string | null
  supersededBy: string | null
  /** The code shown at the end of the activity; code '' while none is open. */
  code: { code: string; audience: 'single' | 'group'; expiresAt: number }
  history: { label: string; note: string; at: number }[]
}

/** What one client says of one service. */
export interface FeedbackDoc extends Stored {
  /** 'consultation:<id>' or 'log:<id>'; with clientId unique. For a single code clientId is the one person. */
  occasion: string
  clientId: string
  clientKind: ClientKind | null
  expertId: string
  expertAccountId: string
  expertName: string
  logId: string | null
  consultationId: string | null
  activityName: string
  servedOn: string
  scores: Record<FeedbackCriterion, number>
  /** Mean of the scores times 100. */
  meanScore: number
  words: string
  answer: string
  answeredAt: number
  state: 'public' | 'withheld'
  at: number
  editableUntilAt: number
}

/** A supervision report. 第十条(一) */
export interface ReportDoc extends Stored {
  receiptNo: string
  reporterId: string
  reporterName: string
  reporterPhone: string
  subject: 'consultation' | 'expert' | 'feedback' | 'notice'
  subjectId: string
  about: string
  facts: string
  /** Files of the reporter; absent without. */
  files?: string[]
  state: ReportState
  finding: string
  officerId: string
  at: number
}

/** A file registered after upload and checked on the server. Not a record with a trail. */
export interface FileDoc {
  /** The key that forms carry. */
  _id: string
  ownerId: string
  purpose: FilePurpose
  name: string
  kind: 'picture' | 'document'
  mime: string
  sizeBytes: number
  /** As it came from the phone (never shown), re-encoded copy, small copy: file ids in cloud storage. */
  original: string
  view: string
  thumb: string
  state: 'pending' | 'passed' | 'refused'
  /** Trace of the content check. */
  traceId: string
  at: number
  /** When the centre was told that the check does not come; absent until then. */
  toldCentreAt?: number
}
