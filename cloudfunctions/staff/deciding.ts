import type { Decided } from '../_kit/programme'
import { heldRole, type Account } from '../_kit/caller'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'

/** How many changes the screens show; the audit trail keeps all. */
const SHOWN = 100

/** Whether this account holds the role whose decision it is. */
export function decides(account: Account, role: Decided['role']): boolean {
  return heldRole(account, role) !== undefined
}

/** The caller as the one who decides. Throws NOT_ALLOWED for anybody whose decision it is not. */
export async function decidedBy(role: Decided['role'], why: string, ctx: Context): Promise<Decided> {
  const account = await ctx.person()
  must(decides(account, role), 'NOT_ALLOWED')
  return { who: account._id, whoName: account.name, role, at: ctx.nowAt, why }
}

/** The list with one more, without the oldest beyond what is shown. */
export function withLatest<T>(history: readonly T[], latest: T): T[] {
  return [...history, latest].slice(-SHOWN)
}
