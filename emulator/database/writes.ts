import { randomBytes } from 'node:crypto'

import type { Collection } from './catalog'
import { refuseUnstorable, type Change, type Changes } from './changes'
import { sameValue } from './compare'
import { conditionsOf } from './conditions'
import { findRows } from './find'
import { locksOf, type Transaction, type Transactions } from './transactions'
import { updated } from './update'
import { copyOf, setField, type Doc, type Value } from './values'
import { COMMITTED, type Engine, type Found } from './view'

/** What to write to which documents. */
export interface Modification {
  filter: Doc
  /** Update operators, or the whole new document when `replace` is set. */
  change: Doc
  replace: boolean
  upsert: boolean
  multi: boolean
}

/** What a modification did. */
export interface Modified {
  matched: number
  modified: number
  upsertedId: Value | undefined
  /** The documents after it. */
  docs: Doc[]
}

/** A document to write: nothing is written for one that stays the same. */
interface Step {
  found: Found
  next: Doc | null
}

/** The documents a write touches, up to the first that is refused: as in MongoDB, those before it stay written. */
interface Steps {
  steps: Step[]
  refusal?: unknown
}

export type Writes = ReturnType<typeof openWrites>

/** Inserting, modifying and removing, inside a transaction or outside one. */
export function openWrites(engine: Engine, changes: Changes, transactions: Transactions) {
  /** Outside transactions, writers wait for those that hold what they want to write. */
  const whenFree = async (collection: Collection, prepare: () => Steps): Promise<Step[]> => {
    for (;;) {
      const { steps, refusal } = prepare()
      const locks = steps.flatMap(({ found, next }) => locksOf(collection, found.doc._id ?? null, next))
      if (!transactions.heldByOther(locks)) {
        write(collection, steps)
        if (refusal) throw refusal
        return steps
      }
      await transactions.released()
    }
  }

  const write = (collection: Collection, steps: Step[]): void => {
    const refusals: unknown[] = []
    transactions.commitChanges(() => {
      const made: Change[] = []
      for (const step of steps) {
        try {
          made.push(...writeStep(collection, step))
        } catch (refusal) {
          refusals.push(refusal)
          break
        }
      }
      return made
    })
    if (refusals.length > 0) throw refusals[0]
  }

  const writeStep = (collection: Collection, { found: { row, doc }, next }: Step): Change[] => {
    if (row === undefined) return next ? [changes.insert(collection, next)] : []
    if (!next) return [changes.remove(collection, row, doc)]
    return sameValue(doc, next) ? [] : [changes.replace(collection, row, [doc, next])]
  }

  /** Inside a transaction, any refusal ends it. */
  const stageAll = (transaction: Transaction, collection: Collection, prepare: () => Steps): Step[] => {
    try {
      const { steps, refusal } = prepare()
      if (refusal) throw refusal
      for (const { found, next } of steps) transactions.stage(transaction, collection, [found.doc._id ?? null, next])
      return steps
    } catch (refusal) {
      transactions.end(transaction)
      throw refusal
    }
  }

  const run = async (transaction: Transaction | undefined, collection: Collection, prepare: () => Steps): Promise<Step[]> =>
    transaction ? stageAll(transaction, collection, prepare) : whenFree(collection, prepare)

  return {
    async insert(transaction: Transaction | undefined, collection: Collection, docs: Doc[]): Promise<Value[]> {
      const fresh = docs.map((doc) => (doc._id === undefined ? { _id: freshId(), ...doc } : doc))
      const steps = await run(transaction, collection, () => {
        if (transaction) return { steps: fresh.map((doc) => insertion(transaction, collection, doc)) }
        return stepsUntilRefusal(fresh, (doc) => insertion(undefined, collection, doc))
      })
      return steps.map(({ next }) => next?._id ?? null)
    },
    async modify(
      transaction: Transaction | undefined,
      collection: Collection,
      modification: Modification,
    ): Promise<Modified> {
      const { filter, multi, upsert } = modification
      const upsertedId = freshId()
      const steps = await run(transaction, collection, () => {
        const found = findRows(engine, transaction ?? COMMITTED, collection, { filter, limit: multi ? Infinity : 1 })
        if (found.length === 0 && upsert) return { steps: [upsertion(engine, modification, upsertedId)] }
        return stepsUntilRefusal(found, (one) => ({ found: one, next: nextOf(engine, modification, one.doc) }))
      })
      const inserted = steps.find(({ found }) => found === NOTHING)
      const matched = inserted ? [] : steps
      return {
        matched: matched.length,
        modified: matched.filter(({ found, next }) => next && !sameValue(found.doc, next)).length,
        upsertedId: inserted?.next?._id,
        docs: steps.flatMap(({ next }) => (next ? [next] : [])),
      }
    },
    async remove(
      transaction: Transaction | undefined,
      collection: Collection,
      { filter, multi }: { filter: Doc; multi: boolean },
    ): Promise<number> {
      const steps = await run(transaction, collection, () => {
        const found = findRows(engine, transaction ?? COMMITTED, collection, { filter, limit: multi ? Infinity : 1 })
        return { steps: found.map((one) => ({ found: one, next: null })) }
      })
      return steps.length
    },
  }
}
