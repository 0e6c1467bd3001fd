/** A BSON type that plain JavaScript has no value for (Decimal128, Binary, Timestamp…): kept as its canonical EJSON. */
export class Opaque {
  constructor(readonly ejson: string) {}
}

export type Value = null | boolean | number | string | Date | RegExp | Opaque | Value[] | Doc

/** A document or a sub-document. A missing field is absent, never `undefined`. */
export interface Doc {
  [field: string]: Value
}

/** True for sub-documents: not for arrays, dates, regular expressions, opaque values. */
export function isDoc(value: unknown): value is Doc {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof Opaque)
  )
}

/** A deep copy; values that cannot change (regular expressions, opaque ones) are shared. */
export function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Date) return new Date(value)
  return isDoc(value) ? copyOfDoc(value) : value
}

/** A deep copy of a document. */
export function copyOfDoc(doc: Doc): Doc {
  const copy: Doc = {}
  for (const [field, value] of Object.entries(doc)) setField(copy, field, copyOf(value))
  return copy
}

/** Sets a field even when it is called `__proto__`, which plain assignment would swallow. */
export function setField(doc: Doc, field: string, value: Value): void {
  if (field !== '__proto__') doc[field] = value
  else Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true })
}

/** A field of a document itself, never one inherited from Object. */
export function fieldOf(doc: Doc, field: string): Value | undefined {
  return Object.hasOwn(doc, field) ? doc[field] : undefined
}

/** The name MongoDB gives to a value's type in its messages and in `$type`. */
export function typeName(value: Value | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (value instanceof Opaque) return opaqueTypeName(value)
  if (typeof value === 'number') return numberTypeName(value)
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'string' ? 'string' : 'object'
}

function numberTypeName(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double'
  if (Math.abs(value) < 2 ** 31 || value === -(2 ** 31)) return 'int'
  return Math.abs(value) < 2 ** 63 ? 'long' : 'double'
}

const OPAQUE_NAMES: [marker: string, name: string][] = [
  ['$numberDecimal', 'decimal'],
  ['$binary', 'binData'],
  ['$uuid', 'binData'],
  ['$timestamp', 'timestamp'],
  ['$minKey', 'minKey'],
  ['$maxKey', 'maxKey'],
]

function opaqueTypeName(value: Opaque): string {
  return OPAQUE_NAMES.find(([marker]) => value.ejson.startsWith(`{"${marker}"`))?.[1] ?? 'undefined'
}
