import { compareValues, sameValue } from './compare'
import { compileCondition, compileFilter } from './matcher'
import { isOperators } from './operators'
import { refuse } from './refusals'
import { comparison, toSortOrder } from './sortOrder'
import { existingPlace, placeIn, put, read } from './updatePaths'
import { copyOf, isDoc, typeName, type Doc, type Value } from './values'

/** The array at `path`; an empty one is made when nothing is there. */
function arrayAt(doc: Doc, path: string, refusal: (found: Value) => Error): Value[] {
  const place = placeIn(doc, path)
  const found = read(place)
  if (Array.isArray(found)) return found
  if (found !== undefined) throw refusal(found)
  const fresh: Value[] = []
  put(place, fresh)
  return fresh
}

/** `$push`, with `$each`, `$position`, `$sort`, `$slice`. */
export function push(doc: Doc, path: string, operand: Value): void {
  const array = arrayAt(doc, path, (found) =>
    refuse.badWrite(
      `The field '${path}' must be an array but is of type ${typeName(found)} in document {_id: ${JSON.stringify(doc._id)}}`,
    ),
  )
  if (!isDoc(operand) || !('$each' in operand)) {
    array.push(copyOf(operand))
    return
  }
  const { $each: each = [], $position: position, $sort: sort, $slice: slice } = operand
  if (!Array.isArray(each)) {
    throw refuse.badWrite(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  }
  array.splice(startOf(position, array.length), 0, ...each.map(copyOf))
  if (sort !== undefined) sortElements(array, sort)
  if (typeof slice === 'number') keepSlice(array, slice)
}

function startOf(position: Value | undefined, length: number): number {
  if (typeof position !== 'number') return length
  return position < 0 ? Math.max(0, length + position) : Math.min(position, length)
}

function sortElements(array: Value[], sort: Value): void {
  if (!isDoc(sort)) {
    array.sort((left, right) => compareValues(left, right) * (Number(sort) < 0 ? -1 : 1))
    return
  }
  const compare = comparison(toSortOrder(sort))
  array.sort((left, right) => (isDoc(left) && isDoc(right) ? compare(left, right) : compareValues(left, right)))
}

function keepSlice(array: Value[], slice: number): void {
  const kept = slice < 0 ? array.slice(slice) : array.slice(0, slice)
  array.splice(0, array.length, ...kept)
}

/** `$addToSet`, with `$each`. An array given without `$each` is one element. */
export function addToSet(doc: Doc, path: string, operand: Value): void {
  const array = arrayAt(doc, path, (found) =>
    refuse.badWrite(
      `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(found)}`,
    ),
  )
  const each = isDoc(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(each)) throw refuse.badWrite('The argument to $each in $addToSet must be an array')
  for (const one of each) if (!array.some((element) => sameValue(element, one))) array.push(copyOf(one))
}

/** The array to take elements from; undefined when nothing is there. */
function existingArray(doc: Doc, path: string, refusal: (found: Value) => Error): Value[] | undefined {
  const place = existingPlace(doc, path)
  const found = place ? read(place) : undefined
  if (found === undefined || Array.isArray(found)) return found
  throw refusal(found)
}

/** `$pop`: the last element for 1, the first for -1. */
export function pop(doc: Doc, path: string, operand: Value): void {
  const array = existingArray(doc, path, (found) =>
    refuse.badWrite(`Path '${path}' contains an element of non-array type '${typeName(found)}'`),
  )
  if (operand === -1) array?.shift()
  else array?.pop()
}

/** `$pull`: elements that equal the operand, or that pass it as a condition. */
export function pull(doc: Doc, path: string, operand: Value): void {
  const array = existingArray(doc, path, () => refuse.badWrite('Cannot apply $pull to a non-array value'))
  if (!array) return
  const leaves = pullTest(operand)
  array.splice(0, array.length, ...array.filter((element) => !leaves(element)))
}

function pullTest(operand: Value): (element: Value) => boolean {
  if (!isDoc(operand) || isOperators(operand)) return compileCondition(operand)
  const matcher = compileFilter(operand)
  return (element) => isDoc(element) && matcher(element)
}

/** `$pullAll`: elements that equal one of the operand's. */
export function pullAll(doc: Doc, path: string, operand: Value): void {
  if (!Array.isArray(operand)) throw refuse.badWrite('$pullAll requires an array argument')
  const array = existingArray(doc, path, () => refuse.badWrite('Cannot apply $pullAll to a non-array value'))
  array?.splice(0, array.length, ...array.filter((element) => !operand.some((one) => sameValue(one, element))))
}
