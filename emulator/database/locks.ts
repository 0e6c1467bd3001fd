import type { Collection } from './catalog'
import { uniqueKeys } from './changes'
import { keyOf } from './keys'
import type { Doc, Value } from './values'

/** Who holds which documents and unique keys. */
export interface Locks<Holder> {
  /** Takes them all, unless another holds one of them. */
  take(names: string[], holder: Holder): boolean
  heldByOther(names: string[], holder?: Holder): boolean
  release(holder: Holder): void
  /** Resolves at the next release. */
  released(): Promise<void>
}

/** Locks in memory: they live as long as the transactions that hold them. */
export function openLocks<Holder>(): Locks<Holder> {
  const holders = new Map<string, Holder>()
  const waiting: (() => void)[] = []
  const heldByOther = (names: string[], holder?: Holder): boolean =>
    names.some((name) => holders.has(name) && holders.get(name) !== holder)
  return {
    heldByOther,
    take(names, holder) {
      if (heldByOther(names, holder)) return false
      for (const name of names) holders.set(name, holder)
      return true
    },
    release(holder) {
      for (const [name, owner] of holders) if (owner === holder) holders.delete(name)
      for (const wake of waiting.splice(0)) wake()
    },
    released: () => new Promise((resolve) => waiting.push(resolve)),
  }
}

/** What a write of this document holds on to: the document itself and its unique keys. */
export function lockNames(collection: Collection, id: Value, doc: Doc | null): string[] {
  const unique = doc ? uniqueKeys(collection, doc).map(([index, key]) => `${index.id} ${key}`) : []
  return [`${collection.idIndex.id} ${keyOf(id)}`, ...unique]
}
