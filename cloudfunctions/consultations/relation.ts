import type { ConsultationActor } from '@/domain/rules/consultationFlow'
import type { City } from '@/domain/rules/cities'
import { heldRole, type Account } from '../_kit/caller'
import type { ConsultationDoc, ExpertDoc } from '../_kit/documents'
import { fieldTokens, poolTokens } from '../_kit/pool'

/** The caller as consultations know people. */
export interface Viewer {
  readonly id: string
  readonly account: Account
  /** '' when the caller is no expert. */
  readonly expertId: string
  /** The city whose duty desk the caller works at; null for everybody else. */
  readonly city: City | null
}

export function viewerFrom(account: Account): Viewer {
  return {
    id: account._id,
    account,
    expertId: heldRole(account, 'expert')?.expertId ?? '',
    city: heldRole(account, 'cityOfficer')?.city ?? null,
  }
}

export function isClient(record: ConsultationDoc, viewer: Viewer): boolean {
  return record.clientId === viewer.id
}

/** Asked, and has neither accepted nor been passed over. */
export function isAddressee(record: ConsultationDoc, viewer: Viewer): boolean {
  return !record.held && record.expertAccountId === viewer.id
}

export function isHolder(record: ConsultationDoc, viewer: Viewer): boolean {
  return record.held && record.expertAccountId === viewer.id
}

/** One of the two who speak with each other, as against those who may take the question on. */
export function isParty(record: ConsultationDoc, viewer: Viewer): boolean {
  return isClient(record, viewer) || record.expertAccountId === viewer.id
}

export function isInPool(record: ConsultationDoc): boolean {
  return record.state === 'asked' && record.stage === 'field' && record.pool.length > 0
}

/** Whether the pool offers the question to this expert. Nobody claims the own question, or one passed up before. */
export function isCandidate(record: ConsultationDoc, viewer: Viewer, profile: ExpertDoc | null): boolean {
  return isInPool(record) && couldClaim(record, viewer, profile)
}

/** Whether the question is, or was while in the pool, one this expert could claim. */
export function couldClaim(record: ConsultationDoc, viewer: Viewer, profile: ExpertDoc | null): boolean {
  if (!profile?.listed || record.stage !== 'field' || isClient(record, viewer)) return false
  if (record.passedBy.includes(profile._id) || viewer.account.blocks.includes(record.clientId)) return false
  const field = fieldTokens(profile)
  return poolTokens(record).some((token) => field.includes(token))
}

/** Whether the question lies on the duty desk this officer works at. */
export function isOnDuty(record: ConsultationDoc, viewer: Viewer): boolean {
  return record.state === 'asked' && isOfDesk(record, viewer)
}

/** Whether the question is, or was before a colleague took it, one of this officer's desk. */
export function isOfDesk(record: ConsultationDoc, viewer: Viewer): boolean {
  return record.stage === 'duty' && viewer.city === record.city && !isClient(record, viewer)
}

/** Everything the caller is to the record, in the words of the flow table; empty for strangers. */
export function actorsOf(record: ConsultationDoc, viewer: Viewer, profile: ExpertDoc | null): ConsultationActor[] {
  const table = {
    client: isClient(record, viewer),
    addressee: isAddressee(record, viewer),
    candidate: isCandidate(record, viewer, profile),
    holder: isHolder(record, viewer),
    duty: isOnDuty(record, viewer),
    clock: false,
  } satisfies { [A in ConsultationActor]: boolean }
  const names: ConsultationActor[] = ['client', 'addressee', 'candidate', 'holder', 'duty']
  return names.filter((name) => table[name])
}

/** The side of the dialogue the caller speaks for. */
export function roleOf(record: ConsultationDoc, viewer: Viewer): 'client' | 'expert' | 'duty' {
  if (isClient(record, viewer)) return 'client'
  if (record.expertAccountId === viewer.id) return record.expertId ? 'expert' : 'duty'
  return record.stage === 'duty' ? 'duty' : 'expert'
}

/** The account on the other side; '' while nobody is there. */
export function otherSideOf(record: ConsultationDoc, viewer: Viewer): string {
  return isClient(record, viewer) ? record.expertAccountId : record.clientId
}
