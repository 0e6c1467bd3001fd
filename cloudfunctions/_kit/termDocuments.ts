import type { DELIVERY_WAYS, DECISION_KINDS } from '@/domain/contract/appointments'
import type { City } from '@/domain/rules/cities'
import type { DismissalGround } from '@/domain/rules/dismissalGrounds'
import type { ExitState } from '@/domain/rules/exitFlow'
import type { TermState } from '@/domain/rules/termFlow'
import type { Stored } from './records'

/** One term of one expert; each has its own certificate. 第六条(五), 第七条 */
export interface TermDoc extends Stored {
  expertId: string
  accountId: string
  idHash: string
  /** For the certificate's portrait and for the bar; sealed with this term's id. */
  idSealed: string
  bornOn: string
  /** '' for a renewal. */
  applicationId: string
  previousTermId: string
  nth: number
  name: string
  unit: string
  city: City
  /** File id in cloud storage; '' without one. */
  portrait: string
  /** Unique. */
  certificateNo: string
  startOn: string
  endOn: string
  state: TermState
  decisionId: string
  /** Its first day has come, and the expert is in the directory by it. */
  begun: boolean
  /** 本人说明 for the renewal. */
  note: string
  notedAt: number
  leaving: { askedAt: number; why: string; ground: 'ownWish' | 'health' } | null
  /** Days before the end of which the lists and the expert have been told: 120, 60, 30. */
  toldAt: number[]
  history: { label: string; note: string; at: number }[]
}

/** One decision document and everybody in it. `_id` from its number, so that no number is used twice. */
export interface DecisionDoc extends Stored {
  kind: keyof typeof DECISION_KINDS
  no: string
  on: string
  at: number
  byId: string
  byName: string
  items: {
    /** The application of an appointment, the term of everything else. */
    sourceId: string
    decision: 'appoint' | 'renew' | 'letEnd' | 'resign' | 'dismiss'
    reason: string
    name: string
    unit: string
    city: City
    certificateNo: string
    startOn: string
    endOn: string
    /** Somebody else was faster with this one: the decision does not hold for it. */
    lost: boolean
  }[]
  /** Everybody in it has what it says; the clock finishes what was cut off. */
  finished: boolean
}

/** The case of one early exit, asked for or not. 第八条 */
export interface ExitDoc extends Stored {
  expertId: string
  termId: string
  /** Unique while open: the expert's id, with 'asked:' before it when the expert asks to leave; '<_id>' when over. */
  openKey: string
  name: string
  unit: string
  city: City
  ground: DismissalGround
  askedByExpert: boolean
  state: ExitState
  facts: string
  evidence: string[]
  /** Files belong to whoever uploads: every officer who added some. */
  evidenceOwners: string[]
  attempts: { on: string; way: string; result: string }[]
  decision: { id: string; no: string; on: string; text: string; byName: string } | null
  delivery: {
    way: keyof typeof DELIVERY_WAYS
    on: string
    note: string
    proofs: string[]
    proofsOwner: string
  } | null
  /** What the notice of a dismissal says on how to reach the centre; '' until it is posted. */
  noticeContact: string
  noticeId: string
  /** When it took effect; 0 until then. */
  effectiveAt: number
  /** Whether it bars for good, by the settings when it took effect. */
  barred: boolean
  /** False from taking effect until everything has followed, so that the clock finishes what was cut off. */
  finished: boolean
  at: number
  history: { label: string; note: string; at: number }[]
}

/** 不再列为聘任对象. `_id` is the keyed hash of the ID number, whatever the account. 第八条 */
export interface BarDoc extends Stored {
  name: string
  ground: DismissalGround
  decisionId: string
  decisionNo: string
  on: string
  byName: string
  termId: string
}
