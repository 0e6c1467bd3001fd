import { isPosition } from './paths'
import { isDoc, type Doc, type Value } from './values'

/** One thing every matching document fulfils. */
export interface Condition {
  path: string
  operator: string
  operand: Value
}

/** What a filter demands of every document, as far as an index can use it. */
export interface Conditions {
  all: Condition[]
  /** Filters of which one must hold, for each `$or` on the top level. */
  choices: Doc[][]
  /** `all` says everything the filter says. */
  complete: boolean
}

/** Takes a filter apart. What is left out only makes an index less useful: candidates are tested by the whole filter. */
export function conditionsOf(filter: Doc): Conditions {
  const found: Conditions = { all: [], choices: [], complete: true }
  collect(filter, found)
  return found
}

/** Fields a filter names, for messages. */
export function fieldsOf(filter: Doc): string[] {
  const fields = Object.entries(filter).flatMap(([name, operand]) => {
    if (!name.startsWith('$')) return [name]
    return Array.isArray(operand) ? operand.flatMap((one) => (isDoc(one) ? fieldsOf(one) : [])) : [name]
  })
  return [...new Set(fields)]
}

function collect(filter: Doc, found: Conditions): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) condition.forEach((one) => isDoc(one) && collect(one, found))
    else if (name === '$or' && Array.isArray(condition)) collectChoices(condition.filter(isDoc), found)
    else if (name.startsWith('$')) found.complete = false
    else collectField(name, condition, found)
  }
}

function collectChoices(choices: Doc[], found: Conditions): void {
  const [only] = choices
  if (choices.length === 1 && only) {
    collect(only, found)
    return
  }
  found.choices.push(choices)
  found.complete = false
}

function collectField(path: string, condition: Value, found: Conditions): void {
  // A position can mean an element or a field called so: left to the test.
  if (path.split('.').some(isPosition)) {
    found.complete = false
    return
  }
  const operators = isDoc(condition) ? Object.entries(condition) : []
  if (!operators.some(([name]) => name.startsWith('$'))) {
    found.all.push({ path, operator: '$eq', operand: condition })
    return
  }
  for (const [operator, operand] of operators) collectOperator({ path, operator, operand }, found)
}

function collectOperator({ path, operator, operand }: Condition, found: Conditions): void {
  if (operator === '$all' && Array.isArray(operand)) {
    for (const one of operand) {
      if (isDoc(one) && isDoc(one.$elemMatch)) collectElement(path, one.$elemMatch, found)
      else found.all.push({ path, operator: '$eq', operand: one })
    }
    return
  }
  if (operator === '$elemMatch' && isDoc(operand)) collectElement(path, operand, found)
  else found.all.push({ path, operator, operand })
}

/** What holds for one element of an array holds for the field as queries see it. */
function collectElement(path: string, criteria: Doc, found: Conditions): void {
  found.complete = false
  const inner: Conditions = { all: [], choices: [], complete: false }
  collect(Object.fromEntries(Object.entries(criteria).filter(([name]) => !name.startsWith('$'))), inner)
  for (const condition of inner.all) found.all.push({ ...condition, path: `${path}.${condition.path}` })
}
