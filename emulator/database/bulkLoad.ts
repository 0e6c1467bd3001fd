import { writeBody } from './body'
import type { Collection, Index } from './catalog'
import { duplicateKey, refuseUnstorable } from './changes'
import { documentKeys } from './indexKeys'
import type { Entry, Row } from './store'
import { Opaque, setField, type Doc, type Value } from './values'
import type { Engine } from './view'
import { randomBytes } from 'node:crypto'

/**
 * Loads documents in one SQLite transaction. Entries are gathered index by index, sorted and inserted in key order, which
 * is many times faster than one document after the other.
 */
export function bulkLoad(engine: Engine, collection: Collection, documents: readonly Record<string, unknown>[]): void {
  const { store, catalog } = engine
  store.write(() => {
    const docs = documents.map(toStorable)
    const rows = docs.map((doc) => store.addDocument(collection.id, writeBody(doc)))
    for (const index of collection.indexes) {
      const multikey = loadIndex({ engine, collection, index }, docs, rows)
      catalog.markMultikey(index, multikey)
    }
  })
  collection.size += documents.length
}

interface Loading {
  engine: Engine
  collection: Collection
  index: Index
}

function loadIndex({ engine, collection, index }: Loading, docs: Doc[], rows: Row[]): boolean[] {
  const placed: string[] = []
  const through = index.fields.map(() => false)
  for (const [at, doc] of docs.entries()) {
    const { keys, multikey } = documentKeys(index, doc)
    const place = placeBytes(at)
    for (const key of keys) placed.push(key + place)
    multikey.forEach((yes, field) => (through[field] ||= yes))
  }
  // No key begins another, so key and place together sort as plain strings: twice as fast as with a comparison of ours.
  placed.sort()
  const entryOf = (each: string): Entry => [each.slice(0, -PLACE_BYTES), rows[placeIn(each)] ?? 0]
  if (index.unique) {
    refuseTaken(engine, { collection, index }, placed.map(entryOf), new Map(rows.map((row, at) => [row, docs[at]])))
  }
  for (let at = 0; at < placed.length; at += ENTRIES_AT_ONCE) {
    engine.store.addEntries(index.id, placed.slice(at, at + ENTRIES_AT_ONCE).map(entryOf))
  }
  return through
}

const PLACE_BYTES = 3
/** Millions of entries as pairs would take more memory than the documents. */
const ENTRIES_AT_ONCE = 10_000

function placeBytes(place: number): string {
  return String.fromCharCode(place >> 16, (place >> 8) & 0xff, place & 0xff)
}

function placeIn(placed: string): number {
  const byte = (fromEnd: number) => placed.charCodeAt(placed.length - fromEnd)
  return (byte(3) << 16) | (byte(2) << 8) | byte(1)
}

function refuseTaken(
  engine: Engine,
  { collection, index }: { collection: Collection; index: Index },
  entries: Entry[],
  docs: Map<Row, Doc | undefined>,
): void {
  for (const [at, [key, row]] of entries.entries()) {
    const taken = entries[at - 1]?.[0] === key || (collection.size > 0 && engine.store.rowsAt(index.id, key).length > 0)
    if (taken) throw duplicateKey(engine, collection, [index, docs.get(row) ?? {}])
  }
}

function toStorable(document: Record<string, unknown>): Doc {
  const doc = toValue(document) as Doc // a record becomes a document
  const stored = doc._id === undefined ? { _id: randomBytes(16).toString('hex'), ...doc } : doc
  refuseUnstorable(stored)
  return stored
}

/** Plain JavaScript as the SDK would send it: undefined fields are dropped. */
function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date || value instanceof RegExp || value instanceof Opaque) return value
  if (Array.isArray(value)) return value.map(toValue)
  if (typeof value !== 'object') throw new TypeError(`cannot store a ${typeof value}`)
  const doc: Doc = {}
  for (const [field, inner] of Object.entries(value)) if (inner !== undefined) setField(doc, field, toValue(inner))
  return doc
}
