import { aggregate, type Stage } from './aggregate'
import { count, find } from './find'
import { refuse } from './refusals'
import { toSortOrder } from './sortOrder'
import { commit, end, start, transactionAt, type Transaction, type Transactions } from './transactions'
import { isDoc, type Doc, type Value } from './values'
import { COMMITTED } from './view'
import { readWire, writeWire } from './wire'
import { insert, modify, remove, type Target } from './writes'

/** Parameters of an action as they came over the wire. */
export type Params = Record<string, unknown>

/** What an action answers: the envelope's `data`, and for `startTransaction` the id beside it. */
export interface Answer {
  data?: unknown
  transactionId?: string
}

const DEFAULT_LIMIT = 100
const MOST_LIMIT = 1000

/** Every `database.*` action the SDK sends. */
export const ANSWERS: Record<string, (transactions: Transactions, params: Params) => Promise<Answer> | Answer> = {
  'database.addCollection': ({ engine }, params) => {
    engine.catalog.create(textOf(params, 'collectionName'))
    return { data: {} }
  },
  'database.insertDocument': async (transactions, params) => {
    const docs = listOf(params, 'data').map((text) => toDoc('data', text, transactions))
    return { data: { insertedIds: await insert(transactions, targetOf(transactions, params), docs) } }
  },
  'database.getDocument': getDocument,
  'database.calculateDocument': (transactions, params) => {
    const { collection, transaction } = targetOf(transactions, params)
    const filter = optionalDoc(transactions, params, 'query') ?? {}
    return { data: { total: count(transactions.engine, transaction ?? COMMITTED, collection, filter) } }
  },
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': async (transactions, params) => {
    const change = requiredDoc(transactions, params, 'data')
    const filter = optionalDoc(transactions, params, 'query') ?? {}
    const modification = { filter, change, replace: false, upsert: false, multi: false }
    const { matched, docs } = await modify(transactions, targetOf(transactions, params), modification)
    return { data: { updated: matched, doc: docs[0] ? writeWire(docs[0]) : null } }
  },
  'database.removeDocument': async (transactions, params) => {
    const filter = requiredDoc(transactions, params, 'query')
    const query = { filter, multi: params.queryType !== 'DOC' && params.multi !== false }
    return { data: { deleted: await remove(transactions, targetOf(transactions, params), query) } }
  },
  'database.aggregateDocuments': (transactions, params) => {
    const { collection } = targetOf(transactions, params)
    const stages = listOf(params, 'stages').map((stage) => toStage(stage, transactions))
    return { data: { list: aggregate(transactions.engine, collection, stages).map(writeWire) } }
  },
  'database.startTransaction': (transactions) => ({ transactionId: start(transactions), data: {} }),
  'database.commitTransaction': (transactions, params) => {
    commit(transactions, textOf(params, 'transactionId'))
    return { data: {} }
  },
  'database.abortTransaction': (transactions, params) => {
    end(transactions, transactionAt(transactions, textOf(params, 'transactionId')))
    return { data: {} }
  },
}

function getDocument(transactions: Transactions, params: Params): Answer {
  const { collection, transaction } = targetOf(transactions, params)
  const one = params.queryType === 'DOC'
  const limit = one ? 1 : numberOf(params, 'limit', DEFAULT_LIMIT)
  const offset = numberOf(params, 'offset', 0)
  if (limit > MOST_LIMIT)
    throw refuse.badParameter(`limit should be less than or equal to ${MOST_LIMIT}, but got ${limit}`)
  const order = optionalDoc(transactions, params, 'order')
  const docs = find(transactions.engine, transaction ?? COMMITTED, collection, {
    filter: optionalDoc(transactions, params, 'query') ?? {},
    order: order ? toSortOrder(order) : [],
    offset,
    limit,
    projection: optionalDoc(transactions, params, 'projection'),
  })
  return { data: { list: docs.map(writeWire), offset, limit } }
}

async function modifyDocument(transactions: Transactions, params: Params): Promise<Answer> {
  const replace = params.merge === false
  const modification = {
    filter: requiredDoc(transactions, params, 'query'),
    change: requiredDoc(transactions, params, 'data'),
    replace,
    upsert: params.upsert === true,
    multi: params.queryType !== 'DOC' && params.multi !== false,
  }
  const { matched, modified, upsertedId } = await modify(transactions, targetOf(transactions, params), modification)
  return { data: { updated: replace ? matched : modified, upsert_id: upsertedId } }
}

function targetOf(transactions: Transactions, params: Params): Target {
  const transaction = transactionOf(transactions, params)
  return { collection: transactions.engine.catalog.collection(textOf(params, 'collectionName')), transaction }
}

function transactionOf(transactions: Transactions, { transactionId }: Params): Transaction | undefined {
  return typeof transactionId === 'string' ? transactionAt(transactions, transactionId) : undefined
}

function textOf(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw refuse.badParameter(`${name} is required`)
  return value
}

function numberOf(params: Params, name: string, absent: number): number {
  const value = params[name] ?? absent
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw refuse.badParameter(`${name} must be a whole number`)
  }
  return value
}

function listOf(params: Params, name: string): unknown[] {
  const value = params[name]
  if (!Array.isArray(value) || value.length === 0) throw refuse.badParameter(`${name} must be a list`)
  return value
}

function requiredDoc(transactions: Transactions, params: Params, name: string): Doc {
  return toDoc(name, textOf(params, name), transactions)
}

function optionalDoc(transactions: Transactions, params: Params, name: string): Doc | undefined {
  const text = params[name]
  return text === undefined || text === null || text === '' ? undefined : toDoc(name, text, transactions)
}

function toDoc(name: string, text: unknown, transactions: Transactions): Doc {
  const value = toValue(name, text, transactions)
  if (!isDoc(value)) throw refuse.badParameter(`${name} must be an object`)
  return value
}

function toValue(name: string, text: unknown, { engine }: Transactions): Value {
  if (typeof text !== 'string') throw refuse.badParameter(`${name} must be EJSON text`)
  try {
    return readWire(text, engine.nowMs())
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse.badParameter(`${name}: ${error.message}`)
    throw error
  }
}

function toStage(stage: unknown, transactions: Transactions): Stage {
  const { stageKey, stageValue } = Object(stage) as { stageKey?: unknown; stageValue?: unknown } // checked here
  if (typeof stageKey !== 'string') throw refuse.badParameter('stages must name their operators')
  return [stageKey, toValue(stageKey, stageValue, transactions)]
}
