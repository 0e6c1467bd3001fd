import { brokenLink, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import type { MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { Stored } from '@/cloudfunctions/_kit/records'
import { RECORD_COLLECTIONS } from '@/cloudfunctions/_kit/relay'

/** After these whoever was asked for something still is. */
const MOVE_NOTHING_ON = ['openCase', 'leaveFeedback']

interface Readable {
  all<T>(collection: string): Promise<T[]>
}

/**
 * Everything wrong with the audit trail of any record: an entry missing, altered or added, a chain that ends elsewhere than its
 * record says, an outbox that was not emptied, a message that asks for an act on a record that has moved on. [] when all is well.
 */
export async function trailFaults(town: Readable): Promise<string[]> {
  const entries = new Map<string, AuditEntry[]>()
  for (const entry of await town.all<AuditEntry>('audit')) {
    entries.set(entry.record, [...(entries.get(entry.record) ?? []), entry])
  }
  const messages = await town.all<MessageDoc>('messages')
  const faults: string[] = []
  for (const collection of RECORD_COLLECTIONS) {
    for (const record of await town.all<Stored>(collection)) {
      const name = `${collection}/${record._id}`
      const trail = entries.get(name) ?? []
      faults.push(...faultsOf(name, record, trail), ...staleMessages(name, trail, messages))
      entries.delete(name)
    }
  }
  return [...faults, ...[...entries.keys()].map((name) => `${name}: entries without a record`)]
}

function faultsOf(name: string, { trail, outbox, outboxAt }: Stored, entries: readonly AuditEntry[]): string[] {
  const chain = [...entries].sort((one, other) => one.seq - other.seq)
  const broken = brokenLink(chain)
  return [
    ...(broken ? [`${name}: broken at ${broken.seq}`] : []),
    ...(chain.length !== trail.seq || (chain.at(-1)?.hash ?? '') !== trail.hash
      ? [`${name}: ends at ${trail.seq}`]
      : []),
    ...(outbox.length > 0 || outboxAt !== 0 ? [`${name}: outbox not empty`] : []),
  ]
}

function staleMessages(name: string, trail: readonly AuditEntry[], messages: readonly MessageDoc[]): string[] {
  const moves = trail.filter(({ action }) => !MOVE_NOTHING_ON.includes(action))
  const movedOnAt = Math.max(0, ...moves.map(({ seq }) => seq))
  return messages
    .filter(({ topic, needsMe, seq }) => topic === name && needsMe && seq < movedOnAt)
    .map(({ to, title }) => `${name}: still asks ${to}: ${title}`)
}

/** Titles of everything in somebody's inbox, oldest first, as often as it is there. */
export async function inboxOf(town: Readable, accountId: string): Promise<string[]> {
  const messages = await town.all<MessageDoc>('messages')
  return messages
    .filter(({ to }) => to === accountId)
    .sort((one, other) => one.at - other.at || one.seq - other.seq)
    .map(({ title }) => title)
}
