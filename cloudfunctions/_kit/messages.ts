import type { AuditEntry } from './audit'
import { _, db } from './cloud'

/** Something a person should know. */
export interface Message {
  /** An account id, or a desk: 'city:320100', 'centre', 'admin'. */
  to: string
  title: string
  body: string
  /** Page that opens the thing, with its query, without a leading slash. */
  opens: string
  /** Waits for an act of this person until the record moves on. */
  needsMe?: boolean
}

/** A message as it lies in the inbox. */
export interface MessageDoc {
  _id: string
  to: string
  title: string
  body: string
  opens: string
  needsMe: boolean
  /** The record it speaks of, 'collection/id', and the step of its trail. */
  topic: string
  seq: number
  at: number
  readBy: string[]
}

/** The inbox entries of one act; ids come from the audit entry, so that sending twice makes one. */
export function messageDocs(entry: AuditEntry, messages: readonly Message[]): MessageDoc[] {
  return messages.map(({ to, title, body, opens, needsMe = false }, index) => ({
    _id: `${entry._id}:${index}`,
    to,
    title,
    body,
    opens,
    needsMe,
    topic: entry.record,
    seq: entry.seq,
    at: entry.at,
    readBy: [],
  }))
}

/** Desks look at their queues; what is for one person goes out with the call, the rest within a minute by the relay. */
export function isForDesk(to: string): boolean {
  return to === 'centre' || to === 'admin' || to.startsWith('city:')
}

/** Puts personal messages into the inbox now. The outbox keeps them until the relay has seen them there, so a failure only delays them. */
export async function sendNow(messages: readonly MessageDoc[]): Promise<void> {
  const personal = messages.filter((message) => !isForDesk(message.to))
  if (personal.length === 0) return
  await db
    .collection('messages')
    .add(personal)
    .catch(() => undefined)
}

/** Nothing earlier about this record waits for anybody any more: it has moved on. */
export async function settle(topic: string, seq: number): Promise<void> {
  await db
    .collection('messages')
    .where({ topic, needsMe: true, seq: _.lt(seq) })
    .update({ needsMe: false })
}
