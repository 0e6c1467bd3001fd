import { Aggregator } from 'mingo/aggregator'
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
import { isDoc, setField, type Doc, type Value } from './values'

// The first to add an operator wins, so ours come before mingo's. The package's main entry would bring a context of its
// own, whose operators win over all: hence the imports by part. mingo types operators by union; ours are of that shape.
const context = Context.init()
  .addExpressionOps(MENDED_EXPRESSIONS)
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
  const value = guarded(() => evalExpr(doc, expression, OPTIONS))
  return !(value === undefined || value === null || value === false || value === 0)
}

/** Runs pipeline stages over documents, which are not changed. */
export function runStages(docs: Doc[], pipeline: Doc[]): Doc[] {
  const prepared = pipeline.map(prepareStage)
  const results = guarded(() => new Aggregator(prepared, OPTIONS).run<Doc>(docs))
  return results.map(settled).filter(isDoc)
}

function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw refuse.failed(error instanceof Error ? error.message : String(error))
  }
}

/** mingo leaves undefined where MongoDB leaves a field out, or null in an array. */
function settled(value: Value | undefined): Value {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map(settled)
  if (!isDoc(value)) return value
  const doc: Doc = {}
  for (const [field, inner] of Object.entries<Value | undefined>(value)) {
    if (inner !== undefined) setField(doc, field, settled(inner))
  }
  return doc
}

/** Missing and null are one group, and its _id is null; mingo would make two and leave the _id out. */
function prepareStage(stage: Doc): Doc {
  const { $group } = stage
  if (!isDoc($group)) return stage
  const id = $group._id ?? null
  return { $group: { ...$group, _id: isPlainGroup(id) ? id : { $ifNull: [id, null] } } }
}

/** A constant cannot be missing, and a document of fields is a group key of its own. */
function isPlainGroup(id: Value): boolean {
  return id === null || (isDoc(id) && !Object.keys(id).some((field) => field.startsWith('$')))
}
