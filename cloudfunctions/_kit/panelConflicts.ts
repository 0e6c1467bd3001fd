import { CONFLICT_KINDS, conflictsOf, type ConflictKind } from '@/domain/rules/conflicts'
import { normalisePhone } from '@/domain/rules/phone'
import type { ApplicationDoc, PanelMemberDoc, RoundDoc } from './selectionDocuments'

export type ConflictCase = Pick<ApplicationDoc, '_id' | 'accountId' | 'city' | 'content'>
const KINDS = Object.keys(CONFLICT_KINDS) as ConflictKind[] // keys of a const table

/**
 * Every reason why a member may not judge an application, in the order of CONFLICT_KINDS; empty when there is none. The unit and the
 * relatives count as the centre wrote them and as the member declared them. `declared`: the member said so on opening the case. 第六条(三)
 */
export function panelConflicts(
  member: PanelMemberDoc,
  application: ConflictCase,
  { round, declared }: { round: Pick<RoundDoc, 'ownCityBarred'>; declared: boolean },
): ConflictKind[] {
  const { content } = application
  const applicant = {
    applicationId: application._id,
    name: content.name,
    accountId: application.accountId,
    idHash: null,
    unit: content.unit,
    city: application.city || null,
    relatives: content.relatives,
  }
  const judge = {
    name: member.name,
    accountId: member.accountId || null,
    idHash: null,
    city: member.city,
    relatives: `${member.relatives} ${member.declared.relatives}`,
    declaredFor: declared ? [application._id] : [],
  }
  const found = new Set(
    [member.unit, member.declared.unit].flatMap((unit) =>
      conflictsOf({ ...judge, unit }, applicant, { ownCityConflicts: round.ownCityBarred }),
    ),
  )
  if (isSamePhone(member.phone, content.mobile)) found.add('samePerson')
  return KINDS.filter((kind) => found.has(kind))
}

/** A member who has not joined yet is known by the phone alone. */
function isSamePhone(one: string, other: string): boolean {
  return one !== '' && normalisePhone(one) === normalisePhone(other)
}
