import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { WireError } from '@/emulator/wireError'

import { ANSWERS, type Answer } from './answers'
import { bulkLoad } from './bulkLoad'
import { openCatalog } from './catalog'
import { openDocuments } from './documents'
import type { CollectionSpec } from './manifest'
import type { DuplicateKeyCode } from './refusals'
import { openStore, type Store } from './store'
import { closeTransactions, openTransactions } from './transactions'
import type { Engine } from './view'

export interface DatabaseOptions {
  /** A path, or ':memory:' for a temporary directory that is removed on close. */
  file: string
  collections: CollectionSpec[]
  /** Refuse queries that no index serves on collections of more than `maxUnindexed` documents. */
  strict?: boolean
  duplicateKeyCode?: DuplicateKeyCode
  /** The server's clock, epoch ms: for `serverDate` and the life of transactions. */
  now?: () => number
  /** 200 when absent. */
  maxUnindexed?: number
}

/** The document database of one environment. */
export interface Database {
  /** Answers one `database.*` action of the SDK; params as they came over the wire (EJSON strings inside). Throws WireError. */
  answer(action: string, params: Record<string, unknown>): Promise<Answer>
  /** Bulk load for seeds and benches: plain JS documents (Date allowed), one SQLite transaction. */
  load(collectionName: string, documents: readonly Record<string, unknown>[]): void
  /** Makes collections and indexes of a manifest that changed; drops indexes it no longer has. No transaction may be open. */
  apply(collections: CollectionSpec[]): void
  /** Counts, entries without a document, and SQLite's own check ('ok'). */
  check(): { documents: number; entries: number; orphans: number; integrity: string }
  close(): void
}

/** Opens the database, makes the collections and indexes of the manifest, and drops indexes the manifest no longer has. */
export function openDatabase(options: DatabaseOptions): Database {
  const { collections, strict = false, duplicateKeyCode = 'DATABASE_REQUEST_FAILED', maxUnindexed = 200 } = options
  const place = placeOf(options.file)
  const store = openStore(place.file, { durable: !place.temporary })
  const engine: Engine = {
    store,
    catalog: openCatalog(store, collections),
    documents: openDocuments(store),
    nowMs: options.now ?? Date.now,
    duplicateKeyCode,
    mostUnindexed: strict ? maxUnindexed : undefined,
  }
  const transactions = openTransactions(engine)
  return {
    answer: async (action, params) => {
      const answer = Object.hasOwn(ANSWERS, action) ? ANSWERS[action] : undefined
      if (!answer) throw new WireError('INVALID_ACTION', `[InvalidParameter] unknown action ${action}`)
      return answer(transactions, params)
    },
    load: (collectionName, documents) => bulkLoad(engine, engine.catalog.collection(collectionName), documents),
    apply: engine.catalog.apply,
    check: () => check(store),
    close: () => {
      closeTransactions(transactions)
      store.close()
      if (place.temporary) rmSync(dirname(place.file), { recursive: true, force: true })
    },
  }
}

function placeOf(file: string): { file: string; temporary: boolean } {
  if (file === ':memory:')
    return { file: join(mkdtempSync(join(tmpdir(), 'emulator-')), 'database.sqlite'), temporary: true }
  mkdirSync(dirname(file), { recursive: true })
  return { file, temporary: false }
}

function check({ sqlite }: Store): ReturnType<Database['check']> {
  const number = (statement: string): number => (sqlite.prepare(statement).raw().get() as [number])[0] // one count
  const [integrity] = sqlite.prepare('PRAGMA integrity_check').raw().get() as [string] // SQLite's verdict
  return {
    documents: number('SELECT count(*) FROM documents'),
    entries: number('SELECT count(*) FROM entries'),
    orphans: number('SELECT count(*) FROM entries WHERE document NOT IN (SELECT id FROM documents)'),
    integrity,
  }
}
