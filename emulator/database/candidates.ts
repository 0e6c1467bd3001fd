import { allRows, type Collection } from './catalog'
import type { Route } from './choosePlan'
import { walksOf, type Plan, type Walk } from './plan'
import type { Entry, Row, Store } from './store'

const FIRST_BATCH = 32
const LARGEST_BATCH = 1024

/** Rows that may match, lazily and each once; in the order asked for when the route's plan is sorted. */
export function* candidateRows(store: Store, collection: Collection, route: Route): Generator<Row> {
  if ('scan' in route) {
    yield* allRows(store, collection.id)
    return
  }
  const plans = 'plan' in route ? [route.plan] : route.union
  const repeats = plans.length > 1 || plans.some((plan) => plan.index.multikey.some(Boolean))
  const seen = new Set<Row>()
  for (const plan of plans) {
    for (const row of rowsOf(store, plan)) {
      if (repeats && seen.has(row)) continue
      if (repeats) seen.add(row)
      yield row
    }
  }
}

function rowsOf(store: Store, plan: Plan): Generator<Row> {
  const walks = walksOf(plan)
  return plan.sorted !== 0 && walks.length > 1 ? merged(store, plan, walks) : oneAfterAnother(store, plan, walks)
}

function* oneAfterAnother(store: Store, plan: Plan, walks: Walk[]): Generator<Row> {
  for (const walk of walks) for (const [, row] of entriesOf(store, plan, walk)) yield row
}

/** Several walks, each in order, merged into one in order by what their keys do not share. */
function* merged(store: Store, plan: Plan, walks: Walk[]): Generator<Row> {
  const heads: { entries: Generator<Entry>; rest: string; row: Row }[] = []
  const advance = (entries: Generator<Entry>, skip: number): void => {
    const next = entries.next()
    if (!next.done) heads.push({ entries, rest: next.value[0].slice(skip), row: next.value[1] })
  }
  const skips = new Map(walks.map((walk) => [entriesOf(store, plan, walk), walk.skip]))
  for (const [entries, skip] of skips) advance(entries, skip)
  while (heads.length > 0) {
    let first = 0
    for (const [at, head] of heads.entries()) if (precedes(head, heads[first], plan.sorted)) first = at
    const [head] = heads.splice(first, 1)
    if (!head) return
    yield head.row
    advance(head.entries, skips.get(head.entries) ?? 0)
  }
}

interface Head {
  rest: string
  row: Row
}

function precedes(head: Head, other: Head | undefined, way: 0 | 1 | -1): boolean {
  if (!other) return true
  const order = head.rest === other.rest ? head.row - other.row : head.rest < other.rest ? -1 : 1
  return order * way < 0
}

/** Entries of one walk, read in batches that grow: a query that stops after a few has read a few. */
function* entriesOf(store: Store, plan: Plan, walk: Walk): Generator<Entry> {
  const descending = plan.sorted === -1
  let last: Entry | undefined
  for (let limit = FIRST_BATCH; ; limit = Math.min(limit * 4, LARGEST_BATCH)) {
    const batch = store.entries(walk, { last, descending, limit, companions: plan.companions })
    yield* batch
    if (batch.length < limit) return
    last = batch[batch.length - 1]
  }
}
