import { Aggregator } from 'mingo'
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import type { Options } from 'mingo/types'

import { MENDED_EXPRESSIONS } from './mendedExpressions'
import { refuse } from './refusals'
import { isDoc, type Doc, type Value } from './values'

// The first to add an operator wins, so ours come before mingo's. mingo types operators by union; ours are of that shape.
const context = Context.init()
  .addExpressionOps(MENDED_EXPRESSIONS as Parameters<Context['addExpressionOps']>[0])
  .addExpressionOps(expressions)
  .addAccumulatorOps(accumulators)
  .addPipelineOps(stages)
  .addProjectionOps(projections)
  .addQueryOps(queries)
  .addWindowOps(windows)

const OPTIONS: Options = {
  idKey: '_id',
  context,
  processingMode: ProcessingMode.CLONE_INPUT,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
}

/** Value of an aggregation expression on a document, by MongoDB's truth: false, 0, null and missing are false. */
export function holds(expression: Value, doc: Doc): boolean {
  const value = guarded(() => evalExpr(doc, prepare(expression), OPTIONS))
  return !(value === undefined || value === null || value === false || value === 0)
}

/** Runs pipeline stages over documents, which are not changed. */
export function runStages(docs: Doc[], pipeline: Doc[]): Doc[] {
  const prepared = pipeline.map(prepareStage)
  // Stages read and give documents of plain values.
  return guarded(() => new Aggregator(prepared, OPTIONS).run(docs)) as Doc[]
}

function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw refuse.failed(error instanceof Error ? error.message : String(error))
  }
}

const ACCUMULATORS = new Set(['$sum', '$avg', '$max', '$min', '$stdDevPop', '$stdDevSamp'])

function prepareStage(stage: Doc): Doc {
  const { $group } = stage
  if (!isDoc($group)) return isDoc(stage) ? prepareDoc(stage) : stage
  // Missing and null are one group, and its _id is null; mingo would make two and leave the _id out.
  const id = $group._id ?? null
  const fields = Object.entries($group).filter(([field]) => field !== '_id')
  const accumulated = fields.map(([field, accumulator]): [string, Value] => [field, prepareAccumulator(accumulator)])
  return {
    $group: { _id: isPlainGroup(id) ? id : { $ifNull: [prepare(id), null] }, ...Object.fromEntries(accumulated) },
  }
}

/** A constant cannot be missing, and a document of fields is a group key of its own. */
function isPlainGroup(id: Value): boolean {
  return id === null || (isDoc(id) && !Object.keys(id).some((field) => field.startsWith('$')))
}

/** The accumulator itself keeps its operand: in `$group`, `{ $sum: ['$a'] }` is no list of expressions. */
function prepareAccumulator(accumulator: Value): Value {
  if (!isDoc(accumulator)) return accumulator
  return Object.fromEntries(Object.entries(accumulator).map(([name, operand]) => [name, prepare(operand)]))
}

/** As expressions, accumulators over a list of one element work on that element; mingo takes the list itself. */
function prepare(expression: Value): Value {
  if (Array.isArray(expression)) return expression.map(prepare)
  return isDoc(expression) ? prepareDoc(expression) : expression
}

function prepareDoc(expression: Doc): Doc {
  if ('$literal' in expression) return expression
  const prepared: Doc = {}
  for (const [name, operand] of Object.entries(expression)) {
    const [first, ...others] = Array.isArray(operand) ? operand : []
    const lone = ACCUMULATORS.has(name) && first !== undefined && others.length === 0
    prepared[name] = prepare(lone ? first : operand)
  }
  return prepared
}
