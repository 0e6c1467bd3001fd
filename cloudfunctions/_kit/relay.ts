import { _, db } from './cloud'
import { now } from './clock'
import { isDuplicateKey } from './databaseErrors'
import { logFailure } from './failureLog'
import { settle } from './messages'
import type { Stored } from './records'

/** Collections whose records carry a trail and an outbox. */
export const RECORD_COLLECTIONS = [
  'accounts',
  'experts',
  'consultations',
  'serviceLogs',
  'feedback',
  'reports',
  'rounds',
  'roundReminders',
  'applications',
  'invitations',
  'batches',
  'panels',
  'panelMembers',
  'marks',
  'notices',
  'objections',
  'terms',
  'decisions',
  'exits',
  'bars',
  'programme',
] as const

const BATCH = 50

/**
 * Moves audit entries and messages from the outboxes of changed records into their own collections.
 * Entries have fixed ids, so a relay that dies half-way is simply run again. Returns how many records it emptied.
 */
export async function relayOutboxes(): Promise<number> {
  const emptied = []
  for (const collection of RECORD_COLLECTIONS) emptied.push(await relayCollection(collection))
  return emptied.reduce((sum, count) => sum + count, 0)
}

async function relayCollection(collection: string): Promise<number> {
  const { data } = await db
    .collection(collection)
    .where({ outboxAt: _.and(_.gt(0), _.lte(now())) })
    .orderBy('outboxAt', 'asc')
    .limit(BATCH)
    .get()
  const records = data as Stored[] // the SDK types documents as any
  let relayed = 0
  for (const record of records) {
    try {
      await relayRecord(collection, record)
      relayed += 1
    } catch (error) {
      // It stays in its outbox for the next run and must not keep the others waiting.
      logFailure(error, { area: 'relay', record: `${collection}/${record._id}` })
    }
  }
  return relayed
}

async function relayRecord(collection: string, record: Stored): Promise<void> {
  const items = record.outbox
  await addMissing(
    'audit',
    items.map((item) => item.entry),
  )
  await addMissing(
    'messages',
    items.flatMap((item) => item.messages),
  )
  // A desk's message may arrive after the desk has acted, and the act's own settling may have failed.
  const movedOnAt = Math.max(0, ...items.filter((item) => item.settles).map((item) => item.entry.seq))
  if (movedOnAt > 0) await settle(`${collection}/${record._id}`, movedOnAt)
  await db
    .collection(collection)
    .where({ _id: record._id, version: record.version })
    .update({ outbox: _.set([]), outboxAt: 0 })
}

async function addMissing(collection: string, documents: readonly { _id: string }[]): Promise<void> {
  for (const document of documents) {
    try {
      await db.collection(collection).add(document)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }
}
