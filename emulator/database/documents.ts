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

interface Cached {
  doc: Doc
  size: number
}

/** Two generations: when the young one is full it becomes the old one, and what nobody asks for again is dropped. */
export function openDocuments(store: Store, mostCharacters = MOST_CACHED_CHARACTERS): Documents {
  let young = new Map<Row, Cached>()
  let old = new Map<Row, Cached>()
  let characters = 0
  const keep = (row: Row, cached: Cached): Doc => {
    young.set(row, cached)
    characters += cached.size
    if (characters > mostCharacters / 2) {
      old = young
      young = new Map()
      characters = 0
    }
    return cached.doc
  }
  return {
    at(row) {
      const cached = young.get(row)
      if (cached) return cached.doc
      const aged = old.get(row)
      if (aged) return keep(row, aged)
      const body = store.body(row)
      if (body === undefined) throw new Error(`index entry without document ${row}`)
      return keep(row, { doc: readBody(body), size: body.length })
    },
    keep: (row, doc, size) => {
      old.delete(row)
      keep(row, { doc, size })
    },
    forget(row) {
      young.delete(row)
      old.delete(row)
    },
  }
}
