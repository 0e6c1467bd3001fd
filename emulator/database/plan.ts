import { boundsOf, descending, type Bound, type Range } from './bounds'
import type { Collection, Index } from './catalog'
import type { Condition, Conditions } from './conditions'
import { after, type Key } from './keys'
import type { SortOrder } from './sortOrder'
import type { Companions, Span } from './store'

/** A way to find candidates by one index. */
export interface Plan {
  index: Index
  /** Keys of the bounded leading fields, joined: one walk for each. */
  prefixes: Key[]
  /** Ranges of the field after them. */
  ranges: Range[]
  /** How many leading fields are bounded by keys. */
  fields: number
  bounded: boolean
  /** The order of the walk is the order asked for: forward, backward, or not at all. */
  sorted: 0 | 1 | -1
  /** Conditions that every entry of the walk fulfils. */
  uses: Condition[]
  hasNull: boolean
  /** Other ways to bound the array field among the leading ones: every match has an entry under each of them too. */
  companions: Companions
}

interface Partial {
  prefixes: Key[]
  at: number
  arrayBounded: boolean
  uses: Condition[]
  hasNull: boolean
  companions: Companions
}

const MOST_PREFIXES = 500

/** Every way the collection's indexes offer, unordered. */
export function plansFor(collection: Collection, conditions: Conditions, order: SortOrder): Plan[] {
  return collection.indexes.flatMap((index) => plansOf(index, conditions, order))
}

function plansOf(index: Index, conditions: Conditions, order: SortOrder): Plan[] {
  const start: Partial = {
    prefixes: [''],
    at: 0,
    arrayBounded: false,
    uses: [],
    hasNull: false,
    companions: { keys: [], drop: 0 },
  }
  return extend(index, conditions, start)
    .map((plan) => ({ ...plan, sorted: sortedBy(plan, conditions, order) }))
    .filter((plan) => (plan.bounded || plan.sorted !== 0) && coversAll(plan))
}

/** A sparse index lacks documents without its fields: only a bound that excludes them may use it. */
function coversAll({ index, bounded, hasNull }: Plan): boolean {
  return !index.sparse || (bounded && !hasNull)
}

function extend(index: Index, conditions: Conditions, partial: Partial): Plan[] {
  const field = index.fields[partial.at]
  if (!field) return [finish(index, partial, [])]
  const multikey = index.multikey[partial.at] === true
  const onPath = conditions.all.filter(({ path }) => path === field.path)
  // Two fields below one array must not both be bounded: the values may be of different elements.
  const bounds = multikey && partial.arrayBounded ? [] : boundsOf(onPath, multikey)
  if (bounds.length === 0) return [finish(index, partial, [])]
  const directed = field.direction === -1 ? bounds.map(descending) : bounds
  return directed.flatMap((bound) => {
    if ('ranges' in bound) return [finish(index, { ...partial, uses: [...partial.uses, ...bound.uses] }, bound.ranges)]
    if (bound.keys.length * partial.prefixes.length > MOST_PREFIXES) return [finish(index, partial, [])]
    const others = multikey ? companionsOf(index, partial, bound, directed) : partial.companions
    return extend(index, conditions, {
      prefixes: partial.prefixes.flatMap((prefix) => bound.keys.map((key) => prefix + key)),
      at: partial.at + 1,
      arrayBounded: partial.arrayBounded || multikey,
      uses: [...partial.uses, ...bound.uses],
      hasNull: partial.hasNull || bound.hasNull,
      companions: others,
    })
  })
}

/**
 * With one array field in the index, a document's entries under two of its elements differ in that element alone, so
 * `$all` can be asked of the index itself.
 */
function companionsOf(index: Index, partial: Partial, chosen: Bound, ways: Bound[]): Companions {
  const [prefix, second] = partial.prefixes
  const [key, another] = 'keys' in chosen ? chosen.keys : []
  const arrays = index.multikey.filter(Boolean).length
  if (prefix === undefined || second !== undefined || key === undefined || another !== undefined || arrays !== 1) {
    return partial.companions
  }
  const single = ways.filter((way) => way !== chosen && 'keys' in way && way.keys.length === 1)
  const keys = single.flatMap((way) => ('keys' in way ? way.keys : [])).filter((other) => other !== key)
  return { keys: [...new Set(keys)].slice(0, 8).map((other) => prefix + other), drop: prefix.length + key.length }
}

function finish(index: Index, partial: Partial, ranges: Range[]): Plan {
  const { prefixes, at, uses, hasNull, companions } = partial
  const bounded = at > 0 || uses.length > 0 || ranges.length > 0
  return { index, prefixes, ranges, fields: at, bounded, sorted: 0, uses, hasNull, companions }
}

/** True order of the walk: what is left of the order after fields with one value must be the index's next fields. */
function sortedBy(plan: Plan, conditions: Conditions, order: SortOrder): 0 | 1 | -1 {
  const open = order.filter(([path]) => !isConstant(plan, conditions, path))
  let way: 0 | 1 | -1 = 0
  for (const [at, [path, direction]] of open.entries()) {
    const field = plan.index.fields[plan.fields + at]
    if (field?.path !== path || plan.index.multikey[plan.fields + at]) return 0
    const turn = field.direction === direction ? 1 : -1
    if (way !== 0 && way !== turn) return 0
    way = turn
  }
  return order.length > 0 && open.length === 0 ? 1 : way
}

/** One value on a path that is no array: it cannot tell two matches apart. */
function isConstant({ index, fields }: Plan, conditions: Conditions, path: string): boolean {
  const at = index.fields.slice(0, fields).findIndex((field) => field.path === path)
  return (
    at >= 0 &&
    !index.multikey[at] &&
    conditions.all.some((condition) => condition.path === path && condition.operator === '$eq')
  )
}

/** A span to walk; `skip` is the length of the part that all its keys share. */
export interface Walk extends Span {
  skip: number
}

/** The spans to walk for a plan. */
export function walksOf({ index, prefixes, ranges }: Plan): Walk[] {
  return prefixes.flatMap((prefix): Walk[] => {
    const skip = prefix.length
    if (ranges.length > 0) {
      return ranges.map(([from, before]) => ({ index: index.id, from: prefix + from, before: prefix + before, skip }))
    }
    return [{ index: index.id, from: prefix, before: prefix === '' ? ABOVE_ALL_KEYS : after(prefix), skip }]
  })
}

const ABOVE_ALL_KEYS: Key = '\xff\xff'
