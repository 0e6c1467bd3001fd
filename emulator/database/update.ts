import { addToSet, pop, pull, pullAll, push } from './arrayUpdates'
import { compareValues, sameValue } from './compare'
import { expandPositions } from './positional'
import { refuse } from './refusals'
import { clear, existingPlace, placeIn, put, read } from './updatePaths'
import { copyOf, copyOfDoc, isDoc, typeName, type Doc, type Value } from './values'

/** What an update may read besides the document. */
export interface UpdateCircumstances {
  filter: Doc
  nowMs: number
  inserting: boolean
}

type Operator = (doc: Doc, path: string, operand: Value, circumstances: UpdateCircumstances) => void

const set: Operator = (doc, path, operand) => put(placeIn(doc, path), copyOf(operand))

const unset: Operator = (doc, path) => {
  const place = existingPlace(doc, path)
  if (place) clear(place)
}

function arithmetic(name: '$inc' | '$mul', combine: (current: number, operand: number) => number): Operator {
  return (doc, path, operand) => {
    if (typeof operand !== 'number') {
      const verb = name === '$inc' ? 'increment' : 'multiply'
      throw refuse.badWrite(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`)
    }
    const place = placeIn(doc, path)
    const current = read(place) ?? (read(place) === undefined ? 0 : null)
    if (typeof current !== 'number') {
      throw refuse.badWrite(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${JSON.stringify(doc._id)}} ` +
          `has the field '${place.name}' of non-numeric type ${typeName(current)}`,
      )
    }
    put(place, combine(current, operand))
  }
}

function extreme(replaces: (order: number) => boolean): Operator {
  return (doc, path, operand) => {
    const place = placeIn(doc, path)
    const current = read(place)
    if (current === undefined || replaces(compareValues(operand, current))) put(place, copyOf(operand))
  }
}

const rename: Operator = (doc, path, operand) => {
  if (typeof operand !== 'string') {
    throw refuse.badWrite(`The 'to' field for $rename must be a string: ${path}: ${JSON.stringify(operand)}`)
  }
  const from = existingPlace(doc, path)
  const value = from ? read(from) : undefined
  if (!from || value === undefined) return
  clear(from)
  put(placeIn(doc, operand), value)
}

const BITS: Record<string, (current: number, mask: number) => number> = {
  and: (current, mask) => current & mask,
  or: (current, mask) => current | mask,
  xor: (current, mask) => current ^ mask,
}

const bit: Operator = (doc, path, operand) => {
  const place = placeIn(doc, path)
  let current = read(place) === undefined ? 0 : read(place)
  for (const [name, mask] of Object.entries(isDoc(operand) ? operand : {})) {
    const combine = BITS[name]
    if (typeof current !== 'number' || typeof mask !== 'number' || !combine) {
      throw refuse.badWrite(`Cannot apply $bit to a value of non-integral type. Field '${path}'`)
    }
    current = combine(current, mask)
  }
  if (current !== undefined) put(place, current)
}

/** Every update operator. */
const OPERATORS: Record<string, Operator> = {
  $set: set,
  $setOnInsert: (doc, path, operand, circumstances) => {
    if (circumstances.inserting) set(doc, path, operand, circumstances)
  },
  $unset: unset,
  $inc: arithmetic('$inc', (current, operand) => current + operand),
  $mul: arithmetic('$mul', (current, operand) => current * operand),
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $rename: rename,
  $bit: bit,
  $currentDate: (doc, path, _, { nowMs }) => put(placeIn(doc, path), new Date(nowMs)),
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

/** The document after an update; the one given is not changed. Throws WireError where MongoDB refuses. */
export function updated(doc: Doc, update: Doc, circumstances: UpdateCircumstances): Doc {
  refuseMalformed(update)
  const next = copyOfDoc(doc)
  for (const [name, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(isDoc(fields) ? fields : {})) {
      for (const place of expandPositions(next, path, circumstances.filter)) {
        OPERATORS[name]?.(next, place, operand, circumstances)
      }
    }
  }
  if (doc._id !== undefined && !sameValue(next._id, doc._id)) {
    throw refuse.badWrite("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return next
}

function refuseMalformed(update: Doc): void {
  const operators = Object.entries(update)
  if (operators.length === 0)
    throw refuse.badWrite("'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}")
  for (const [name, fields] of operators) {
    if (!Object.hasOwn(OPERATORS, name))
      throw refuse.badWrite(`Unknown modifier: ${name}. Expected a valid update modifier`)
    if (!isDoc(fields)) {
      throw refuse.badWrite(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}}`,
      )
    }
  }
  refuseConflicts(operators.flatMap(([name, fields]) => pathsOf(name, fields)))
}

function pathsOf(name: string, fields: Value): string[] {
  if (!isDoc(fields)) return []
  const targets = name === '$rename' ? Object.values(fields).filter((to) => typeof to === 'string') : []
  return [...Object.keys(fields), ...targets]
}

/** Two operators may not write to one path, nor to a path and one below it. */
function refuseConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort()
  for (const [index, path] of sorted.entries()) {
    const above = sorted[index - 1]
    if (above !== undefined && path.startsWith(above)) {
      throw refuse.badWrite(
        `Updating the path '${path.slice(0, -1)}' would create a conflict at '${above.slice(0, -1)}'`,
      )
    }
  }
}
