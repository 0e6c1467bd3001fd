import { compileCondition, compileFilter } from './matcher'
import { isOperators } from './operators'
import { valueAt } from './paths'
import { refuse } from './refusals'
import { isDoc, type Doc, type Value } from './values'

/** Paths with positions in the place of `$` (the first element the filter matches) and `$[]` (every element). */
export function expandPositions(doc: Doc, path: string, filter: Doc): string[] {
  const parts = path.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) return [path]
  const head = parts.slice(0, at).join('.')
  const array = valueAt(doc, head)
  if (!Array.isArray(array)) {
    throw refuse.badWrite(`The path '${head}' must exist in the document in order to apply array updates.`)
  }
  const positions = parts[at] === '$' ? [matchedPosition(array, head, filter)] : [...array.keys()]
  return positions.flatMap((position) =>
    expandPositions(doc, [head, position, ...parts.slice(at + 1)].join('.'), filter),
  )
}

function matchedPosition(array: Value[], head: string, filter: Doc): number {
  const tests = Object.entries(filter).flatMap(([path, condition]) => elementTests(path, condition, head))
  const position = array.findIndex((element) => tests.every((test) => test(element)))
  if (tests.length === 0 || position < 0) {
    throw refuse.badWrite('The positional operator did not find the match needed from the query.')
  }
  return position
}

type ElementTest = (element: Value) => boolean

/** What a condition of the filter says about single elements of the array at `head`. */
function elementTests(path: string, condition: Value, head: string): ElementTest[] {
  if (path === '$and' && Array.isArray(condition)) {
    return condition.flatMap((one) =>
      isDoc(one) ? Object.entries(one).flatMap(([inner, value]) => elementTests(inner, value, head)) : [],
    )
  }
  if (path === head) return [wholeElementTest(condition)]
  if (!path.startsWith(`${head}.`)) return []
  const matcher = compileFilter({ [path.slice(head.length + 1)]: condition })
  return [(element) => isDoc(element) && matcher(element)]
}

function wholeElementTest(condition: Value): ElementTest {
  if (!isDoc(condition) || !isDoc(condition.$elemMatch)) return compileCondition(condition)
  const criteria = condition.$elemMatch
  if (isOperators(criteria)) return compileCondition(criteria)
  const matcher = compileFilter(criteria)
  return (element) => isDoc(element) && matcher(element)
}
