import { heldRole, rolesOf, type Account } from '@/cloudfunctions/_kit/caller'
import type { Context } from '@/cloudfunctions/_kit/serve'
import { uploadFolderOf } from '@/cloudfunctions/_kit/storage'
import type { InputOfOutput } from '@/domain/contract'
import { CITIES } from '@/domain/rules/cities'
import { maskPhone } from '@/domain/rules/masks'
import { ROLES, type Role } from '@/domain/rules/roles'
import { unreadOf } from './addresses'

type Me = InputOfOutput<'account.me'>

/** Who the caller is, as the caller may know it; also before registration. */
export async function presentMe(ctx: Context, account: Account | null): Promise<Me> {
  return {
    registered: account !== null && (account.kind !== null || account.roles.length > 0),
    kind: account?.kind ?? null,
    name: account?.name ?? '',
    phoneMasked: maskPhone(account?.phone ?? ''),
    unit: account?.unit ?? '',
    city: account?.city ?? null,
    keyGroups: account?.keyGroups ?? [],
    roles: rolesOf(account)
      .filter((role) => role !== 'visitor')
      .map((role) => ({ role, label: labelOf(role, account) })),
    expertId: heldRole(account, 'expert')?.expertId ?? null,
    uploadFolder: uploadFolderOf(ctx.callerId),
    unread: await unreadOf(ctx, account),
    nowAt: ctx.nowAt,
    todayOn: ctx.todayOn,
  }
}

function labelOf(role: Role, account: Account | null): string {
  const city = role === 'cityOfficer' ? heldRole(account, 'cityOfficer')?.city : undefined
  return city ? `${CITIES[city]}${ROLES[role]}` : ROLES[role]
}
