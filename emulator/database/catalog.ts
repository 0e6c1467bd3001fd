import { documentKeys, type IndexField } from './indexKeys'
import type { CollectionSpec, IndexSpec } from './manifest'
import { refuse } from './refusals'
import type { Entry, Row, Store } from './store'
import { readBody } from './body'

/** An index as the planner sees it. */
export interface Index {
  id: number
  name: string
  fields: IndexField[]
  unique: boolean
  sparse: boolean
  /** For each field: some document has an array on its path. Never goes back to false. */
  multikey: boolean[]
}

/** A collection with its indexes. `_id_` is always the first of them. */
export interface Collection {
  id: number
  name: string
  indexes: Index[]
  idIndex: Index
  /** Fields with a 2dsphere index. */
  geoPaths: Set<string>
  size: number
}

const DEFAULT_INDEXES: IndexSpec[] = [
  { IndexName: '_id_', MgoKeySchema: { MgoIndexKeys: [{ Name: '_id', Direction: '1' }], MgoIsUnique: true } },
  { IndexName: '_openid_1', MgoKeySchema: { MgoIndexKeys: [{ Name: '_openid', Direction: '1' }], MgoIsUnique: false } },
]

/** Collections and indexes by name; brings the file in line with the manifest. */
export interface Catalog {
  /** The collection, or the service's refusal: collections are never made by writing to them. */
  collection(name: string): Collection
  create(name: string): void
  /** Makes what a manifest has and this catalog lacks; drops indexes of its collections that it no longer has. */
  apply: (manifest: CollectionSpec[]) => void
  /** Records that a field of an index went through an array. Call inside a write. */
  markMultikey(index: Index, multikey: boolean[]): void
}

/** Opens the catalog and makes, builds or drops what the manifest says. */
export function openCatalog(store: Store, manifest: CollectionSpec[]): Catalog {
  const collections = new Map<string, Collection>()
  const saveMultikey = store.sqlite.prepare('UPDATE indexes SET multikey = ? WHERE id = ?')
  const open = (name: string, indexes: IndexSpec[]): void => {
    store.write(() => collections.set(name, readCollection(store, name, [...DEFAULT_INDEXES, ...indexes])))
  }
  const apply = (specs: CollectionSpec[]): void => {
    for (const { collectionName, indexes } of specs) open(collectionName, indexes)
  }
  apply(manifest)
  for (const name of storedNames(store)) if (!collections.has(name)) open(name, [])
  return {
    collection(name) {
      const collection = collections.get(name)
      if (!collection) throw refuse.missingCollection(name)
      return collection
    },
    create(name) {
      if (collections.has(name)) throw refuse.collectionExists()
      open(name, [])
    },
    apply,
    markMultikey(index, multikey) {
      if (!multikey.some((through, at) => through && !index.multikey[at])) return
      index.multikey = index.multikey.map((known, at) => known || multikey[at] === true)
      saveMultikey.run(JSON.stringify(index.multikey), index.id)
    },
  }
}

function storedNames(store: Store): string[] {
  return (store.sqlite.prepare('SELECT name FROM collections').raw().all() as [string][]).map(([name]) => name) // columns
}

function readCollection(store: Store, name: string, specs: IndexSpec[]): Collection {
  const { sqlite } = store
  sqlite.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run(name)
  const [id] = sqlite.prepare('SELECT id FROM collections WHERE name = ?').raw().get(name) as [number] // just made
  const [size] = sqlite.prepare('SELECT count(*) FROM documents WHERE collection = ?').raw().get(id) as [number] // count
  const ordered = specs.filter((spec) => orderedKeys(spec).length > 0)
  dropOthers(store, id, new Set(ordered.map((spec) => JSON.stringify(spec))))
  const indexes = ordered.map((spec) => readIndex(store, id, spec))
  const [idIndex] = indexes
  if (!idIndex) throw new Error(`collection ${name} has no index on _id`)
  return { id, name, indexes, idIndex, size, geoPaths: new Set(specs.flatMap(geoKeys)) }
}

function geoKeys(spec: IndexSpec): string[] {
  return spec.MgoKeySchema.MgoIndexKeys.filter((key) => key.Direction === '2dsphere').map((key) => key.Name)
}

/** Geo fields have no order and make no entries: geo queries test every document. */
function orderedKeys(spec: IndexSpec): IndexField[] {
  return spec.MgoKeySchema.MgoIndexKeys.filter((key) => key.Direction !== '2dsphere').map((key) => ({
    path: key.Name,
    parts: key.Name.split('.'),
    direction: key.Direction === '-1' ? -1 : 1,
  }))
}

function dropOthers({ sqlite }: Store, collection: number, wanted: Set<string>): void {
  const stored = sqlite.prepare('SELECT id, spec FROM indexes WHERE collection = ?').raw().all(collection)
  // the statement's columns
  for (const [id, spec] of stored as [number, string][]) {
    if (wanted.has(spec)) continue
    sqlite.prepare('DELETE FROM entries WHERE ix = ?').run(id)
    sqlite.prepare('DELETE FROM indexes WHERE id = ?').run(id)
  }
}

function readIndex(store: Store, collection: number, spec: IndexSpec): Index {
  const { sqlite } = store
  const text = JSON.stringify(spec)
  const find = sqlite.prepare('SELECT id, multikey FROM indexes WHERE collection = ? AND spec = ?').raw()
  const stored = find.get(collection, text) as [number, string] | undefined // the statement's columns
  const fields = orderedKeys(spec)
  const { MgoIsUnique: unique, MgoIsSparse: sparse = false } = spec.MgoKeySchema
  const shape = { name: spec.IndexName, fields, unique, sparse }
  if (stored) return { ...shape, id: stored[0], multikey: JSON.parse(stored[1]) as boolean[] } // written below
  const none = JSON.stringify(fields.map(() => false))
  const add = sqlite.prepare('INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, ?)')
  const id = Number(add.run(collection, text, none).lastInsertRowid)
  const index: Index = { ...shape, id, multikey: fields.map(() => false) }
  build(store, collection, index)
  sqlite.prepare('UPDATE indexes SET multikey = ? WHERE id = ?').run(JSON.stringify(index.multikey), id)
  return index
}

/** Makes the entries of a new index over documents that are there already. */
function build(store: Store, collection: number, index: Index): void {
  for (const row of allRows(store, collection)) {
    const { keys, multikey } = documentKeys(index, readBody(store.body(row) ?? '{}'))
    index.multikey = index.multikey.map((known, at) => known || multikey[at] === true)
    for (const key of keys) {
      if (index.unique && store.rowsAt(index.id, key).length > 0) {
        throw new Error(`index ${index.name} cannot be unique: documents share a key`)
      }
    }
    store.addEntries(
      index.id,
      keys.map((key): Entry => [key, row]),
    )
  }
}

/** Rows of a collection in natural order. */
export function* allRows(store: Store, collection: number): Generator<Row> {
  let last = 0
  for (;;) {
    const rows = store.rowsAfter(collection, last, 500)
    yield* rows
    const end = rows[rows.length - 1]
    if (end === undefined) return
    last = end
  }
}
