import type { Catalog, Collection } from './catalog'
import type { Documents } from './documents'
import type { Key } from './keys'
import type { DuplicateKeyCode } from './refusals'
import type { Row, Store } from './store'
import type { Doc } from './values'

/** What everything that reads or writes works with. */
export interface Engine {
  store: Store
  catalog: Catalog
  documents: Documents
  nowMs: () => number
  duplicateKeyCode: DuplicateKeyCode
  /** Refuse queries without an index on collections larger than this; undefined allows them. */
  mostUnindexed: number | undefined
}

/** A document under its `_id`'s key, as a reader must see it instead of what is stored; null is "not there". */
export type Overlay = ReadonlyMap<Key, Doc | null>

/** What a reader sees: the stored documents, or those as a transaction sees them. */
export interface View {
  overlay(collection: Collection): Overlay | undefined
}

/** The stored documents themselves. */
export const COMMITTED: View = { overlay: () => undefined }

/** A document found; `row` is undefined for one a transaction has not committed. */
export interface Found {
  row: Row | undefined
  doc: Doc
}
