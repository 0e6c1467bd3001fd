import { readBody } from './body'
import type { Row, Store } from './store'
import type { Doc } from './values'

/** Parsed documents by row, the least recently used forgotten first. Documents in it must never be changed. */
export interface Documents {
  at(row: Row): Doc
  keep(row: Row, doc: Doc, size: number): void
  forget(row: Row): void
}

const MOST_CACHED_CHARACTERS = 64 * 1024 * 1024

/** Two generations: when the young one is full it becomes the old one, and what nobody asks for again is dropped. */
export function openDocuments(store: Store, mostCharacters = MOST_CACHED_CHARACTERS): Documents {
  let young = new Map<Row, Doc>()
  let old = new Map<Row, Doc>()
  let characters = 0
  const keep = (row: Row, doc: Doc, size: number): void => {
    young.set(row, doc)
    characters += size
    if (characters <= mostCharacters / 2) return
    old = young
    young = new Map()
    characters = 0
  }
  return {
    at(row) {
      const cached = young.get(row)
      if (cached) return cached
      const body = store.body(row)
      if (body === undefined) throw new Error(`index entry without document ${row}`)
      const doc = old.get(row) ?? readBody(body)
      keep(row, doc, body.length)
      return doc
    },
    keep,
    forget(row) {
      young.delete(row)
      old.delete(row)
    },
  }
}
