import { nextEntry, type AuditEntry } from '@/cloudfunctions/_kit/audit'
import { messageDocs, type Message, type MessageDoc } from '@/cloudfunctions/_kit/messages'
import type { Stored } from '@/cloudfunctions/_kit/records'
import { digest } from '@/cloudfunctions/_kit/identity'

/** One act of the past on one record. */
export interface PastAct {
  at: number
  who: string
  role: string
  action: string
  from: string
  to: string
  why?: string
  messages?: Message[]
}

/** Everything acts left behind beside the records: the audit trail and the inbox. */
export interface Archive {
  audit: AuditEntry[]
  messages: MessageDoc[]
  /** Who reads a desk's messages, by address; a person reads the own. */
  readers: ReadonlyMap<string, readonly string[]>
  /** Messages older than this instant were opened. */
  readBefore: number
}

const REMEMBERED_CALLS = 20

/** What the record carries after these acts, which lie in the archive as if the functions had done them and the relay had run. */
export function remember(
  archive: Archive,
  record: { collection: string; id: string },
  acts: readonly PastAct[],
): Stored {
  const topic = `${record.collection}/${record.id}`
  let trail = { seq: 0, hash: '' }
  for (const [index, { messages = [], why = '', ...facts }] of acts.entries()) {
    const entry = nextEntry(trail, { record: topic, ...facts, why })
    trail = { seq: entry.seq, hash: entry.hash }
    archive.audit.push(entry)
    const isLast = index === acts.length - 1
    archive.messages.push(...messageDocs(entry, messages).map((message) => asFound(archive, message, isLast)))
  }
  const done = acts.map(({ who, action }, index) => ({ key: keyOf(topic, index), by: who, action }))
  return {
    _id: record.id,
    version: acts.length,
    done: done.slice(-REMEMBERED_CALLS),
    trail,
    outbox: [],
    outboxAt: 0,
    changedAt: acts.at(-1)?.at ?? 0,
  }
}

function asFound(archive: Archive, message: MessageDoc, isLast: boolean): MessageDoc {
  const readers = archive.readers.get(message.to) ?? [message.to]
  const wasOpened = message.at < archive.readBefore
  return { ...message, needsMe: message.needsMe && isLast, readBy: wasOpened ? [...readers] : [] }
}

function keyOf(topic: string, index: number): string {
  return `demo-${digest([topic, String(index)], 16)}`
}
