import type { Role } from '@/domain/rules/roles'
import type { City } from '@/domain/rules/cities'
import type { ClientKind } from '@/domain/rules/serviceTypes'
import type { KeyGroup } from '@/domain/rules/keyGroups'
import { cloud, db } from './cloud'
import { accountIdOf } from './identity'
import type { Stored } from './records'

/** A role the server gave; `expertId` with `expert`, `city` with `cityOfficer`. */
export interface HeldRole {
  role: Exclude<Role, 'visitor' | 'seeker' | 'employer' | 'applicant'>
  expertId?: string
  city?: City
}

/** One person's account; `_id` comes from the platform's id. */
export interface Account extends Stored {
  kind: ClientKind | null
  name: string
  phone: string
  unit: string
  city: City | null
  keyGroups: KeyGroup[]
  roles: HeldRole[]
  /** Accounts with which no new questions pass; kept on both sides, so that either account tells. */
  blocks: string[]
  agreedTo: string
  createdAt: number
}

/** The account id of whoever calls, from the platform alone; null for timers and other calls without a person. */
export function callerId(): string | null {
  const user = cloud.auth().getUserInfo()
  const platformId = user.openId || user.uid || user.customUserId
  return platformId ? accountIdOf(platformId) : null
}

/** The caller's openid where there is one: WeChat's content check asks for it. */
export function callerOpenId(): string {
  return cloud.auth().getUserInfo().openId
}

/** One round trip. */
export async function accountOf(id: string): Promise<Account | null> {
  const { data } = (await db.collection('accounts').doc(id).get()) as { data: Account[] } // the SDK types documents as any
  const [account] = data
  return account ?? null
}

/** Every role an account holds, `visitor` first. */
export function rolesOf(account: Account | null): Role[] {
  if (!account) return ['visitor']
  return ['visitor', ...(account.kind ? [account.kind] : []), ...account.roles.map((held) => held.role)]
}

/** The role record of that kind, if the account holds it. */
export function heldRole(account: Account | null, role: HeldRole['role']): HeldRole | undefined {
  return account?.roles.find((held) => held.role === role)
}
