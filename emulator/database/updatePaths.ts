import { isPosition } from './paths'
import { refuse } from './refusals'
import { fieldOf, isDoc, setField, type Doc, type Value } from './values'
import { writeWire } from './wire'

/** The place an update writes to: a field of a document or an element of an array. */
export interface Place {
  holder: Doc | Value[]
  name: string
}

/** What is at the place now. */
export function read({ holder, name }: Place): Value | undefined {
  return Array.isArray(holder) ? holder[Number(name)] : fieldOf(holder, name)
}

/** Puts a value there; a position beyond an array's end fills the gap with null. */
export function put({ holder, name }: Place, value: Value): void {
  if (!Array.isArray(holder)) {
    setField(holder, name, value)
    return
  }
  const position = Number(name)
  if (position > MOST_PADDING + holder.length)
    throw refuse.badWrite(`can't backfill more than ${MOST_PADDING} elements`)
  while (holder.length < position) holder.push(null)
  holder[position] = value
}

/** Removes the field; an element becomes null, so that the others keep their positions. */
export function clear({ holder, name }: Place): void {
  if (!Array.isArray(holder)) delete holder[name]
  else if (Number(name) < holder.length) holder[Number(name)] = null
}

const MOST_PADDING = 1500

/** Finds the place of a path and makes the documents on the way. Refuses to write under a value that is no document. */
export function placeIn(doc: Doc, path: string): Place {
  const parts = path.split('.')
  const name = parts.pop() ?? path
  let holder: Doc | Value[] = doc
  let above = ''
  for (const part of parts) {
    const place: Place = { holder: holderOf(holder, part, above), name: part }
    let inner = read(place)
    if (inner === undefined) put(place, (inner = {}))
    if (!isDoc(inner) && !Array.isArray(inner)) throw cannotCreate(parts[parts.indexOf(part) + 1] ?? name, part, inner)
    holder = inner
    above = part
  }
  return { holder: holderOf(holder, name, above), name }
}

/** Finds the place of a path without making anything; undefined when the way there is missing. */
export function existingPlace(doc: Doc, path: string): Place | undefined {
  const parts = path.split('.')
  const name = parts.pop() ?? path
  let holder: Value | undefined = doc
  for (const part of parts) {
    if (Array.isArray(holder)) holder = isPosition(part) ? holder[Number(part)] : undefined
    else holder = isDoc(holder) ? fieldOf(holder, part) : undefined
  }
  if (Array.isArray(holder)) return isPosition(name) && Number(name) < holder.length ? { holder, name } : undefined
  return isDoc(holder) && Object.hasOwn(holder, name) ? { holder, name } : undefined
}

function holderOf(holder: Doc | Value[], name: string, above: string): Doc | Value[] {
  if (Array.isArray(holder) && !isPosition(name)) throw cannotCreate(name, above, holder)
  return holder
}

function cannotCreate(name: string, above: string, value: Value): Error {
  return refuse.badWrite(`Cannot create field '${name}' in element {${above}: ${display(value)}}`)
}

/** A value as MongoDB prints it in messages. */
export function display(value: Value | undefined): string {
  if (value === undefined) return 'undefined'
  if (Array.isArray(value)) return value.length > 0 ? `[ ${value.map(display).join(', ')} ]` : '[]'
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (typeof value === 'number') return String(value)
  if (!isDoc(value)) return writeWire(value)
  return `{ ${Object.entries(value)
    .map(([field, inner]) => `${field}: ${display(inner)}`)
    .join(', ')} }`
}
