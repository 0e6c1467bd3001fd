import { writeBody } from './body'
import type { Collection, Index } from './catalog'
import { documentKeys, type DocumentKeys } from './indexKeys'
import { keyOf, type Key } from './keys'
import { valueAt } from './paths'
import { refuse, type DuplicateKeyCode } from './refusals'
import type { Row } from './store'
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

/** The refusal for a document whose key in `index` is taken. */
export function duplicateKey(collection: Collection, index: Index, doc: Doc, code: DuplicateKeyCode): Error {
  const fields = index.fields.map(({ path }) => `${path}: ${display(valueAt(doc, path) ?? null)}`)
  return refuse.duplicateKey({ collection: collection.name, index: index.name, key: `{ ${fields.join(', ')} }` }, code)
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

/** Writes documents and their entries; call inside `store.write`. Cache and sizes follow by `publish`, after the commit. */
export function openChanges(engine: Engine, duplicateKeyCode: DuplicateKeyCode) {
  const { store, catalog } = engine

  const keysIn = (collection: Collection, doc: Doc | null): DocumentKeys[] =>
    collection.indexes.map((index) => (doc ? documentKeys(index, doc) : { keys: [], multikey: [] }))

  const refuseTaken = (collection: Collection, doc: Doc, keys: DocumentKeys[], row: Row | undefined): void => {
    for (const [at, index] of collection.indexes.entries()) {
      if (!index.unique) continue
      const taken = keys[at]?.keys.some((key) => store.rowsAt(index.id, key).some((other) => other !== row))
      if (taken) throw duplicateKey(collection, index, doc, duplicateKeyCode)
    }
  }

  const addKeys = (collection: Collection, row: Row, keys: DocumentKeys[], known: DocumentKeys[]): void => {
    for (const [at, index] of collection.indexes.entries()) {
      const old = new Set(known[at]?.keys)
      // unique entries may have been released for this commit: adding them again is harmless
      for (const key of keys[at]?.keys ?? []) if (index.unique || !old.has(key)) store.addEntry(index.id, key, row)
      catalog.markMultikey(index, keys[at]?.multikey ?? [])
    }
  }

  const removeKeys = (collection: Collection, row: Row, keys: DocumentKeys[], kept: DocumentKeys[]): void => {
    for (const [at, index] of collection.indexes.entries()) {
      const next = new Set(kept[at]?.keys)
      for (const key of keys[at]?.keys ?? []) if (!next.has(key)) store.removeEntry(index.id, key, row)
    }
  }

  const bodyOf = (doc: Doc): string => {
    const body = writeBody(doc)
    if (body.length > MOST_BODY_CHARACTERS) throw refuse.badWrite('object to insert too large')
    return body
  }

  return {
    insert(collection: Collection, doc: Doc): Change {
      const keys = keysIn(collection, doc)
      refuseTaken(collection, doc, keys, undefined)
      const body = bodyOf(doc)
      const row = store.addDocument(collection.id, body)
      addKeys(collection, row, keys, [])
      return { collection, row, before: null, after: doc, size: body.length }
    },
    replace(collection: Collection, row: Row, [before, after]: [Doc, Doc]): Change {
      const known = keysIn(collection, before)
      const keys = keysIn(collection, after)
      refuseTaken(collection, after, keys, row)
      const body = bodyOf(after)
      store.replaceDocument(row, body)
      removeKeys(collection, row, known, keys)
      addKeys(collection, row, keys, known)
      return { collection, row, before, after, size: body.length }
    },
    remove(collection: Collection, row: Row, before: Doc): Change {
      store.removeDocument(row)
      removeKeys(collection, row, keysIn(collection, before), [])
      return { collection, row, before, after: null, size: 0 }
    },
    /** Takes a document's unique keys away before others of the same commit may take them. */
    releaseUnique(collection: Collection, row: Row, before: Doc): void {
      for (const [index, key] of uniqueKeys(collection, before)) store.removeEntry(index.id, key, row)
    },
    rowOf: (collection: Collection, id: Value): Row | undefined => store.rowsAt(collection.idIndex.id, keyOf(id))[0],
    /** Makes committed changes visible. */
    publish(changes: Change[]): void {
      for (const { collection, row, before, after, size } of changes) {
        if (after) engine.documents.keep(row, after, size)
        else engine.documents.forget(row)
        collection.size += Number(after !== null) - Number(before !== null)
      }
    },
  }
}

export type Changes = ReturnType<typeof openChanges>
