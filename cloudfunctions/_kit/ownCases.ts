import { conflictsOf } from '@/domain/rules/conflicts'
import type { Account } from './caller'
import type { ApplicationDoc } from './selectionDocuments'

/** Whether an officer must keep out of an application: the own one, one of the same unit, or one that names the officer as a relative. 第六条 */
export function isOwnCase(
  officer: Pick<Account, '_id' | 'name' | 'unit'>,
  application: Pick<ApplicationDoc, '_id' | 'accountId' | 'content'>,
): boolean {
  const { name, unit, relatives } = application.content
  const unknown = { idHash: null, city: null }
  const judge = { ...unknown, accountId: officer._id, name: officer.name, unit: officer.unit, relatives: '' }
  const applicant = { ...unknown, accountId: application.accountId, name, unit, relatives }
  const kinds = conflictsOf(
    { ...judge, declaredFor: [] },
    { ...applicant, applicationId: application._id },
    { ownCityConflicts: false },
  )
  return kinds.length > 0
}
