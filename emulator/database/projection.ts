import { compileCondition, compileFilter } from './matcher'
import { isOperators } from './operators'
import { refuse } from './refusals'
import { isDoc, setField, type Doc, type Value } from './values'

/** A projection as a tree: 1 keep, 0 leave out, an operator, or the fields below. */
type Tree = Map<string, Choice>
type Choice = 0 | 1 | Doc | Tree

/** Compiles a projection. Documents are not changed; parts that stay whole are shared. */
export function compileProjection(spec: Doc): (doc: Doc) => Doc {
  const { _id: id, ...fields } = spec
  const plain = Object.values(fields).filter((choice) => !isDoc(choice))
  const including = plain.some(isKept)
  if (including && plain.some((choice) => !isKept(choice))) {
    throw refuse.failed('Projection cannot have a mix of inclusion and exclusion')
  }
  const keepsListed =
    including || (plain.length === 0 && id !== undefined && isKept(id)) || onlyElemMatch(fields, plain)
  const tree = toTree(fields)
  if (id !== undefined && !isKept(id)) tree.set('_id', 0)
  else if (keepsListed) tree.set('_id', 1)
  return (doc) => project(doc, tree, keepsListed)
}

function isTree(choice: Choice | undefined): choice is Tree {
  return choice instanceof Map
}

function isKept(choice: Value): boolean {
  return choice !== 0 && choice !== false
}

function onlyElemMatch(fields: Doc, plain: Value[]): boolean {
  const operators = Object.values(fields).filter(isDoc)
  return plain.length === 0 && operators.length > 0 && operators.every((operator) => '$elemMatch' in operator)
}

function toTree(fields: Doc): Tree {
  const root: Tree = new Map()
  for (const [path, choice] of Object.entries(fields)) {
    const parts = path.split('.')
    const last = parts.pop() ?? path
    if (last.startsWith('$')) throw refuse.badOperator(`positional projection '${path}' is not supported`)
    let branch = root
    for (const part of parts) {
      const below = branch.get(part)
      const next: Tree = isTree(below) ? below : new Map<string, Choice>()
      branch.set(part, next)
      branch = next
    }
    branch.set(last, isDoc(choice) ? choice : isKept(choice) ? 1 : 0)
  }
  return root
}

function project(doc: Doc, tree: Tree, keepsListed: boolean): Doc {
  const result: Doc = {}
  for (const [field, value] of Object.entries(doc)) {
    const choice = tree.get(field)
    const projected = choice === undefined ? (keepsListed ? undefined : value) : choose(value, choice, keepsListed)
    if (projected !== undefined) setField(result, field, projected)
  }
  return result
}

function choose(value: Value, choice: Choice, keepsListed: boolean): Value | undefined {
  if (choice === 0) return undefined
  if (choice === 1) return value
  if (isTree(choice)) return descend(value, choice, keepsListed)
  if ('$slice' in choice) return sliced(value, choice.$slice)
  if ('$elemMatch' in choice) return firstMatch(value, choice.$elemMatch)
  throw refuse.badOperator(`Unsupported projection option: ${Object.keys(choice).join(', ')}`)
}

function descend(value: Value, tree: Tree, keepsListed: boolean): Value | undefined {
  if (isDoc(value)) return project(value, tree, keepsListed)
  if (!Array.isArray(value)) return keepsListed ? undefined : value
  return value.flatMap((element) => {
    const projected = descend(element, tree, keepsListed)
    return projected === undefined ? [] : [projected]
  })
}

/** `$slice: 2` the first two, `-2` the last two, `[skip, count]`. */
function sliced(value: Value, operand: Value | undefined): Value {
  if (!Array.isArray(value)) return value
  if (typeof operand === 'number') return operand < 0 ? value.slice(operand) : value.slice(0, operand)
  const [skip, count] = Array.isArray(operand) ? operand : []
  if (typeof skip !== 'number' || typeof count !== 'number')
    throw refuse.badOperator('$slice takes a number or [skip, count]')
  const start = skip < 0 ? Math.max(0, value.length + skip) : skip
  return value.slice(start, start + count)
}

function firstMatch(value: Value, criteria: Value | undefined): Value | undefined {
  if (!Array.isArray(value) || !isDoc(criteria)) return undefined
  const test = isOperators(criteria) ? compileCondition(criteria) : documentTest(criteria)
  const found = value.find(test)
  return found === undefined ? undefined : [found]
}

function documentTest(criteria: Doc): (element: Value) => boolean {
  const matcher = compileFilter(criteria)
  return (element) => isDoc(element) && matcher(element)
}
