import { isDoc, Opaque, setField, type Doc, type Value } from './values'
import { toRegExp } from './wire'

/**
 * Stored form of a document: JSON, with values JSON has no form for as `{"$": [kind, …]}`.
 * No document can hold a key that starts with `$`, so the mark is never ambiguous; most documents take JSON's fast path.
 */
export function writeBody(doc: Doc): string {
  return JSON.stringify(toPlain(doc))
}

/** Reads a stored document back. */
export function readBody(body: string): Doc {
  const parsed = JSON.parse(body) as Doc // written by writeBody; marks are replaced below
  if (body.includes('{"$":')) reviveFields(parsed)
  return parsed
}

function toPlain(value: Value): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: ['n', Object.is(value, -0) ? '-0' : `${value}`] }
  }
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toPlain)
  if (value instanceof Date) return { $: ['d', value.getTime()] }
  if (value instanceof RegExp) return { $: ['r', value.source, value.flags] }
  if (value instanceof Opaque) return { $: ['o', value.ejson] }
  const plain: Doc = {}
  for (const [field, inner] of Object.entries(value)) setField(plain, field, toPlain(inner) as Value) // JSON.stringify alone reads it
  return plain
}

function reviveFields(holder: Doc | Value[]): void {
  if (Array.isArray(holder)) {
    holder.forEach((inner, index) => (holder[index] = revive(inner)))
    return
  }
  for (const [field, inner] of Object.entries(holder)) setField(holder, field, revive(inner))
}

/** Only JSON comes here: there are no dates and no regular expressions yet. */
function revive(value: Value): Value {
  if (Array.isArray(value)) reviveFields(value)
  if (!isDoc(value)) return value
  if (Array.isArray(value.$)) return reviveMark(value.$)
  reviveFields(value)
  return value
}

function reviveMark([kind, content, flags]: Value[]): Value {
  if (kind === 'd') return new Date(Number(content))
  if (kind === 'n') return Number(content)
  const text = typeof content === 'string' ? content : ''
  return kind === 'r' ? toRegExp(text, typeof flags === 'string' ? flags : '') : new Opaque(text)
}
