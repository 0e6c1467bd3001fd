import { accountOf, type Account, type HeldRole } from './caller'
import { again, change, create, Duplicate, type Act } from './records'

/** Who gets a role; what the account does not say yet is taken from here. */
export interface Grantee {
  accountId: string
  name: string
  phone: string
  unit: string
}

type GrantAct = Omit<Act, 'from' | 'to' | 'action'>

/** Gives an account a role, opening the account when there is none. Twice is once. */
export async function grantRole(person: Grantee, held: HeldRole, act: GrantAct): Promise<Account> {
  return again(async () => {
    const account = await accountOf(person.accountId)
    if (!account) return opened(person, held, act)
    if (account.roles.some((each) => isSame(each, held))) return account
    const { name, phone, unit } = person
    const fields = {
      roles: [...account.roles.filter(({ role }) => role !== held.role), held],
      name: account.name || name,
      phone: account.phone || phone,
      unit: account.unit || unit,
    }
    return change('accounts', account, fields, { ...act, action: 'account.grant', from: '', to: held.role })
  })
}

/** Takes a role from an account; nothing happens when it is not held. Twice is once. */
export async function revokeRole(accountId: string, role: HeldRole['role'], act: GrantAct): Promise<void> {
  await again(async () => {
    const account = await accountOf(accountId)
    if (!account?.roles.some((each) => each.role === role)) return
    const roles = account.roles.filter((each) => each.role !== role)
    await change('accounts', account, { roles }, { ...act, action: 'account.revoke', from: role, to: '' })
  })
}

async function opened(person: Grantee, held: HeldRole, act: GrantAct): Promise<Account> {
  const { accountId, name, phone, unit } = person
  const fields = { kind: null, name, phone, unit, city: null, keyGroups: [], roles: [held], blocks: [], agreedTo: '' }
  const step = { ...act, action: 'account.grant', from: '', to: held.role }
  try {
    return await create<Account>('accounts', { ...fields, createdAt: 0 }, step, accountId)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    return grantRole(person, held, act) // opened by the person in between
  }
}

function isSame(one: HeldRole, other: HeldRole): boolean {
  return one.role === other.role && one.expertId === other.expertId && one.city === other.city
}
