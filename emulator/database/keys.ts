import { isDoc, Opaque, type Value } from './values'

/**
 * An index key: a string of bytes (every char below U+0100) whose order is BSON's order of the value it was made from.
 * Kept as a string because V8 stores it one byte a char, compares it fast and takes it as a map key.
 */
export type Key = string

const TAG = {
  missing: '\x05',
  number: '\x10',
  string: '\x20',
  object: '\x30',
  array: '\x40',
  opaque: '\x50',
  bool: '\x60',
  date: '\x70',
  regex: '\x80',
} as const

/** The key of a value. Missing and null share one. Each key ends itself, so keys of several fields can be joined. */
export function keyOf(value: Value | undefined): Key {
  if (value === undefined || value === null) return TAG.missing
  if (typeof value === 'string') return TAG.string + textKey(value)
  if (typeof value === 'number') return TAG.number + numberKey(value)
  if (typeof value === 'boolean') return TAG.bool + (value ? '\x01' : '\x00')
  if (value instanceof Date) return TAG.date + numberKey(value.getTime())
  if (Array.isArray(value)) return `${TAG.array}${value.map(keyOf).join('')}\x00`
  if (value instanceof RegExp) return TAG.regex + textKey(value.source) + textKey(value.flags)
  if (value instanceof Opaque) return TAG.opaque + textKey(value.ejson)
  if (!isDoc(value)) return TAG.missing
  return `${TAG.object}${Object.entries(value).map(fieldKey).join('')}\x00`
}

/** Fields sort by the type of their value, then by name, then by value. */
function fieldKey([field, value]: [string, Value]): Key {
  const key = keyOf(value)
  return key.charAt(0) + textKey(field) + key.slice(1)
}

/** The span of all keys of strings that start with `prefix`. */
export function prefixSpan(prefix: string): [from: Key, before: Key] {
  const from = TAG.string + utf8(prefix)
  return [from, after(from)]
}

/** The span of all keys of values with the same type as `value`. */
export function typeSpan(value: Value): [from: Key, before: Key] {
  const tag = keyOf(value).charAt(0)
  return [tag, after(tag)]
}

/** The span of all regular expressions that were stored as values. */
export const REGEX_SPAN: [from: Key, before: Key] = [TAG.regex, after(TAG.regex)]

/** The least key above every key that starts with `key`. */
export function after(key: Key): Key {
  for (let index = key.length - 1; index >= 0; index--) {
    const byte = key.charCodeAt(index)
    if (byte < 0xff) return key.slice(0, index) + String.fromCharCode(byte + 1)
  }
  return '\xff'.repeat(key.length + 1)
}

/** The same key for a descending field: every byte turned round, which turns the order round. */
export function inverted(key: Key): Key {
  let result = ''
  for (let index = 0; index < key.length; index++) result += String.fromCharCode(0xff - key.charCodeAt(index))
  return result
}

/** Bytes for the database. */
export function toBytes(key: Key): Buffer {
  return Buffer.from(key, 'latin1')
}

/** Key from the database's bytes. */
export function fromBytes(bytes: Uint8Array): Key {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

const scratch = Buffer.alloc(8)

/** IEEE 754 with the sign turned so that bytes sort as numbers; NaN first; -0 as 0. */
function numberKey(value: number): string {
  if (Number.isNaN(value)) return '\0'.repeat(8)
  scratch.writeDoubleBE(value === 0 ? 0 : value)
  const negative = scratch.readUInt8(0) >= 0x80
  scratch.writeUInt8(negative ? 0xff - scratch.readUInt8(0) : scratch.readUInt8(0) + 0x80, 0)
  if (negative) for (let index = 1; index < 8; index++) scratch.writeUInt8(0xff - scratch.readUInt8(index), index)
  return scratch.toString('latin1')
}

/** Two zero bytes end a text; a zero inside it is followed by 0xff so that it cannot be taken for the end. */
function textKey(text: string): string {
  const bytes = utf8(text)
  return `${bytes.includes('\0') ? bytes.replaceAll('\0', '\0\xff') : bytes}\0\0`
}

// The range is the ASCII characters themselves: such text is its own UTF-8.
const ASCII = /^[\0-\x7f]*$/

function utf8(text: string): string {
  return ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1')
}
