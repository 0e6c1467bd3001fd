import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { addressesOf, newsSince, unreadOf } from './addresses'
import * as store from './store'

/** Marks messages as read by the caller, at their own address and at the desks they staff; a desk's other officers keep theirs unread. */
export const markRead: Handlers<'account'>['markRead'] = async ({ ids }, ctx) => {
  const account = await ctx.account()
  const addresses = addressesOf(ctx.callerId, account)
  const since = newsSince(ctx.nowAt)
  if (!ids) await store.markMessagesRead({ addresses, since }, ctx.callerId)
  if (ids && ids.length > 0) await store.markMessagesRead({ addresses, ids, since }, ctx.callerId)
  return { unread: await unreadOf(ctx, account) }
}
