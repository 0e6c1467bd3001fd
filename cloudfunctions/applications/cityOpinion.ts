import type { ParsedOf } from '@/domain/contract'
import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { requireFiles } from '../_kit/files'
import { must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import type { Case } from './relation'

type Opinion = Pick<ParsedOf<'applications.recommend'>, 'opinion' | 'conditions' | 'seal'>

/**
 * The city's opinion as annex 1 asks for it: text, officer, date, seal, and a note for each condition judged 否.
 * Throws CONDITION_NOTE, FILE_MISSING and FILE_REFUSED. 第六条(二), 附件1
 */
export async function opinionOf(
  given: Opinion,
  { officer }: Case,
  ctx: Context,
): Promise<Omit<NonNullable<ApplicationDoc['review']>, 'result' | 'overAgeReason'>> {
  const { opinion, conditions, seal } = given
  for (const key of Object.keys(BASIC_CONDITIONS) as BasicCondition[]) {
    const { met, note } = conditions[key]
    must(met || note !== '', 'CONDITION_NOTE', { label: BASIC_CONDITIONS[key].label })
  }
  await requireFiles([seal], { ownerId: ctx.callerId, purposes: ['sealScan'] })
  return { opinion, conditions, seal, officerId: ctx.callerId, officerName: officer.name, on: ctx.todayOn }
}
