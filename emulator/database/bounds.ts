import type { Condition } from './conditions'
import { after, inverted, keyOf, prefixSpan, REGEX_SPAN, typeSpan, type Key } from './keys'
import type { Value } from './values'

/** Part of a field's keys. `from` is in it, `before` is not. */
export type Range = [from: Key, before: Key]

/** One way to bound a field: by single keys, or by ranges after which no further field can be bounded. */
export type Bound = { keys: Key[]; uses: Condition[]; hasNull: boolean } | { ranges: Range[]; uses: Condition[] }

const MOST_KEYS = 500

/**
 * Ways to bound one index field by the conditions on its path. A scalar field has at most one, the narrowest. On an array
 * field each condition may hold for another element, so each is a way of its own and they must not be combined.
 */
export function boundsOf(conditions: Condition[], multikey: boolean): Bound[] {
  const byKeys = conditions.flatMap(keyBound).sort((left, right) => left.keys.length - right.keys.length)
  if (byKeys.length > 0) return multikey ? byKeys : byKeys.slice(0, 1)
  const byRange = conditions.flatMap(rangeBound)
  if (byRange.length === 0) return conditions.flatMap(patternBound)
  if (multikey) return byRange.map(({ range, uses }) => ({ ranges: [range], uses }))
  return [intersection(byRange)]
}

/** The same bound for a descending field, whose keys are turned round. */
export function descending(bound: Bound): Bound {
  if ('keys' in bound) return { ...bound, keys: bound.keys.map(inverted) }
  return {
    ...bound,
    ranges: bound.ranges.map(([from, before]): Range => [after(inverted(before)), after(inverted(from))]),
  }
}

function isScalar(value: Value): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
}

function keyBound(condition: Condition): { keys: Key[]; uses: Condition[]; hasNull: boolean }[] {
  const { operator, operand } = condition
  const values = operator === '$eq' ? [operand] : operator === '$in' && Array.isArray(operand) ? operand : []
  if (values.length === 0 || values.length > MOST_KEYS || !values.every(isScalar)) return []
  return [{ keys: [...new Set(values.map(keyOf))], uses: [condition], hasNull: values.includes(null) }]
}

interface RangeBound {
  range: Range
  uses: Condition[]
}

function rangeBound(condition: Condition): RangeBound[] {
  const { operator, operand } = condition
  if (operand === null || !isScalar(operand) || Number.isNaN(operand)) return []
  const key = keyOf(operand)
  const [first, end] = typeSpan(operand)
  const least = typeof operand === 'number' ? keyOf(-Infinity) : first
  const ranges: Record<string, Range> = {
    $gt: [after(key), end],
    $gte: [key, end],
    $lt: [least, key],
    $lte: [least, after(key)],
  }
  const range = Object.hasOwn(ranges, operator) ? ranges[operator] : undefined
  return range ? [{ range, uses: [condition] }] : []
}

function intersection(bounds: RangeBound[]): Bound {
  const from = bounds.map(({ range }) => range[0]).reduce((left, right) => (left > right ? left : right))
  const before = bounds.map(({ range }) => range[1]).reduce((left, right) => (left < right ? left : right))
  return { ranges: [[from, from < before ? before : from]], uses: bounds.flatMap(({ uses }) => uses) }
}

/** `/^abc/`: texts that begin so, and the regular expressions stored as values, which equal themselves. */
function patternBound({ operator, operand }: Condition): Bound[] {
  if ((operator !== '$eq' && operator !== '$regex') || !(operand instanceof RegExp) || operand.flags !== '') return []
  const literal = /^\^((?:[\w\-:/ ]|[^\x00-\x7f])+)/.exec(operand.source)?.[1] // eslint-disable-line no-control-regex
  if (!literal || operand.source.includes('|')) return []
  const rest = operand.source.slice(1 + literal.length)
  // By code point: a quantifier after a character outside the basic plane must take the whole of it away.
  const prefix = /^[*?{+]/.test(rest) ? [...literal].slice(0, -1).join('') : literal
  return prefix === '' ? [] : [{ ranges: [prefixSpan(prefix), REGEX_SPAN], uses: [] }]
}
