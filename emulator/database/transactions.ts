import { randomUUID } from 'node:crypto'

import type { Collection } from './catalog'
import { duplicateKey, refuseUnstorable, uniqueKeys, type Change, type Changes } from './changes'
import { documentKeys } from './indexKeys'
import { keyOf, type Key } from './keys'
import { refuse, type DuplicateKeyCode } from './refusals'
import type { Doc, Value } from './values'
import type { Engine, View } from './view'

const LIFE_MS = 30_000

/** A transaction in progress. */
export interface Transaction extends View {
  id: string
  startedAtMs: number
  /** The snapshot is taken by the first operation, not by starting. */
  pinned: boolean
  /** Documents others changed since the snapshot, as they were in it. */
  snapshot: Map<Collection, Map<Key, Doc | null>>
  writes: Map<Collection, Map<Key, Doc | null>>
  locks: Set<string>
}

export type Transactions = ReturnType<typeof openTransactions>

/** Snapshot isolation with locks: the first to write a document wins, the second fails at once and its transaction ends. */
export function openTransactions(engine: Engine, changes: Changes, duplicateKeyCode: DuplicateKeyCode) {
  const open = new Map<string, Transaction>()
  const holders = new Map<string, Transaction>()
  let waiting: (() => void)[] = []

  const end = (transaction: Transaction): void => {
    open.delete(transaction.id)
    for (const lock of transaction.locks) holders.delete(lock)
    for (const wake of waiting.splice(0)) wake()
  }

  const endExpired = (): void => {
    for (const transaction of [...open.values()]) {
      if (engine.nowMs() - transaction.startedAtMs > LIFE_MS) end(transaction)
    }
  }
  const expiry = setInterval(endExpired, 1000)
  expiry.unref()

  /** Commits changes to the file, then to the cache, and keeps the old state for transactions that may still read it. */
  const commitChanges = (make: () => Change[], by?: Transaction): Change[] => {
    const made = engine.store.write(make)
    changes.publish(made)
    for (const transaction of open.values()) {
      if (transaction === by || !transaction.pinned) continue
      for (const { collection, before, after } of made) {
        const seen = inMap(transaction.snapshot, collection)
        const key = keyOf((before ?? after)?._id)
        if (!seen.has(key)) seen.set(key, before)
      }
    }
    return made
  }

  const heldByOther = (locks: string[], by?: Transaction): boolean =>
    locks.some((lock) => holders.has(lock) && holders.get(lock) !== by)

  const lock = (transaction: Transaction, collection: Collection, [id, doc]: [Value, Doc | null]): void => {
    const key = keyOf(id)
    const own = transaction.writes.get(collection)?.has(key) === true
    const changed = !own && transaction.snapshot.get(collection)?.has(key) === true
    const locks = locksOf(collection, id, doc)
    if (changed || heldByOther(locks, transaction)) throw refuse.conflict()
    for (const one of locks) {
      holders.set(one, transaction)
      transaction.locks.add(one)
    }
  }

  const refuseTaken = (transaction: Transaction, collection: Collection, doc: Doc): void => {
    const writes = transaction.writes.get(collection)
    const id = keyOf(doc._id)
    for (const [index, key] of uniqueKeys(collection, doc)) {
      const has = (other: Doc): boolean => documentKeys(index, other).keys.includes(key)
      for (const row of engine.store.rowsAt(index.id, key)) {
        const other = keyOf(engine.documents.at(row)._id)
        if (other === id || writes?.has(other)) continue
        if (transaction.snapshot.get(collection)?.has(other)) throw refuse.conflict()
        throw duplicateKey(collection, index, doc, duplicateKeyCode)
      }
      for (const [other, written] of writes ?? []) {
        if (other !== id && written && has(written)) throw duplicateKey(collection, index, doc, duplicateKeyCode)
      }
    }
  }

  return {
    commitChanges,
    heldByOther,
    /** Resolves when some transaction has ended. */
    released: (): Promise<void> => new Promise((resolve) => waiting.push(resolve)),
    start(): string {
      const id = randomUUID()
      const transaction: Transaction = {
        id,
        startedAtMs: engine.nowMs(),
        pinned: false,
        snapshot: new Map(),
        writes: new Map(),
        locks: new Set(),
        overlay: (collection) => overlayOf(transaction, collection),
      }
      open.set(id, transaction)
      return id
    },
    /** The transaction, its snapshot taken; refuses one that has ended. */
    at(id: string): Transaction {
      endExpired()
      const transaction = open.get(id)
      if (!transaction) throw refuse.noTransaction()
      transaction.pinned = true
      return transaction
    },
    /** Writes a document in the transaction; null removes it. Any refusal ends the transaction, as on the real service. */
    stage(transaction: Transaction, collection: Collection, [id, doc]: [Value, Doc | null]): void {
      if (doc) refuseUnstorable(doc)
      lock(transaction, collection, [id, doc])
      if (doc) refuseTaken(transaction, collection, doc)
      inMap(transaction.writes, collection).set(keyOf(id), doc)
    },
    end,
    commit(id: string): void {
      const transaction = this.at(id)
      try {
        commitChanges(() => changesOf(engine, changes, transaction), transaction)
      } finally {
        end(transaction)
      }
    },
    close() {
      clearInterval(expiry)
      for (const transaction of [...open.values()]) end(transaction)
      waiting = []
    },
  }
}

/** What a write of this document holds on to: the document and its unique keys. */
export function locksOf(collection: Collection, id: Value, doc: Doc | null): string[] {
  const unique = doc ? uniqueKeys(collection, doc).map(([index, key]) => `${index.id} ${key}`) : []
  return [`${collection.idIndex.id} ${keyOf(id)}`, ...unique]
}

function inMap(maps: Map<Collection, Map<Key, Doc | null>>, collection: Collection): Map<Key, Doc | null> {
  const known = maps.get(collection) ?? new Map<Key, Doc | null>()
  maps.set(collection, known)
  return known
}

function overlayOf({ snapshot, writes }: Transaction, collection: Collection): ReadonlyMap<Key, Doc | null> | undefined {
  const seen = snapshot.get(collection)
  const own = writes.get(collection)
  return seen && own ? new Map([...seen, ...own]) : (own ?? seen)
}

/** All writes of a transaction, unique keys released first so that they can move between documents. */
function changesOf(engine: Engine, changes: Changes, transaction: Transaction): Change[] {
  const writes = [...transaction.writes].flatMap(([collection, docs]) =>
    [...docs].map(([key, after]) => {
      const row = engine.store.rowsAt(collection.idIndex.id, key)[0]
      return { collection, after, row, before: row === undefined ? null : engine.documents.at(row) }
    }),
  )
  for (const { collection, row, before } of writes) {
    if (row !== undefined && before) changes.releaseUnique(collection, row, before)
  }
  return writes.flatMap(({ collection, after, row, before }): Change[] => {
    if (row === undefined || !before) return after ? [changes.insert(collection, after)] : []
    return [after ? changes.replace(collection, row, [before, after]) : changes.remove(collection, row, before)]
  })
}
