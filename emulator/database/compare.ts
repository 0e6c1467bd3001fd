import { isDoc, Opaque, type Doc, type Value } from './values'

/** BSON's order of types; missing sorts with null. */
function rankOf(value: Value | undefined): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (isDoc(value)) return 4
  if (Array.isArray(value)) return 5
  if (value instanceof Opaque) return 6
  if (typeof value === 'boolean') return 7
  return value instanceof Date ? 8 : 9
}

/** Compares two values in BSON's order: by type first, then by content; strings by code point; field order counts. */
export function compareValues(left: Value | undefined, right: Value | undefined): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  const rank = rankOf(left)
  if (rank !== rankOf(right)) return rank - rankOf(right)
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right)
  if (isDoc(left) && isDoc(right)) return compareDocs(left, right)
  if (left instanceof RegExp && right instanceof RegExp) {
    return compareText(left.source, right.source) || compareText(left.flags, right.flags)
  }
  return left instanceof Opaque && right instanceof Opaque ? compareText(left.ejson, right.ejson) : 0
}

/** Equality as MongoDB sees it: types and field order count. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  return (left === undefined) === (right === undefined) && compareValues(left, right) === 0
}

/** True when both are of types that `$lt`, `$gt` and their like compare with each other. */
export function comparable(left: Value, right: Value): boolean {
  return rankOf(left) === rankOf(right)
}

function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** By code point, as UTF-8 sorts; JavaScript's own `<` sorts by UTF-16 unit, which differs above U+FFFF. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return codePointRank(a) - codePointRank(b)
  }
  return left.length - right.length
}

/** Surrogates (code points above U+FFFF) come after every other unit. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function compareLists(left: Value[], right: Value[]): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const order = compareValues(left[index], right[index])
    if (order !== 0) return order
  }
  return left.length - right.length
}

function compareDocs(left: Doc, right: Doc): number {
  const leftFields = Object.entries(left)
  const rightFields = Object.entries(right)
  for (const [index, [name, value]] of leftFields.entries()) {
    const other = rightFields[index]
    if (!other) return 1
    const order = rankOf(value) - rankOf(other[1]) || compareText(name, other[0]) || compareValues(value, other[1])
    if (order !== 0) return order
  }
  return leftFields.length - rightFields.length
}
