import { heldRole, type Account } from '@/cloudfunctions/_kit/caller'
import type { Context } from '@/cloudfunctions/_kit/serve'
import { countUnread } from './store'

const DAY_MS = 86_400_000
/** What nobody opened for so long is no news any more; it also bounds the count. */
const NEWS_DAYS = 90

/** Whose messages a person reads: the own, and those of the desks they staff. */
export function addressesOf(callerId: string, account: Account | null): string[] {
  const city = heldRole(account, 'cityOfficer')?.city
  return [
    callerId,
    ...(city ? [`city:${city}`] : []),
    ...(heldRole(account, 'centreOfficer') ? ['centre'] : []),
    ...(heldRole(account, 'admin') ? ['admin'] : []),
  ]
}

/** From when on messages count as unread. */
export function newsSince(nowAt: number): number {
  return nowAt - NEWS_DAYS * DAY_MS
}

/** How many messages wait to be read by the caller, at most 100. */
export async function unreadOf(ctx: Context, account: Account | null): Promise<number> {
  return countUnread(addressesOf(ctx.callerId, account), ctx.callerId, newsSince(ctx.nowAt))
}
