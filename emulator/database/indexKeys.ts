import { inverted, keyOf, type Key } from './keys'
import { isPosition } from './paths'
import { refuse } from './refusals'
import { fieldOf, isDoc, type Doc, type Value } from './values'

/** One field of an index. */
export interface IndexField {
  path: string
  parts: string[]
  direction: 1 | -1
}

/** What decides a document's keys in an index. */
export interface KeyShape {
  fields: IndexField[]
  sparse: boolean
}

/** A document's keys in one index, and which of the index's fields went through an array to make them. */
export interface DocumentKeys {
  keys: Key[]
  multikey: boolean[]
}

interface Step {
  value: Value | undefined
  rest: readonly string[]
  /** An array was opened on the way. */
  through: boolean
  /** The value is an array's element: if it is an array itself, it is a value and stays closed. */
  element: boolean
}

/**
 * Keys of `doc`: one for each element when a field is an array. A missing field counts as null; a sparse index leaves out
 * documents in which every field is missing. Refuses two independent arrays in one index, as MongoDB does.
 */
export function documentKeys(shape: KeyShape, doc: Doc): DocumentKeys {
  return straightKeys(shape, doc) ?? expandedKeys(shape, doc)
}

/** The usual document: no array on the way to a field, and at most one field that is an array. */
function straightKeys(shape: KeyShape, doc: Doc): DocumentKeys | undefined {
  const values: (Value | undefined)[] = []
  for (const { parts } of shape.fields) {
    let value: Value | undefined = doc
    for (const part of parts) {
      if (Array.isArray(value)) return undefined
      value = isDoc(value) ? fieldOf(value, part) : undefined
    }
    values.push(value)
  }
  const multikey = values.map((value) => Array.isArray(value))
  const at = multikey.indexOf(true)
  if (at !== multikey.lastIndexOf(true)) return undefined
  if (shape.sparse && values.every((value) => value === undefined)) return { keys: [], multikey }
  const array = values[at]
  const keysOf = (from: number, to: number): Key =>
    values
      .slice(from, to)
      .map((value, offset) => fieldKey(shape.fields[from + offset], value))
      .join('')
  if (!Array.isArray(array)) return { keys: [keysOf(0, values.length)], multikey }
  if (array.length === 0 && shape.sparse) return undefined
  const before = keysOf(0, at)
  const rest = keysOf(at + 1, values.length)
  const elements: (Value | undefined)[] = array.length > 0 ? array : [undefined]
  return {
    keys: [...new Set(elements.map((element) => before + fieldKey(shape.fields[at], element) + rest))],
    multikey,
  }
}

function expandedKeys(shape: KeyShape, doc: Doc): DocumentKeys {
  const steps = shape.fields.map(({ parts }): Step => ({ value: doc, rest: parts, through: false, element: false }))
  const rows = expand(steps, shape)
  const present = rows.some((row) => row.some(({ value }) => value !== undefined))
  const multikey = shape.fields.map((_, at) => rows.some((row) => row[at]?.through === true))
  if (shape.sparse && !present) return { keys: [], multikey }
  const keys = rows.map((row) => row.map(({ value }, at) => fieldKey(shape.fields[at], value)).join(''))
  return { keys: keys.length > 1 ? [...new Set(keys)] : keys, multikey }
}

function fieldKey(field: IndexField | undefined, value: Value | undefined): Key {
  const key = keyOf(value)
  return field?.direction === -1 ? inverted(key) : key
}

/** Follows every field to its value; where fields meet an array, makes one row for each of its elements. */
function expand(steps: Step[], shape: KeyShape): Step[][] {
  const walked = steps.map(walk)
  const arrays = new Set(walked.map(({ value }) => value).filter((value) => Array.isArray(value)))
  const open = [...arrays].filter((array) => walked.some((step) => step.value === array && isOpen(step)))
  const [array, second] = open
  if (!array) return [walked]
  if (second) throw parallelArrays(walked, shape)
  const elements: (Value | undefined)[] = array.length > 0 ? array : [undefined]
  return elements.flatMap((element) =>
    expand(
      walked.map((step) => (step.value === array && isOpen(step) ? into(step, element) : step)),
      shape,
    ),
  )
}

function isOpen(step: Step): boolean {
  return Array.isArray(step.value) && !step.element
}

function into(step: Step, element: Value | undefined): Step {
  const opened = { through: true, element: true }
  if (step.rest.length === 0) return { value: element, rest: [], ...opened }
  return isDoc(element)
    ? walk({ value: element, rest: step.rest, through: true, element: false })
    : { value: undefined, rest: [], ...opened }
}

function walk(step: Step): Step {
  if (step.element) return step
  let { value, rest } = step
  for (;;) {
    const [part] = rest
    if (part === undefined || value === undefined) return { ...step, value, rest: value === undefined ? [] : rest }
    if (Array.isArray(value)) {
      if (!isPosition(part)) return { ...step, value, rest }
      value = value[Number(part)]
    } else {
      value = isDoc(value) ? fieldOf(value, part) : undefined
    }
    rest = rest.slice(1)
  }
}

function parallelArrays(steps: Step[], shape: KeyShape): Error {
  const paths = shape.fields.filter((_, at) => Array.isArray(steps[at]?.value)).map(({ path }) => `[${path}]`)
  return refuse.badWrite(`cannot index parallel arrays ${paths.join(' ')}`)
}
