import { randomUUID } from 'node:crypto'

import type { Collection } from './catalog'
import {
  duplicateKey,
  insertDocument,
  publish,
  refuseUnstorable,
  releaseUnique,
  removeDocument,
  replaceDocument,
  uniqueKeys,
  type Change,
} from './changes'
import { documentKeys } from './indexKeys'
import { keyOf, type Key } from './keys'
import { lockNames, openLocks, type Locks } from './locks'
import { refuse } from './refusals'
import type { Doc, Value } from './values'
import type { Engine, Overlay, View } from './view'

const LIFE_MS = 30_000
const EXPIRY_CHECK_MS = 1000

type Documents = Map<Collection, Map<Key, Doc | null>>

/** A transaction in progress. */
export interface Transaction extends View {
  id: string
  startedAtMs: number
  /** The snapshot is taken by the first operation, not by starting. */
  pinned: boolean
  /** Documents others changed since the snapshot, as they were in it. */
  snapshot: Documents
  writes: Documents
}

/** Transactions in progress: snapshot isolation; the first to write a document wins, the second fails at once. */
export interface Transactions {
  engine: Engine
  open: Map<string, Transaction>
  locks: Locks<Transaction>
  expiry: NodeJS.Timeout
}

/** Starts with none open, and ends by itself each that lives longer than 30 seconds. */
export function openTransactions(engine: Engine): Transactions {
  const open = new Map<string, Transaction>()
  const transactions = { engine, open, locks: openLocks<Transaction>() }
  const expiry = setInterval(() => endExpired(transactions), EXPIRY_CHECK_MS)
  return { ...transactions, expiry: expiry.unref() }
}

/** Ends all of them and stops the clock. */
export function closeTransactions(transactions: Transactions): void {
  clearInterval(transactions.expiry)
  for (const transaction of [...transactions.open.values()]) end(transactions, transaction)
}

/** Starts a transaction and gives its id. */
export function start({ engine, open }: Transactions): string {
  const transaction: Transaction = {
    id: randomUUID(),
    startedAtMs: engine.nowMs(),
    pinned: false,
    snapshot: new Map(),
    writes: new Map(),
    overlay: (collection) => overlayOf(transaction, collection),
  }
  open.set(transaction.id, transaction)
  return transaction.id
}

/** The transaction with its snapshot taken; refuses one that has ended. */
export function transactionAt(transactions: Transactions, id: string): Transaction {
  endExpired(transactions)
  const transaction = transactions.open.get(id)
  if (!transaction) throw refuse.noTransaction()
  transaction.pinned = true
  return transaction
}

/** Ends a transaction without writing, and lets those go on who wait for it. */
export function end({ open, locks }: Transactions, transaction: Transaction): void {
  open.delete(transaction.id)
  locks.release(transaction)
}

/** Writes a document in the transaction; null removes it. */
export function stage(
  transactions: Transactions,
  at: { transaction: Transaction; collection: Collection },
  [id, doc]: [Value, Doc | null],
): void {
  const { transaction, collection } = at
  if (doc) refuseUnstorable(doc)
  const key = keyOf(id)
  const own = transaction.writes.get(collection)?.has(key) === true
  const changedByOther = !own && transaction.snapshot.get(collection)?.has(key) === true
  if (changedByOther || !transactions.locks.take(lockNames(collection, id, doc), transaction)) throw refuse.conflict()
  if (doc) refuseTaken(transactions.engine, at, doc)
  inMap(transaction.writes, collection).set(key, doc)
}

/** Writes everything in one commit and ends the transaction. */
export function commit(transactions: Transactions, id: string): void {
  const transaction = transactionAt(transactions, id)
  try {
    commitChanges(transactions, () => changesOf(transactions.engine, transaction), transaction)
  } finally {
    end(transactions, transaction)
  }
}

/** Commits changes to the file, then to readers, and keeps the old state for transactions whose snapshot has it. */
export function commitChanges({ engine, open }: Transactions, make: () => Change[], by?: Transaction): void {
  const made = engine.store.write(make)
  publish(engine, made)
  for (const transaction of open.values()) {
    if (transaction === by || !transaction.pinned) continue
    for (const { collection, before, after } of made) {
      const snapshot = inMap(transaction.snapshot, collection)
      const key = keyOf((before ?? after)?._id)
      if (!snapshot.has(key)) snapshot.set(key, before)
    }
  }
}

function endExpired(transactions: Omit<Transactions, 'expiry'>): void {
  const nowMs = transactions.engine.nowMs()
  for (const transaction of [...transactions.open.values()]) {
    if (nowMs - transaction.startedAtMs < LIFE_MS) continue
    transactions.open.delete(transaction.id)
    transactions.locks.release(transaction)
  }
}

function overlayOf({ snapshot, writes }: Transaction, collection: Collection): Overlay | undefined {
  const seen = snapshot.get(collection)
  const own = writes.get(collection)
  return seen && own ? new Map([...seen, ...own]) : (own ?? seen)
}

function inMap(documents: Documents, collection: Collection): Map<Key, Doc | null> {
  const known = documents.get(collection) ?? new Map<Key, Doc | null>()
  documents.set(collection, known)
  return known
}

/** A key taken since the snapshot is a conflict, to be tried again; one taken before it is a duplicate. */
function refuseTaken(engine: Engine, at: { transaction: Transaction; collection: Collection }, doc: Doc): void {
  const { transaction, collection } = at
  const writes = transaction.writes.get(collection) ?? new Map<Key, Doc | null>()
  const id = keyOf(doc._id)
  for (const [index, key] of uniqueKeys(collection, doc)) {
    for (const row of engine.store.rowsAt(index.id, key)) {
      const other = keyOf(engine.documents.at(row)._id)
      if (other === id || writes.has(other)) continue
      if (transaction.snapshot.get(collection)?.has(other)) throw refuse.conflict()
      throw duplicateKey(engine, collection, [index, doc])
    }
    for (const [other, written] of writes) {
      const taken = other !== id && written !== null && documentKeys(index, written).keys.includes(key)
      if (taken) throw duplicateKey(engine, collection, [index, doc])
    }
  }
}

/** All writes of a transaction, unique keys released first so that they can move between documents. */
function changesOf(engine: Engine, { writes }: Transaction): Change[] {
  const targets = [...writes].flatMap(([collection, docs]) =>
    [...docs].map(([key, after]) => ({ after, collection, row: engine.store.rowsAt(collection.idIndex.id, key)[0] })),
  )
  const steps = targets.map(({ collection, after, row }) => ({
    collection,
    after,
    stored: row === undefined ? undefined : { collection, row, before: engine.documents.at(row) },
  }))
  for (const { stored } of steps) if (stored) releaseUnique(engine, stored)
  return steps.flatMap(({ collection, after, stored }): Change[] => {
    if (!stored) return after ? [insertDocument(engine, collection, after)] : []
    return [after ? replaceDocument(engine, stored, after) : removeDocument(engine, stored)]
  })
}
