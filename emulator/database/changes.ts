import { writeBody } from './body'
import type { Collection, Index } from './catalog'
import { documentKeys, type DocumentKeys } from './indexKeys'
import type { Key } from './keys'
import { valueAt } from './paths'
import { refuse } from './refusals'
import type { Entry, Row } from './store'
import { display } from './updatePaths'
import { isDoc, type Doc, type Value } from './values'
import type { Engine } from './view'

/** One document written: before and after, null where there is none. */
export interface Change {
  collection: Collection
  row: Row
  before: Doc | null
  after: Doc | null
  size: number
}

const MOST_BODY_CHARACTERS = 16 * 1024 * 1024

/** Where a document's unique keys are, for locks: index and key. */
export function uniqueKeys(collection: Collection, doc: Doc): [index: Index, key: Key][] {
  const unique = collection.indexes.filter((index) => index.unique)
  return unique.flatMap((index) => documentKeys(index, doc).keys.map((key): [Index, Key] => [index, key]))
}

/** The refusal for a document whose key in an index is taken. */
export function duplicateKey(engine: Engine, collection: Collection, [index, doc]: [Index, Doc]): Error {
  const fields = index.fields.map(({ path }) => `${path}: ${display(valueAt(doc, path) ?? null)}`)
  const at = { collection: collection.name, index: index.name, key: `{ ${fields.join(', ')} }` }
  return refuse.duplicateKey(at, engine.duplicateKeyCode)
}

/** Refuses documents that cannot be stored: names that start with `$`, an `_id` that is no key, too large. */
export function refuseUnstorable(doc: Doc): void {
  refuseOperators(doc)
  const { _id: id } = doc
  if (Array.isArray(id) || id instanceof RegExp || id === undefined) {
    throw refuse.badWrite(`The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex'}`)
  }
}

function refuseOperators(value: Value): void {
  if (Array.isArray(value)) value.forEach(refuseOperators)
  if (!isDoc(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field.startsWith('$')) throw refuse.badWrite(`Document can't have $ prefixed field names: ${field}`)
    refuseOperators(inner)
  }
}

/** Adds a document with its entries. Call inside `store.write`, as the two below; `publish` follows the commit. */
export function insertDocument(engine: Engine, collection: Collection, doc: Doc): Change {
  const keys = keysIn(collection, doc)
  refuseTaken(engine, { collection, doc, keys, row: undefined })
  const body = bodyOf(doc)
  const row = engine.store.addDocument(collection.id, body)
  addKeys(engine, { collection, row, keys, known: [] })
  return { collection, row, before: null, after: doc, size: body.length }
}

/** Replaces a document and the entries that differ. */
export function replaceDocument(
  engine: Engine,
  at: { collection: Collection; row: Row; before: Doc },
  after: Doc,
): Change {
  const { collection, row, before } = at
  const known = keysIn(collection, before)
  const keys = keysIn(collection, after)
  refuseTaken(engine, { collection, doc: after, keys, row })
  const body = bodyOf(after)
  engine.store.replaceDocument(row, body)
  removeKeys(engine, { collection, row, keys: known, kept: keys })
  addKeys(engine, { collection, row, keys, known })
  return { collection, row, before, after, size: body.length }
}

/** Removes a document with its entries. */
export function removeDocument(engine: Engine, at: { collection: Collection; row: Row; before: Doc }): Change {
  const { collection, row, before } = at
  engine.store.removeDocument(row)
  removeKeys(engine, { collection, row, keys: keysIn(collection, before), kept: [] })
  return { collection, row, before, after: null, size: 0 }
}

/** Takes a document's unique keys away, so that others of the same commit may have them. */
export function releaseUnique(engine: Engine, at: { collection: Collection; row: Row; before: Doc }): void {
  for (const [index, key] of uniqueKeys(at.collection, at.before)) engine.store.removeEntry(index.id, key, at.row)
}

/** Makes committed changes visible to readers. */
export function publish(engine: Engine, changes: Change[]): void {
  for (const { collection, row, before, after, size } of changes) {
    if (after) engine.documents.keep(row, after, size)
    else engine.documents.forget(row)
    collection.size += Number(after !== null) - Number(before !== null)
  }
}

function keysIn(collection: Collection, doc: Doc): DocumentKeys[] {
  return collection.indexes.map((index) => documentKeys(index, doc))
}

function refuseTaken(
  engine: Engine,
  at: { collection: Collection; doc: Doc; keys: DocumentKeys[]; row: Row | undefined },
): void {
  for (const [position, index] of at.collection.indexes.entries()) {
    if (!index.unique) continue
    const taken = at.keys[position]?.keys.some((key) =>
      engine.store.rowsAt(index.id, key).some((other) => other !== at.row),
    )
    if (taken) throw duplicateKey(engine, at.collection, [index, at.doc])
  }
}

function addKeys(
  { store, catalog }: Engine,
  at: { collection: Collection; row: Row; keys: DocumentKeys[]; known: DocumentKeys[] },
): void {
  for (const [position, index] of at.collection.indexes.entries()) {
    const known = new Set(at.known[position]?.keys)
    // A unique entry may have been released for this commit; adding one that is there does nothing.
    const fresh = (at.keys[position]?.keys ?? []).filter((key) => index.unique || !known.has(key))
    store.addEntries(
      index.id,
      fresh.map((key): Entry => [key, at.row]),
    )
    catalog.markMultikey(index, at.keys[position]?.multikey ?? [])
  }
}

function removeKeys(
  { store }: Engine,
  at: { collection: Collection; row: Row; keys: DocumentKeys[]; kept: DocumentKeys[] },
): void {
  for (const [position, index] of at.collection.indexes.entries()) {
    const kept = new Set(at.kept[position]?.keys)
    for (const key of at.keys[position]?.keys ?? []) if (!kept.has(key)) store.removeEntry(index.id, key, at.row)
  }
}

function bodyOf(doc: Doc): string {
  const body = writeBody(doc)
  if (body.length > MOST_BODY_CHARACTERS) throw refuse.badWrite('object to insert too large')
  return body
}
