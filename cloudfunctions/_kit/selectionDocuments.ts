import type { ApplicationContent } from '@/domain/rules/applicationContent'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { BasicCondition } from '@/domain/rules/basicConditions'
import type { Category } from '@/domain/rules/categories'
import type { City } from '@/domain/rules/cities'
import type { PublicField } from '@/domain/rules/commitment'
import type { EvidencePath } from '@/domain/rules/eligibilityPaths'
import type { EligibilityOutcome } from '@/domain/rules/eligibility'
import type { MarkCriterion } from '@/domain/rules/markCriteria'
import type { NoticeState } from '@/domain/rules/noticeFlow'
import type { ObjectionState } from '@/domain/rules/objectionFlow'
import type { RecommendationSource } from '@/domain/rules/recommendationSources'
import type { VettingKind } from '@/domain/rules/vettingKinds'
import type { StripDay } from '@/domain/rules/workingDays'
import type { Stored } from './records'

/** One recruitment round. 第六条(一)–(三) */
export interface RoundDoc extends Stored {
  title: string
  openAt: number
  /** 24:00 of the last day: a form sent now is late. */
  closeAt: number
  cityDueAt: number
  ageReferenceOn: string
  places: number | null
  note: string
  contact: string
  weights: Record<MarkCriterion, number>
  marksPerCase: number
  ownCityBarred: boolean
  intervalReason: string
  /** Set by the clock when everybody of the round has come to an end. */
  finishedAt: number | null
  /** What was changed once the round was open, as told on its page. */
  changes: { at: number; why: string }[]
  /** When panel members were last reminded of cases they have not marked; absent until then. */
  panelRemindedAt?: number
  /** Whether those who asked to be told have been told that it is open. */
  toldOpenAt: number
  releases: Release[]
  /** The first release whose applications have not all been moved yet; 0 when none. Index of the clock's work. */
  unfinishedRelease: number
}

/** One release of staged results, or its undoing: who gets which result. */
export interface Release {
  no: number
  at: number
  byId: string
  byName: string
  undoUntilAt: number
  undoneAt: number
  undoneById: string
  undoneWhy: string
  /** All its applications have been moved, by release or by undoing. */
  finished: boolean
  items: { applicationId: string; decision: 'shortlist' | 'decline' }[]
}

/** Who asked to be told when the next round opens. `_id` is the account's id. */
export interface RoundReminderDoc extends Stored {
  on: boolean
}

/** What was submitted once; kept for good. */
export interface SubmittedVersion {
  no: number
  at: number
  content: ApplicationContent
  commitment: { signature: string; typedName: string; version: string; textHash: string; at: number }
  publication: { fields: PublicField[]; version: string; textHash: string; at: number }
}

/** One person's application. 附件1, 第六条 */
export interface ApplicationDoc extends Stored {
  accountId: string
  /** Receipt number; '' until submitted. */
  no: string
  /** The round it was submitted in; '' until then. */
  roundId: string
  state: ApplicationState
  source: RecommendationSource
  invitedBy: string
  idSealed: string
  idHash: string
  idMasked: string
  sex: 'male' | 'female'
  bornOn: string
  /** As the applicant last wrote it: the working copy while draft or returned. */
  content: ApplicationContent
  /** Oldest first. */
  versions: SubmittedVersion[]
  /** Unique: 'round:<roundId>:<idHash>' from submission on, '<state>:<_id>' otherwise. One application per person and round. */
  personKey: string
  /** Unique: 'account:<accountId>' until it comes to an end, 'over:<_id>' then. One open application per account. */
  accountKey: string
  /** What officers list and filter by, derived from `content` and `path` at submission; '' in drafts. */
  name: string
  unit: string
  city: City | ''
  category: Category | ''
  path: EvidencePath | ''
  overAge: boolean
  outcome: EligibilityOutcome | ''
  consent: {
    /** Unguessable; '' while no link is out. Indexed. */
    code: string
    state: 'none' | 'asked' | 'agreed' | 'declined'
    askedAt: number
    dueAt: number
    answeredAt: number
    signer: string
    signerPhone: string
    why: string
    scan: string
    /** Owner of `scan` when the unit uploaded it: files belong to whoever uploads. */
    scanOwner: string
    reminded: number
  }
  returned: { field: string; label: string; reason: string }[]
  review: {
    result: 'recommend' | 'decline'
    opinion: string
    officerId: string
    officerName: string
    on: string
    seal: string
    conditions: Record<BasicCondition, { met: boolean; note: string }>
    overAgeReason: string
  } | null
  reclassified: { from: EvidencePath; to: EvidencePath; why: string; byName: string; at: number }[]
  batchId: string
  vettings: {
    kind: VettingKind
    on: string
    people: string
    result: string
    files: string[]
    /** Owner of the files. */
    byId: string
    byName: string
    at: number
  }[]
  staged: { decision: 'shortlist' | 'decline'; reason: string; overAgeReason: string; byId: string; at: number } | null
  /** The result as released; kept when it is undone and released again. */
  releaseNo: number
  /** From then on the applicant may see a released result: the time to undo it is over. 0 while there is none. */
  resultAt: number
  /** Whether the applicant has been told the result. */
  toldResult: boolean
  noticeId: string
  /** The decision that appointed; absent until then. */
  decisionId?: string
  savedAt: number
  submittedAt: number
  /** Since when it waits where it is: the queue's order. */
  waitingAt: number
  /** End of the running clock (unit, correction, city review); 0 when none. */
  dueAt: number
  /** Reminders of the running clock that have gone out; absent before the first move. */
  reminded?: number
  /** `to` is the state a move led to; absent for what moved nothing. The applicant reads the moves alone. */
  history: { label: string; by: string; note: string; at: number; to?: ApplicationState }[]
}

/** An agency's invitation to apply; `_id` is the code. */
export interface InvitationDoc extends Stored {
  source: 'unit' | 'invited'
  name: string
  unit: string
  post: string
  note: string
  city: City | ''
  byId: string
  from: string
  expiresAt: number
  applicationId: string
}

/** What one city reported at once: locked. 第六条(二) */
export interface BatchDoc extends Stored {
  no: string
  roundId: string
  roundTitle: string
  city: City
  officerId: string
  officerName: string
  at: number
  applicationIds: string[]
  /** Those that came back singly, with why. */
  returned: { applicationId: string; why: string; at: number }[]
  /** Every application of it has been moved to 省级评审. */
  finished: boolean
}

/** The panel of one round; `_id` is the round's id. Members are records of their own. */
export interface PanelDoc extends Stored {
  draws: {
    no: number
    at: number
    byName: string
    seed: string
    count: number
    candidates: { id: string; name: string }[]
    drawn: string[]
  }[]
  /** Number of the draw whose members have not all been seated yet; 0 when none. Index of the clock's work. */
  unfinishedDraw: number
  meeting: {
    heldOn: string
    place: string
    presentIds: string[]
    minutes: string
    minutesFiles: string[]
    /** Everybody who uploaded some of them. */
    minutesOwners: string[]
    closedAt: number
  }
}

/** One member, or a candidate of the draw. 第六条(三) */
export interface PanelMemberDoc extends Stored {
  roundId: string
  name: string
  unit: string
  phone: string
  city: City | null
  seat: 'chair' | 'secretary' | 'member'
  standing: 'candidate' | 'seated' | 'removed'
  drawn: boolean
  relatives: string
  /** What the member said on joining; counts for conflicts beside what the centre knows. */
  declared: { unit: string; relatives: string }
  /** Unguessable; '' while a candidate and when removed. Once joined it opens for that account alone. Indexed. */
  joinCode: string
  /** '' until joined. */
  accountId: string
  /** Unique: '<roundId>:<phone>' while in the panel, 'removed:<_id>' then. */
  personKey: string
  /** Unique: '<roundId>:chair', '<roundId>:secretary'; '<_id>' for everybody else. */
  seatKey: string
  /** Unique: '<roundId>:<accountId>' once joined, '<_id>' otherwise. One account, one seat. */
  accountKey: string
}

/** One case in one member's hands. Unique by application and member. */
export interface MarkDoc extends Stored {
  roundId: string
  applicationId: string
  memberId: string
  memberName: string
  /** `conflict` and `removed` are seen by the centre alone. */
  state: 'assigned' | 'opened' | 'marked' | 'abstained' | 'conflict' | 'removed'
  declaredWhy: string
  declaredAt: number
  points: Record<MarkCriterion, number> | null
  opinion: string
  markedAt: number
}

/** A public notice. `persons` are frozen when it is posted. 第六条(四), 第八条 */
export interface NoticeDoc extends Stored {
  kind: 'selection' | 'dismissal'
  roundId: string
  exitId: string
  title: string
  opening: string
  contact: string
  issuer: string
  state: NoticeState
  persons: {
    no: number
    name: string
    unit: string
    postAndTitle: string
    category: Category | null
    city: City
  }[]
  /** In the order of `persons`; empty for a dismissal. */
  applicationIds: string[]
  workingDays: number
  postedAt: number
  postedOn: string
  endOn: string
  endsAt: number
  strip: StripDay[]
  /** Every application of it has been moved to 公示中. */
  finished: boolean
  createdAt: number
}

/** An objection to one person of a notice. Only its case officer reads who objected. 第六条(四)(五) */
export interface ObjectionDoc extends Stored {
  receiptNo: string
  noticeId: string
  noticeTitle: string
  personNo: number
  personName: string
  applicationId: string
  state: ObjectionState
  objectorId: string
  objectorName: string
  objectorPhone: string
  facts: string
  files: string[]
  officerId: string
  officerName: string
  finding: string
  at: number
  takenAt: number
  acceptedAt: number
  settledAt: number
  /** 24:00 of the last day for the finding; 0 while the calendar does not reach it. */
  dueAt: number
  /** When the clock next reminds of it; 0 once that has been done or it is settled. Indexed. */
  warnAt: number
  /** False from an act on it until the application stands as the objections to it say. Indexed. */
  followed: boolean
}
