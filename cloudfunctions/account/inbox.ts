import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { addressesOf, unreadOf } from './addresses'
import { messagesTo } from './store'

const PAGE = 20
/** Messages of one instant have no order of their own: some more are read, to find the place where the last page ended. */
const SAME_INSTANT = 10

/** The caller's messages and those of their desks, newest first. */
export const inbox: Handlers<'account'>['inbox'] = async ({ cursor }, ctx) => {
  const account = await ctx.account()
  const start = placeOf(cursor)
  const until = start?.at ?? Number.MAX_SAFE_INTEGER
  const [unread, ...lists] = await Promise.all([
    unreadOf(ctx, account),
    ...addressesOf(ctx.callerId, account).map((address) => messagesTo(address, until, PAGE + 1 + SAME_INSTANT)),
  ])
  const following = lists
    .flat()
    .sort(newestFirst)
    .filter((message) => !start || newestFirst(start, message) < 0)
  const page = following.slice(0, PAGE)
  const last = page.at(-1)
  return {
    entries: page.map((message) => present(message, ctx.callerId)),
    nextCursor: last && following.length > PAGE ? `${last.at}~${last._id}` : null,
    unread,
  }
}

type Place = Pick<MessageDoc, 'at' | '_id'>

function newestFirst(one: Place, other: Place): number {
  return other.at - one.at || (one._id < other._id ? -1 : Number(one._id > other._id))
}

function placeOf(cursor: string | undefined): Place | null {
  const [at, _id = ''] = cursor?.split('~') ?? []
  return at && /^\d{1,15}$/.test(at) ? { at: Number(at), _id } : null
}

function present(message: MessageDoc, reader: string) {
  const { _id: id, title, body, at, needsMe, opens } = message
  return { id, title, body, at, needsMe, opens, read: message.readBy.includes(reader) }
}
