import type { Account } from '@/cloudfunctions/_kit/caller'
import { _, db } from '@/cloudfunctions/_kit/cloud'
import { isDuplicateKey } from '@/cloudfunctions/_kit/databaseErrors'
import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { idFrom } from '@/cloudfunctions/_kit/identity'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import { again, change, create, type Act, type Stored } from '@/cloudfunctions/_kit/records'

export { alreadyDone, Changed, Duplicate } from '@/cloudfunctions/_kit/records'

/** The badge says "99+" beyond. */
const UNREAD_COUNTED = 100

/** Opens the account of a person who had none. Throws Duplicate when there is one already. */
export async function openAccount(fields: Omit<Account, keyof Stored>, act: Act): Promise<Account> {
  return create<Account>('accounts', fields, act, act.who)
}

/** Writes the person's own entries. Throws Changed. */
export async function writeProfile(before: Account, fields: Partial<Account>, act: Act): Promise<Account> {
  return change('accounts', before, fields, act)
}

/** The same on the account as it stands, however often somebody else is faster. */
export async function writeProfileAgain(
  load: () => Promise<Account>,
  fields: Partial<Account>,
  act: Act,
): Promise<Account> {
  return again(async () => change('accounts', await load(), fields, act))
}

/** How many messages since `since` the person has not read, at most 100. */
export async function countUnread(addresses: readonly string[], reader: string, since: number): Promise<number> {
  const { data } = await db
    .collection('messages')
    .where({ to: oneOf(addresses), at: _.gte(since), readBy: _.neq(reader) })
    .field({ _id: true })
    .limit(UNREAD_COUNTED)
    .get()
  return data.length
}

/** Messages to one address up to the instant `until`, newest first. */
export async function messagesTo(address: string, until: number, limit: number): Promise<MessageDoc[]> {
  const { data } = await db
    .collection('messages')
    .where({ to: address, at: _.lte(until) })
    .orderBy('at', 'desc')
    .limit(limit)
    .get()
  return data as MessageDoc[] // the SDK types documents as any
}

/** Marks messages of these addresses as read by one person: those named, or all since `since`. Doing it twice changes nothing. */
export async function markMessagesRead(
  which: { addresses: readonly string[]; ids?: readonly string[]; since: number },
  reader: string,
): Promise<void> {
  const { addresses, ids, since } = which
  const picked = ids ? { _id: _.in([...ids]) } : { at: _.gte(since), readBy: _.neq(reader) }
  await db
    .collection('messages')
    .where({ to: oneOf(addresses), ...picked })
    .update({ readBy: _.addToSet(reader) })
}

/** The id of a file made by one call: the same call twice makes the same. */
export function newFileKey(ownerId: string, key: string): string {
  return idFrom('files', ownerId, key)
}

export async function fileByKey(key: string): Promise<FileDoc | null> {
  const { data } = (await db.collection('files').doc(key).get()) as { data: FileDoc[] } // the SDK types documents as any
  const [file] = data
  return file ?? null
}

/** Whether the person has added `limit` files since the instant `since`. */
export async function hasAdded(ownerId: string, since: number, limit: number): Promise<boolean> {
  const { data } = await db
    .collection('files')
    .where({ ownerId, at: _.gte(since) })
    .field({ _id: true })
    .limit(limit)
    .get()
  return data.length >= limit
}

/** Registers a file. `false` when the same call has registered it already. */
export async function registerFile(file: FileDoc): Promise<boolean> {
  try {
    await db.collection('files').add(file)
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Pictures uploaded before `until` that wait for a verdict, oldest first. */
export async function picturesWaiting(until: number, limit: number): Promise<FileDoc[]> {
  const { data } = await db
    .collection('files')
    .where({ state: 'pending', at: _.lte(until) })
    .orderBy('at', 'asc')
    .limit(limit)
    .get()
  return data as FileDoc[] // the SDK types documents as any
}

/** Settles a picture that still waits; `false` when somebody or the check was faster. */
export async function settleWaiting(key: string, state: 'passed' | 'refused'): Promise<boolean> {
  const { updated } = (await db.collection('files').where({ _id: key, state: 'pending' }).update({ state })) as {
    updated?: number // the SDK types counts as any
  }
  return updated === 1
}

/** One address is asked for as such, so that the index also gives the order. */
function oneOf(addresses: readonly string[]) {
  const [only] = addresses
  return addresses.length === 1 ? only : _.in([...addresses])
}
