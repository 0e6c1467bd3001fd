import type { Account } from '@/cloudfunctions/_kit/caller'
import { checkTexts } from '@/cloudfunctions/_kit/contentCheck'
import type { Context } from '@/cloudfunctions/_kit/serve'
import type { ParsedOf } from '@/domain/contract'
import { phoneOf } from '@/domain/rules/phone'

type Given = ParsedOf<'account.update'>
type Profile = Pick<Account, 'kind' | 'name' | 'phone' | 'unit' | 'city' | 'keyGroups'>

/** What a person says of themself, as it is kept: an employer has a unit and no key group, a job seeker the other way round. */
export function profileOf(given: Given): Profile {
  const { kind, name, city = null } = given
  const phone = phoneOf(given.phone)?.number ?? given.phone
  const isEmployer = kind === 'employer'
  return {
    kind,
    name,
    phone,
    city,
    unit: isEmployer ? (given.unit ?? '') : '',
    keyGroups: isEmployer ? [] : [...new Set(given.keyGroups ?? [])],
  }
}

/** Names are read by others. Throws Refusal TEXT_REFUSED. */
export async function checkProfile(ctx: Context, profile: Profile): Promise<void> {
  await checkTexts(ctx, { 姓名: profile.name, 单位名称: profile.unit }, 'profile')
}
