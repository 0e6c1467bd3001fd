import { randomBytes } from 'node:crypto'

import type { Collection } from './catalog'
import { duplicateKey, insertDocument, refuseUnstorable, removeDocument, replaceDocument, type Change } from './changes'
import { sameValue } from './compare'
import { conditionsOf } from './conditions'
import { findRows } from './find'
import { keyOf } from './keys'
import { lockNames } from './locks'
import { refuse } from './refusals'
import { commitChanges, end, stage, type Transaction, type Transactions } from './transactions'
import { updated } from './update'
import { copyOf, setField, type Doc, type Value } from './values'
import { COMMITTED, type Engine, type Found } from './view'

/** Where to write: a collection, inside a transaction or outside one. */
export interface Target {
  collection: Collection
  transaction: Transaction | undefined
}

/** What to write to which documents. */
export interface Modification {
  filter: Doc
  /** Update operators, or the whole new document when `replace` is set. */
  change: Doc
  replace: boolean
  upsert: boolean
  multi: boolean
}

/** What a modification did; `docs` are the documents after it. */
export interface Modified {
  matched: number
  modified: number
  upsertedId: Value | undefined
  docs: Doc[]
}

/** One document to write: from what was found, or from nothing, to the next state, or to nothing. */
interface Step {
  id: Value
  found: Found | undefined
  next: Doc | null
}

/** Steps up to the first document that is refused: as in MongoDB, those before it stay written. */
interface Steps {
  steps: Step[]
  refusal?: Error
}

/** Inserts documents and gives their ids; those without one get 32 hex digits. */
export async function insert(transactions: Transactions, target: Target, docs: Doc[]): Promise<Value[]> {
  const fresh = docs.map((doc): Doc => (doc._id === undefined ? { _id: freshId(), ...doc } : doc))
  const steps = await run(transactions, target, () =>
    untilRefusal(fresh, (doc) => insertion(transactions.engine, target, doc)),
  )
  return steps.map(({ id }) => id)
}

/** Updates or replaces documents; with `upsert`, inserts one when none matches. */
export async function modify(transactions: Transactions, target: Target, change: Modification): Promise<Modified> {
  const { engine } = transactions
  const upsertId = freshId()
  const steps = await run(transactions, target, () => {
    const found = search(engine, target, change)
    if (found.length === 0 && change.upsert)
      return { steps: [insertion(engine, target, upserted(engine, change, upsertId))] }
    return untilRefusal(found, (one) => modification(engine, change, one))
  })
  const matched = steps.filter(({ found }) => found !== undefined)
  return {
    matched: matched.length,
    modified: matched.filter(({ found, next }) => !sameValue(found?.doc, next ?? undefined)).length,
    upsertedId: steps.find(({ found }) => found === undefined)?.id,
    docs: steps.flatMap(({ next }) => (next ? [next] : [])),
  }
}

/** Removes documents and gives their number. */
export async function remove(
  transactions: Transactions,
  target: Target,
  query: { filter: Doc; multi: boolean },
): Promise<number> {
  const steps = await run(transactions, target, () => ({
    steps: search(transactions.engine, target, query).map((found): Step => ({
      id: found.doc._id ?? null,
      found,
      next: null,
    })),
  }))
  return steps.length
}

function search(engine: Engine, { collection, transaction }: Target, query: { filter: Doc; multi: boolean }): Found[] {
  const limit = query.multi ? Infinity : 1
  return findRows(engine, transaction ?? COMMITTED, collection, { filter: query.filter, limit })
}

async function run(transactions: Transactions, target: Target, prepare: () => Steps): Promise<Step[]> {
  return target.transaction
    ? stageAll(transactions, { ...target, transaction: target.transaction }, prepare)
    : writeWhenFree(transactions, target.collection, prepare)
}

/** Outside transactions, writers wait for those that hold what they want to write, then look again. */
async function writeWhenFree(
  transactions: Transactions,
  collection: Collection,
  prepare: () => Steps,
): Promise<Step[]> {
  for (;;) {
    const { steps, refusal } = prepare()
    const names = steps.flatMap(({ id, next }) => lockNames(collection, id, next))
    if (!transactions.locks.heldByOther(names)) {
      write(transactions, collection, steps)
      if (refusal) throw refusal
      return steps
    }
    await transactions.locks.released()
  }
}

function write(transactions: Transactions, collection: Collection, steps: Step[]): void {
  let written: Steps = { steps: [] }
  commitChanges(transactions, () => {
    const made: Change[] = []
    written = untilRefusal(steps, (step) => {
      made.push(...writeStep(transactions.engine, collection, step))
      return step
    })
    return made
  })
  if (written.refusal) throw written.refusal
}

function writeStep(engine: Engine, collection: Collection, { found, next }: Step): Change[] {
  if (found?.row === undefined) return next ? [insertDocument(engine, collection, next)] : []
  const stored = { collection, row: found.row, before: found.doc }
  if (!next) return [removeDocument(engine, stored)]
  return sameValue(found.doc, next) ? [] : [replaceDocument(engine, stored, next)]
}

/** Inside a transaction any refusal ends it, as on the real service. */
function stageAll(
  transactions: Transactions,
  target: Target & { transaction: Transaction },
  prepare: () => Steps,
): Step[] {
  try {
    const { steps, refusal } = prepare()
    if (refusal) throw refusal
    for (const step of steps) stageStep(transactions, target, step)
    return steps
  } catch (refusal: unknown) {
    end(transactions, target.transaction)
    throw asError(refusal)
  }
}

function stageStep(
  transactions: Transactions,
  target: Target & { transaction: Transaction },
  { id, found, next }: Step,
): void {
  const { collection, transaction } = target
  // Two of one list may have the same _id: the first is staged by now.
  const staged = transaction.writes.get(collection)?.get(keyOf(id))
  if (!found && next && staged) throw duplicateKey(transactions.engine, collection, [collection.idIndex, next])
  stage(transactions, target, [id, next])
}

function asError(refusal: unknown): Error {
  return refusal instanceof Error ? refusal : new Error(String(refusal))
}

function untilRefusal<T>(items: T[], toStep: (item: T) => Step): Steps {
  const steps: Step[] = []
  for (const item of items) {
    try {
      steps.push(toStep(item))
    } catch (refusal) {
      return { steps, refusal: asError(refusal) }
    }
  }
  return { steps }
}

function insertion(engine: Engine, { collection, transaction }: Target, doc: Doc): Step {
  refuseUnstorable(doc)
  const id = doc._id ?? null
  const there = transaction ? findRows(engine, transaction, collection, { filter: { _id: id } }).length > 0 : false
  if (there) throw duplicateKey(engine, collection, [collection.idIndex, doc])
  return { id, found: undefined, next: doc }
}

function modification(engine: Engine, { filter, change, replace }: Modification, found: Found): Step {
  const id = found.doc._id ?? null
  const next = replace
    ? { _id: id, ...change }
    : updated(found.doc, change, { filter, nowMs: engine.nowMs(), inserting: false })
  if (replace && !sameValue(next._id, id))
    throw refuse.badWrite("the (immutable) field '_id' was found to have been altered")
  refuseUnstorable(next)
  return { id, found, next }
}

/** What the filter demands by equality, changed: the document an upsert inserts. */
function upserted(engine: Engine, { filter, change, replace }: Modification, freshId: string): Doc {
  const base: Doc = {}
  for (const { path, operator, operand } of conditionsOf(filter).all) {
    if (operator === '$eq' && !path.includes('.')) setField(base, path, copyOf(operand))
  }
  const doc = replace
    ? { ...base, ...change }
    : updated(base, change, { filter, nowMs: engine.nowMs(), inserting: true })
  return doc._id === undefined ? { _id: freshId, ...doc } : doc
}

function freshId(): string {
  return randomBytes(16).toString('hex')
}
