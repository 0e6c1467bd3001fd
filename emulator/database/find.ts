import { candidateRows } from './candidates'
import type { Collection } from './catalog'
import { chooseRoute, countEntries, type Route } from './choosePlan'
import { conditionsOf, fieldsOf } from './conditions'
import { distanceMetres, pointOf, type Position } from './geo'
import { toNearness } from './geoTests'
import { keyOf } from './keys'
import { compileFilter } from './matcher'
import { valueAt } from './paths'
import type { Plan } from './plan'
import { compileProjection } from './projection'
import { refuse } from './refusals'
import { comparison, type SortOrder } from './sortOrder'
import { isDoc, type Doc, type Value } from './values'
import type { Engine, Found, Overlay, View } from './view'

/** A query on one collection. */
export interface Query {
  filter: Doc
  order?: SortOrder
  offset?: number
  limit?: number
  projection?: Doc
}

/** Documents that match, sorted, cut and projected. They are shared with the cache: never change them. */
export function find(engine: Engine, view: View, collection: Collection, query: Query): Doc[] {
  const { filter, order = [], offset = 0, limit = Infinity, projection } = query
  const near = nearIn(filter)
  const route = routeFor(engine, collection, query)
  const sorted = order.length === 0 || ('plan' in route && route.plan.sorted !== 0)
  const overlay = view.overlay(collection)
  const enough = sorted && !near ? offset + limit : Infinity
  let docs = firstStored(engine, collection, { filter, route, overlay, enough })
  if (overlay) docs = docs.concat(overlaid(overlay, filter))
  if (near) docs = byDistance(collection, docs, near)
  if (order.length > 0 && (!sorted || overlay || near)) docs.sort(comparison(order))
  const cut = docs.slice(offset, offset + limit)
  return projection && Object.keys(projection).length > 0 ? cut.map(compileProjection(projection)) : cut
}

/** Matching documents with their rows, for writers. */
export function findRows(engine: Engine, view: View, collection: Collection, query: Query): Found[] {
  const { filter, limit = Infinity } = query
  const overlay = view.overlay(collection)
  const found: Found[] = []
  for (const one of matches(engine, collection, filter, routeFor(engine, collection, query))) {
    if (overlay?.has(keyOf(one.doc._id))) continue
    found.push(one)
    if (found.length >= limit) return found
  }
  const others = overlay ? overlaid(overlay, filter).map((doc): Found => ({ row: undefined, doc })) : []
  return found.concat(others).slice(0, limit)
}

/** How many documents match. */
export function count(engine: Engine, view: View, collection: Collection, filter: Doc): number {
  const overlay = view.overlay(collection)
  if (!overlay && Object.keys(filter).length === 0) return collection.size
  const route = routeFor(engine, collection, { filter })
  if (!overlay && 'plan' in route && isExact(route.plan, filter))
    return countEntries(engine.store, route.plan, Infinity)
  let total = overlay ? overlaid(overlay, filter).length : 0
  for (const { doc } of matches(engine, collection, filter, route)) if (!overlay?.has(keyOf(doc._id))) total++
  return total
}

/** The plan's entries are exactly the matches: every condition is used up and no array makes two entries of one. */
function isExact(plan: Plan, filter: Doc): boolean {
  const conditions = conditionsOf(filter)
  const scalar = !plan.index.multikey.some(Boolean) && !plan.hasNull
  return scalar && conditions.complete && plan.uses.length === conditions.all.length
}

function routeFor(engine: Engine, collection: Collection, { filter, order = [] }: Query): Route {
  const route = chooseRoute(engine.store, collection, filter, order)
  const { mostUnindexed } = engine
  const asksNothing = Object.keys(filter).length === 0 && order.length === 0
  if ('scan' in route && mostUnindexed !== undefined && collection.size > mostUnindexed && !asksNothing) {
    const fields = [...fieldsOf(filter), ...order.map(([path]) => path)]
    const geo = fields.some((field) => collection.geoPaths.has(field))
    if (!geo) throw refuse.unindexed(collection.name, fields, collection.size)
  }
  return route
}

function* matches(
  engine: Engine,
  collection: Collection,
  filter: Doc,
  route: Route,
): Generator<Found & { row: number }> {
  const matcher = compileFilter(filter)
  for (const row of candidateRows(engine.store, collection, route)) {
    const doc = engine.documents.at(row)
    if (matcher(doc)) yield { row, doc }
  }
}

interface Search {
  filter: Doc
  route: Route
  overlay: Overlay | undefined
  enough: number
}

function firstStored(engine: Engine, collection: Collection, { filter, route, overlay, enough }: Search): Doc[] {
  const docs: Doc[] = []
  if (enough <= 0) return docs
  for (const { doc } of matches(engine, collection, filter, route)) {
    if (overlay?.has(keyOf(doc._id))) continue
    docs.push(doc)
    if (docs.length >= enough) return docs
  }
  return docs
}

function overlaid(overlay: Overlay, filter: Doc): Doc[] {
  const matcher = compileFilter(filter)
  return [...overlay.values()].filter((doc) => doc !== null).filter(matcher)
}

interface Near {
  path: string
  centre: Position
}

function nearIn(filter: Doc): Near | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    const operand: Value | undefined = isDoc(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    if (operand !== undefined) return { path, centre: toNearness(operand).centre }
    const inner = path === '$and' && Array.isArray(condition) ? condition.filter(isDoc).map(nearIn) : []
    const found = inner.find((near) => near !== undefined)
    if (found) return found
  }
  return undefined
}

/** Nearest first. Like the real service, needs a 2dsphere index. */
function byDistance(collection: Collection, docs: Doc[], { path, centre }: Near): Doc[] {
  if (!collection.geoPaths.has(path)) throw refuse.failed('unable to find index for $geoNear query')
  const metres = (doc: Doc): number => {
    const point = pointOf(valueAt(doc, path))
    return point ? distanceMetres(point, centre) : Infinity
  }
  return docs.sort((left, right) => metres(left) - metres(right))
}
