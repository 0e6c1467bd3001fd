import { holds } from './expressions'
import { conforms } from './jsonSchema'
import { equality, isOperators, OPERATORS, type Predicate } from './operators'
import { valuesAt } from './paths'
import { refuse } from './refusals'
import { isDoc, type Doc, type Value } from './values'

/** Tells whether a document passes a filter. */
export type Matcher = (doc: Doc) => boolean

/** Compiles a filter. Throws WireError for operators and operands the service refuses. */
export function compileFilter(filter: Doc): Matcher {
  const matchers = Object.entries(filter).map(([name, condition]) =>
    name.startsWith('$') ? compileLogic(name, condition) : compileField(name, condition),
  )
  const [only] = matchers
  if (matchers.length === 1 && only) return only
  return (doc) => matchers.every((matcher) => matcher(doc))
}

/** Compiles a condition on one value, without a document around it: for `$pull` and positional updates. */
export function compileCondition(condition: Value): (value: Value) => boolean {
  const predicate = isOperators(condition) ? compileOperators(condition) : equality(condition)
  return (value) => predicate([value], false)
}

function compileField(path: string, condition: Value): Matcher {
  const parts = path.split('.')
  const predicate = isOperators(condition) ? compileOperators(condition) : equality(condition)
  return (doc) => predicate(valuesAt(doc, parts), true)
}

function compileOperators(operators: Doc): Predicate {
  const predicates = Object.entries(operators).map(([name, operand]) => compileOperator(name, operand, operators))
  const [only] = predicates
  if (predicates.length === 1 && only) return only
  return (reached, openArrays) => predicates.every((predicate) => predicate(reached, openArrays))
}

function compileOperator(name: string, operand: Value, siblings: Doc): Predicate {
  if (name === '$not') return compileNot(operand)
  if (name === '$all') return compileAll(operand)
  if (name === '$elemMatch') return compileElemMatch(operand)
  const compile = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!compile) throw refuse.badOperator(`unknown operator: ${name}`)
  return compile(operand, siblings)
}

function compileNot(operand: Value): Predicate {
  if (!(operand instanceof RegExp) && !isOperators(operand))
    throw refuse.badOperator('$not needs a regex or a document')
  const predicate = operand instanceof RegExp ? equality(operand) : compileOperators(operand)
  return (reached, openArrays) => !predicate(reached, openArrays)
}

/** `$all` is an "and" of equalities, so a field that is no array can satisfy it. */
function compileAll(operand: Value): Predicate {
  if (!Array.isArray(operand)) throw refuse.badOperator('$all needs an array')
  const predicates = operand.map((one) =>
    isDoc(one) && '$elemMatch' in one ? compileElemMatch(one.$elemMatch ?? {}) : equality(one),
  )
  return (reached, openArrays) =>
    predicates.length > 0 && predicates.every((predicate) => predicate(reached, openArrays))
}

function compileElemMatch(operand: Value): Predicate {
  if (!isDoc(operand)) throw refuse.badOperator('$elemMatch needs an object')
  const element = elementTest(operand)
  return (reached) => reached.some((value) => Array.isArray(value) && value.some(element))
}

function elementTest(criteria: Doc): (element: Value) => boolean {
  const [first] = Object.keys(criteria)
  const onValue = first !== undefined && first.startsWith('$') && !(first in LOGIC)
  if (onValue) {
    const predicate = compileOperators(criteria)
    return (element) => predicate([element], false)
  }
  const matcher = compileFilter(criteria)
  return (element) => {
    if (isDoc(element)) return matcher(element)
    return Array.isArray(element) && matcher(Object.fromEntries(element.entries()))
  }
}

const LOGIC: Record<string, (operand: Value) => Matcher> = {
  $and: (operand) => {
    const all = compileAllOf('$and', operand)
    return (doc) => all.every((matcher) => matcher(doc))
  },
  $or: (operand) => {
    const some = compileAllOf('$or', operand)
    return (doc) => some.some((matcher) => matcher(doc))
  },
  $nor: (operand) => {
    const none = compileAllOf('$nor', operand)
    return (doc) => !none.some((matcher) => matcher(doc))
  },
  $expr: (operand) => (doc) => holds(operand, doc),
  $jsonSchema: (operand) => {
    if (!isDoc(operand)) throw refuse.badOperator('$jsonSchema must be an object')
    return (doc) => conforms(operand, doc)
  },
  $comment: () => () => true,
}

function compileLogic(name: string, operand: Value): Matcher {
  const compile = Object.hasOwn(LOGIC, name) ? LOGIC[name] : undefined
  if (!compile) throw refuse.badOperator(`unknown top level operator: ${name}`)
  return compile(operand)
}

function compileAllOf(name: string, operand: Value): Matcher[] {
  if (!Array.isArray(operand) || operand.length === 0) throw refuse.badOperator(`${name} must be a nonempty array`)
  return operand.map((one) => {
    if (!isDoc(one)) throw refuse.badOperator(`${name} entries need to be full objects`)
    return compileFilter(one)
  })
}
