import { now } from './clock'
import { _, db } from './cloud'
import { isDuplicateKey } from './databaseErrors'
import { idFrom } from './identity'
import { nextEntry, type AuditEntry, type Trail } from './audit'
import { messageDocs, sendNow, settle, type Message, type MessageDoc } from './messages'

/** What every record carries beside its own fields. */
export interface Stored {
  _id: string
  /** Grows by one with each change; a change names the version it saw. */
  version: number
  /** The last calls that took effect, newest last: a repeated call finds itself here. */
  done: { key: string; by: string; action: string }[]
  trail: Trail
  /** Audit entries and messages written with the change and not yet relayed to their own collections. */
  outbox: { entry: AuditEntry; messages: MessageDoc[]; /** Moved the record on. */ settles: boolean }[]
  /** When the outbox got its first unrelayed item; 0 when it is empty. */
  outboxAt: number
  changedAt: number
}

/** One act on one record, as the audit trail and the people concerned shall know it. */
export interface Act {
  /** Idempotency key of the call; the clock's own acts make theirs from record and deadline. */
  key: string
  who: string
  role: string
  action: string
  from: string
  to: string
  why?: string
  messages?: Message[]
  /** The act moves nothing on: who was asked for something still is. */
  settlesNothing?: true
}

/** Somebody changed the record since it was read; `current` is how it stands now (null: gone). */
export class Changed extends Error {
  constructor(readonly current: Stored | null) {
    super('record changed')
    this.name = 'Changed'
  }
}

/** A unique index refused a new record. */
export class Duplicate extends Error {
  constructor() {
    super('duplicate')
    this.name = 'Duplicate'
  }
}

const REMEMBERED_CALLS = 20

/** The record, or null. One round trip. */
export async function byId<T extends Stored>(collection: string, id: string): Promise<T | null> {
  const { data } = (await db.collection(collection).doc(id).get()) as { data: T[] } // the SDK types documents as any
  const [record] = data
  return record ?? null
}

/** Whether this very call has already taken effect on the record: then answer it as it stands. */
export function alreadyDone(record: Stored, act: { key: string; by: string; action: string }): boolean {
  return record.done.some((each) => each.key === act.key && each.by === act.by && each.action === act.action)
}

/**
 * Adds a record whose id comes from caller and key, so that the same call twice makes one record and gets it back.
 * Throws Duplicate when another record holds a unique value of this one.
 */
export async function create<T extends Stored>(
  collection: string,
  fields: Omit<T, keyof Stored>,
  act: Act,
  id: string = idFrom(collection, act.who, act.key),
): Promise<T> {
  const begun = { _id: id, version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }
  const step = stepOf(collection, begun, act)
  const record = {
    ...fields,
    ...begun,
    done: [step.call],
    trail: step.trail,
    outbox: [step.item],
    outboxAt: step.at,
    changedAt: step.at,
  } as unknown as T // fields and Stored together are T; the compiler cannot add generics
  refuseUndefined(record)
  try {
    await db.collection(collection).add(record)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const existing = await byId<T>(collection, id)
    if (existing && alreadyDone(existing, step.call)) return existing
    throw new Duplicate()
  }
  await sendNow(step.item.messages)
  return record
}

/**
 * Changes a record if nobody did since `before` was read: one compare-and-set that also carries the audit entry and the messages.
 * A repeated call gets the record as it stands. Throws Changed, and Duplicate when a unique index refuses the new values.
 */
export async function change<T extends Stored>(
  collection: string,
  before: T,
  fields: Partial<Omit<T, keyof Stored>>,
  act: Act,
): Promise<T> {
  const step = stepOf(collection, before, act)
  refuseUndefined(fields)
  const { doc } = (await db
    .collection(collection)
    .where({ _id: before._id, version: before.version })
    .updateAndReturn({
      ...replacing(fields),
      version: _.inc(1),
      done: _.set([...before.done.slice(1 - REMEMBERED_CALLS), step.call]),
      trail: _.set(step.trail),
      outbox: _.push([step.item]),
      outboxAt: before.outboxAt || step.at,
      changedAt: step.at,
    })
    .catch(throwDuplicate)) as { doc: T | null } // the SDK types documents as any
  if (!doc) return replayOrThrow<T>(collection, before._id, step.call)
  if (!act.settlesNothing) await settle(`${collection}/${before._id}`, step.entry.seq)
  await sendNow(step.item.messages)
  return doc
}

function throwDuplicate(error: unknown): never {
  throw isDuplicateKey(error) ? new Duplicate() : error
}

/** Does the work again from the start when somebody else was faster, up to five times. For acts that add and never overwrite. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Changed) || attempt === 5) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt))
    }
  }
}

async function replayOrThrow<T extends Stored>(
  collection: string,
  id: string,
  call: Stored['done'][number],
): Promise<T> {
  const current = await byId<T>(collection, id)
  if (current && alreadyDone(current, call)) return current
  throw new Changed(current)
}

function stepOf(collection: string, before: Stored, act: Act) {
  const at = now()
  const record = `${collection}/${before._id}`
  const { who, role, action, from, to, why = '' } = act
  const entry = nextEntry(before.trail, { record, who, role, action, from, to, why, at })
  const messages = messageDocs(entry, act.messages ?? [])
  const call = { key: act.key, by: who, action }
  return {
    at,
    entry,
    call,
    trail: { seq: entry.seq, hash: entry.hash },
    item: { entry, messages, settles: !act.settlesNothing },
  }
}

/** Objects are replaced whole: the SDK would otherwise merge them field by field. */
function replacing(fields: Record<string, unknown>): Record<string, unknown> {
  const wrap = (value: unknown) => (typeof value === 'object' && value !== null ? _.set(value) : value)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, wrap(value)]))
}

/** The SDK drops undefined silently, which loses data; it is always a bug. */
function refuseUndefined(fields: object): void {
  const missing = Object.entries(fields).find(([, value]) => value === undefined)
  if (missing) throw new Error(`undefined field ${missing[0]}`)
}
