import type { Collection } from './catalog'
import { runStages } from './expressions'
import { find } from './find'
import { distanceMetres, pointOf, positionOf, type Position } from './geo'
import { compileFilter } from './matcher'
import { valueAt } from './paths'
import { refuse } from './refusals'
import { comparison, toSortOrder, type SortOrder } from './sortOrder'
import { placeIn, put } from './updatePaths'
import { copyOf, copyOfDoc, isDoc, type Doc, type Value } from './values'
import { COMMITTED, type Engine } from './view'

/** One stage of a pipeline: its name and what it is given. */
export type Stage = [name: string, operand: Value]

type Run = (engine: Engine, docs: Doc[], operand: Value) => Doc[]

/** Runs a pipeline over a collection. The leading `$match`, `$sort`, `$skip` and `$limit` are one query and use its indexes. */
export function aggregate(engine: Engine, collection: Collection, stages: Stage[]): Doc[] {
  const [first] = stages
  if (first?.[0] === '$geoNear' && isDoc(first[1])) {
    return runAll(engine, geoNear(engine, collection, first[1]), stages.slice(1))
  }
  const { query, taken } = leadingQuery(stages)
  if (Object.keys(query.filter).length === 0 && query.limit === undefined)
    refuseWholeCollection(engine, collection, stages)
  return runAll(engine, find(engine, COMMITTED, collection, query), stages.slice(taken))
}

/** A pipeline that starts with neither a filter nor a limit reads everything, whatever the indexes. */
function refuseWholeCollection(engine: Engine, collection: Collection, [first]: Stage[]): void {
  const { mostUnindexed } = engine
  if (mostUnindexed === undefined || collection.size <= mostUnindexed) return
  throw refuse.unindexed(collection.name, [first?.[0] ?? 'everything'], collection.size)
}

interface LeadingQuery {
  query: { filter: Doc; order?: SortOrder; offset?: number; limit?: number }
  taken: number
}

function leadingQuery(stages: Stage[]): LeadingQuery {
  const leading: LeadingQuery = { query: { filter: {} }, taken: 0 }
  const wanted = ['$match', '$sort', '$skip', '$limit']
  for (const [name, operand] of stages) {
    const at = wanted.indexOf(name)
    if (at < 0) break
    wanted.splice(0, at + 1)
    leading.taken++
    if (name === '$match') leading.query.filter = docOf(name, operand)
    if (name === '$sort') leading.query.order = toSortOrder(docOf(name, operand))
    if (name === '$skip') leading.query.offset = numberOf(name, operand)
    if (name === '$limit') leading.query.limit = numberOf(name, operand)
  }
  return leading
}

function runAll(engine: Engine, docs: Doc[], stages: Stage[]): Doc[] {
  return stages.reduce((current, [name, operand]) => {
    const run = Object.hasOwn(OWN_STAGES, name) ? OWN_STAGES[name] : undefined
    if (run) return run(engine, current, operand)
    if (!EXPRESSION_STAGES.has(name)) throw refuse.badOperator(`Unrecognized pipeline stage name: '${name}'`)
    return runStages(current, [{ [name]: operand }])
  }, docs)
}

/** Stages whose work is the evaluation of expressions. */
const EXPRESSION_STAGES = new Set([
  ...['$addFields', '$set', '$unset', '$bucketAuto', '$group', '$project', '$redact', '$replaceRoot'],
  ...['$replaceWith', '$sortByCount', '$unwind', '$sample', '$setWindowFields'],
])

const OWN_STAGES: Record<string, Run> = {
  $match: (_, docs, operand) => docs.filter(compileFilter(docOf('$match', operand))),
  $sort: (_, docs, operand) => [...docs].sort(comparison(toSortOrder(docOf('$sort', operand)))),
  $skip: (_, docs, operand) => docs.slice(numberOf('$skip', operand)),
  $limit: (_, docs, operand) => docs.slice(0, numberOf('$limit', operand)),
  $count: (_, docs, operand) => {
    if (typeof operand !== 'string' || operand === '')
      throw refuse.badOperator('the count field must be a non-empty string')
    return docs.length > 0 ? [{ [operand]: docs.length }] : []
  },
  $bucket: (_, docs, operand) => buckets(docs, docOf('$bucket', operand)),
  $lookup: (engine, docs, operand) => lookup(engine, docs, docOf('$lookup', operand)),
  $facet: (engine, docs, operand) => [
    Object.fromEntries(
      Object.entries(docOf('$facet', operand)).map(([name, stages]) => [name, runAll(engine, docs, toStages(stages))]),
    ),
  ],
}

/** A group for each pair of boundaries, the lower one in it; mingo 7.2.7 puts a value on a boundary one bucket too low. */
function buckets(docs: Doc[], { groupBy, boundaries, default: other, output }: Doc): Doc[] {
  if (groupBy === undefined || !Array.isArray(boundaries))
    throw refuse.badOperator('$bucket needs groupBy and boundaries')
  const branches = boundaries.slice(1).map((upper, at): Doc => {
    const lower = boundaries[at] ?? null
    const within: Doc[] = [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: upper }] }]
    return { case: { $and: within }, then: { $literal: lower } }
  })
  const rest: Doc = other === undefined ? {} : { default: { $literal: other } }
  const accumulators: Doc = isDoc(output) ? output : { count: { $sum: 1 } }
  const groups = runStages(docs, [{ $group: { _id: { $switch: { branches, ...rest } }, ...accumulators } }])
  return groups.sort(comparison([['_id', 1]]))
}

/** Reads `[{ $match: … }, …]`, the form of pipelines inside stages. */
function toStages(pipeline: Value | undefined): Stage[] {
  if (!Array.isArray(pipeline)) throw refuse.badOperator('a pipeline must be an array')
  return pipeline.map((stage) => {
    const [only, second] = isDoc(stage) ? Object.entries(stage) : []
    if (!only || second)
      throw refuse.badOperator('A pipeline stage specification object must contain exactly one field.')
    return only
  })
}

function lookup(engine: Engine, docs: Doc[], spec: Doc): Doc[] {
  const { from, localField, foreignField, as, pipeline, let: variables } = spec
  if (typeof from !== 'string' || typeof as !== 'string') throw refuse.badOperator('$lookup needs from and as')
  const collection = engine.catalog.collection(from)
  return docs.map((doc) => {
    const stages = pipeline === undefined ? [] : toStages(bindVariables(pipeline, variables, doc))
    const joins = typeof localField === 'string' && typeof foreignField === 'string'
    const join: Stage[] = joins ? [['$match', joinFilter(doc, localField, foreignField)]] : []
    const joined = copyOfDoc(doc)
    put(placeIn(joined, as), aggregate(engine, collection, [...join, ...stages]).map(copyOf))
    return joined
  })
}

/** An array joins by its elements; a missing field joins null. */
function joinFilter(doc: Doc, localField: string, foreignField: string): Doc {
  const local = valueAt(doc, localField) ?? null
  return { [foreignField]: { $in: Array.isArray(local) ? local : [local] } }
}

/** Puts the values of `let` in the place of `$$name`, so that the inner pipeline can run on its own. */
function bindVariables(pipeline: Value, variables: Value | undefined, doc: Doc): Value {
  if (!isDoc(variables)) return pipeline
  const [evaluated] = runStages([doc], [{ $project: { _id: 0, ...variables } }])
  return substitute(pipeline, evaluated ?? {})
}

function substitute(value: Value, variables: Doc): Value {
  if (Array.isArray(value)) return value.map((inner) => substitute(inner, variables))
  if (isDoc(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, substitute(inner, variables)]))
  }
  if (typeof value !== 'string' || !value.startsWith('$$')) return value
  const [name = '', ...below] = value.slice(2).split('.')
  if (!Object.hasOwn(variables, name)) return value
  const bound = below.length > 0 ? valueAt(variables, [name, ...below].join('.')) : variables[name]
  return { $literal: bound ?? null }
}

/** `$geoNear`: nearest first, the distance written into each document. Needs a 2dsphere index, as the real service does. */
function geoNear(engine: Engine, collection: Collection, spec: Doc): Doc[] {
  const centre = pointOf(spec.near) ?? positionOf(spec.near)
  const path = typeof spec.key === 'string' ? spec.key : [...collection.geoPaths][0]
  if (!centre) throw refuse.badOperator('$geoNear needs a near point')
  if (path === undefined || !collection.geoPaths.has(path))
    throw refuse.failed('unable to find index for $geoNear query')
  const { minDistance = 0, maxDistance = Infinity, limit, num } = spec
  const most = typeof limit === 'number' ? limit : typeof num === 'number' ? num : Infinity
  const near = { centre, path, within: [Number(minDistance), Number(maxDistance)] as const, spec }
  const unfiltered = { ...engine, mostUnindexed: undefined }
  const docs = find(unfiltered, COMMITTED, collection, { filter: isDoc(spec.query) ? spec.query : {} })
  const measured = docs.flatMap((doc) => measure(doc, near)).sort((left, right) => left.metres - right.metres)
  return measured.slice(0, most).map(({ doc }) => doc)
}

interface NearPoint {
  centre: Position
  path: string
  within: readonly [number, number]
  spec: Doc
}

function measure(doc: Doc, { centre, path, within, spec }: NearPoint): { doc: Doc; metres: number }[] {
  const location = valueAt(doc, path)
  const point = pointOf(location)
  if (!point || location === undefined) return []
  const metres = distanceMetres(point, centre)
  if (metres < within[0] || metres > within[1]) return []
  const measured = copyOfDoc(doc)
  const factor = typeof spec.distanceMultiplier === 'number' ? spec.distanceMultiplier : 1
  if (typeof spec.distanceField === 'string') put(placeIn(measured, spec.distanceField), metres * factor)
  if (typeof spec.includeLocs === 'string') put(placeIn(measured, spec.includeLocs), copyOf(location))
  return [{ doc: measured, metres }]
}

function docOf(stage: string, operand: Value): Doc {
  if (!isDoc(operand)) throw refuse.badOperator(`the ${stage} stage specification must be an object`)
  return operand
}

function numberOf(stage: string, operand: Value): number {
  if (typeof operand !== 'number' || operand < 0) throw refuse.badOperator(`the ${stage} stage takes a whole number`)
  return operand
}
