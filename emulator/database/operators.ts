import { comparable, compareValues, sameValue } from './compare'
import { intersectsTest, nearTest, withinTest } from './geoTests'
import { refuse } from './refusals'
import { isDoc, typeName, type Doc, type Value } from './values'
import { toRegExp } from './wire'

type Reached = readonly (Value | undefined)[]

/** Tests the values a path led to. `openArrays` is false inside `$elemMatch`, where an element is taken as it is. */
export type Predicate = (reached: Reached, openArrays: boolean) => boolean

type Test = (value: Value | undefined) => boolean

/** A predicate that holds when a value, or an element of an array value, passes the test. */
function any(test: Test): Predicate {
  return (reached, openArrays) =>
    reached.some((value) => test(value) || (openArrays && Array.isArray(value) && value.some(test)))
}

/** A predicate on the values themselves: arrays are not opened. */
function whole(test: Test): Predicate {
  return (reached) => reached.some(test)
}

/** Equality with `operand`: null also means missing, a regular expression also means the strings it finds. */
export function equality(operand: Value): Predicate {
  if (operand === null) return any((value) => value === null || value === undefined)
  if (operand instanceof RegExp) {
    const pattern = regexTest(operand)
    return any((value) => pattern(value) || sameValue(value, operand))
  }
  return any((value) => sameValue(value, operand))
}

function regexTest(pattern: RegExp): Test {
  return (value) => typeof value === 'string' && pattern.test(value)
}

function ordered(operand: Value, accepts: (order: number) => boolean): Predicate {
  if (operand === null) return any((value) => (value ?? null) === null && accepts(0))
  if (Number.isNaN(operand)) return any((value) => Number.isNaN(value) && accepts(0))
  return any(
    (value) =>
      value !== undefined &&
      comparable(value, operand) &&
      !Number.isNaN(value) &&
      accepts(compareValues(value, operand)),
  )
}

function listOf(operator: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw refuse.badOperator(`${operator} needs an array`)
  return operand
}

function oneOf(operator: string, operand: Value): Predicate {
  const choices = listOf(operator, operand).map(equality)
  return (reached, openArrays) => choices.some((choice) => choice(reached, openArrays))
}

function modulo(operand: Value): Predicate {
  const [divisor, remainder] = listOf('$mod', operand)
  if (typeof divisor !== 'number' || typeof remainder !== 'number' || Math.trunc(divisor) === 0) {
    throw refuse.badOperator('malformed mod, divisor and remainder must be numbers and the divisor not 0')
  }
  return any((value) => typeof value === 'number' && Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder))
}

const TYPE_CODES: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
}
const NUMBER_TYPES = new Set(['double', 'int', 'long', 'decimal'])

function ofType(operand: Value): Predicate {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((one) =>
    typeof one === 'number' ? TYPE_CODES[one] : one,
  )
  return any((value) => {
    const name = typeName(value)
    return wanted.includes(name) || (wanted.includes('number') && NUMBER_TYPES.has(name))
  })
}

function sized(operand: Value): Predicate {
  if (typeof operand !== 'number' || operand < 0) throw refuse.badOperator('$size must be a whole number')
  return whole((value) => Array.isArray(value) && value.length === operand)
}

function pattern(operand: Value, siblings: Doc): Predicate {
  if (operand instanceof RegExp) return any(regexTest(operand))
  if (typeof operand !== 'string') throw refuse.badOperator('$regex has to be a string')
  const options = typeof siblings.$options === 'string' ? siblings.$options : ''
  return any(regexTest(toRegExp(operand, options)))
}

function exists(operand: Value): Predicate {
  const wanted = operand !== false && operand !== 0 && operand !== null
  return (reached) => reached.some((value) => value !== undefined) === wanted
}

function not(predicate: Predicate): Predicate {
  return (reached, openArrays) => !predicate(reached, openArrays)
}

/** Query operators that stand on their own; those that hold queries themselves are in the matcher. */
export const OPERATORS: Record<string, (operand: Value, siblings: Doc) => Predicate> = {
  $eq: equality,
  $ne: (operand) => not(equality(operand)),
  $gt: (operand) => ordered(operand, (order) => order > 0),
  $gte: (operand) => ordered(operand, (order) => order >= 0),
  $lt: (operand) => ordered(operand, (order) => order < 0),
  $lte: (operand) => ordered(operand, (order) => order <= 0),
  $in: (operand) => oneOf('$in', operand),
  $nin: (operand) => not(oneOf('$nin', operand)),
  $exists: exists,
  $type: ofType,
  $mod: modulo,
  $size: sized,
  $regex: pattern,
  $options: (_, siblings) => {
    if (!('$regex' in siblings)) throw refuse.badOperator('$options needs a $regex')
    return () => true
  },
  $near: (operand) => whole(nearTest(operand)),
  $nearSphere: (operand) => whole(nearTest(operand)),
  $geoWithin: (operand) => whole(withinTest(operand)),
  $geoIntersects: (operand) => whole(intersectsTest(operand)),
}

/** True for `{ $gt: 1 }`: operators, not a value to compare with. Refuses a mix of both. */
export function isOperators(condition: Value): condition is Doc {
  if (!isDoc(condition)) return false
  const names = Object.keys(condition)
  const count = names.filter((name) => name.startsWith('$')).length
  if (count > 0 && count < names.length)
    throw refuse.badOperator(`unknown operator: ${names.find((n) => n[0] !== '$')}`)
  return count > 0
}
