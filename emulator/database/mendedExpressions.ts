import { evalExpr } from 'mingo/core'
import * as builtIn from 'mingo/operators/expression'
import type { Options } from 'mingo/types'

import { compareValues, sameValue } from './compare'
import type { Value } from './values'

type Operator = (doc: unknown, operand: unknown, options: Options) => unknown

/** MongoDB takes `{ $op: [expr] }` for operators of one argument and evaluates the one element; mingo takes the list. */
const SINGLE = [
  ...['$sqrt', '$abs', '$ceil', '$floor', '$exp', '$ln', '$log10', '$size', '$reverseArray', '$toLower', '$toUpper'],
  ...['$not', '$objectToArray', '$arrayToObject', '$strLenCP', '$strLenBytes', '$year', '$month', '$dayOfMonth'],
  ...['$dayOfWeek', '$dayOfYear', '$hour', '$minute', '$second', '$millisecond', '$isoWeek', '$isoWeekYear'],
  '$isoDayOfWeek',
] as const

function lone(operand: unknown): unknown {
  return Array.isArray(operand) && operand.length === 1 ? (operand as unknown[])[0] : operand
}

function argumentsOf(doc: unknown, operand: unknown, options: Options): unknown[] {
  return (Array.isArray(operand) ? operand : [operand]).map((one) => evalExpr(doc, one, options))
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function truth(value: unknown): boolean {
  return !(isNil(value) || value === false || value === 0)
}

function elements(name: string, quantifier: 'every' | 'some'): Operator {
  return (doc, operand, options) => {
    const value = evalExpr(doc, lone(operand), options)
    if (!Array.isArray(value))
      throw new Error(`${name}'s argument must be an array, but is ${value === null ? 'null' : typeof value}`)
    return value[quantifier](truth)
  }
}

const truncate: Operator = (doc, operand, options) => {
  const [value, places] = argumentsOf(doc, operand, options)
  if (typeof value !== 'number') return null
  const unit = 10 ** (typeof places === 'number' ? places : 0)
  return Math.trunc(value * unit) / unit
}

const indexOfArray: Operator = (doc, operand, options) => {
  const [list, wanted, start, end] = argumentsOf(doc, operand, options)
  if (isNil(list)) return null
  if (!Array.isArray(list)) throw new Error('$indexOfArray requires an array as a first argument')
  const values = list as Value[] // documents hold nothing but values
  const last = typeof end === 'number' ? Math.min(end, values.length) : values.length
  for (let at = typeof start === 'number' ? start : 0; at < last; at++) {
    if (sameValue(values[at], wanted as Value)) return at // as above
  }
  return -1
}

const indexOfCodePoint: Operator = (doc, operand, options) => {
  const [text, wanted, start, end] = argumentsOf(doc, operand, options)
  if (typeof text !== 'string' || typeof wanted !== 'string') return null
  const points = [...text]
  const from = typeof start === 'number' ? start : 0
  const to = typeof end === 'number' ? Math.min(end, points.length) : points.length
  const found = points.slice(from, to).join('').indexOf(wanted)
  return found < 0 ? -1 : from + [...points.slice(from, to).join('').slice(0, found)].length
}

/** A negative length means to the end of the text. */
const substringOfBytes: Operator = (doc, operand, options) => {
  const [text, start, length] = argumentsOf(doc, operand, options)
  if (isNil(text) || typeof start !== 'number' || typeof length !== 'number') return ''
  const bytes = Buffer.from(text instanceof Date ? text.toISOString() : String(text as string | number)) // what MongoDB makes text of
  return bytes.subarray(start, length < 0 ? undefined : start + length).toString()
}

const MS_PER_DAY = 86_400_000

/** Weeks begin on Sunday; days before the year's first Sunday are in week 0. */
const week: Operator = (doc, operand, options) => {
  const evaluated = evalExpr(doc, lone(operand), options)
  const { date, timezone } = dated(evaluated)
  if (!(date instanceof Date)) return null
  const local = typeof timezone === 'string' ? new Date(date.getTime() + offsetMs(timezone, date)) : date
  const newYear = Date.UTC(local.getUTCFullYear(), 0, 1)
  const dayOfYear = Math.floor((local.getTime() - newYear) / MS_PER_DAY)
  return Math.floor((dayOfYear + 7 - local.getUTCDay()) / 7)
}

/** The operand is a date, or `{ date, timezone }`. */
function dated(evaluated: unknown): { date?: unknown; timezone?: unknown } {
  return evaluated instanceof Date ? { date: evaluated } : (Object(evaluated) as object) // both fields are checked
}

function offsetMs(timezone: string, date: Date): number {
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(timezone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  const wall = (zone: string): number => Date.parse(`${date.toLocaleString('en-US', { timeZone: zone })} UTC`)
  return wall(timezone) - wall('UTC')
}

const isArray: Operator = (doc, operand, options) => Array.isArray(evalExpr(doc, lone(operand), options))

/**
 * What an accumulator works on. In `$group` it is given all documents of a group; as an expression, one document, and its
 * operand is a list of expressions, or one expression that may give an array.
 */
function accumulated(doc: unknown, operand: unknown, options: Options): Value[] {
  // documents hold nothing but values, and mingo gives undefined for a missing one
  const values = accumulatedOf(doc, operand, options) as (Value | undefined)[]
  return values.filter((value) => value !== undefined)
}

function accumulatedOf(doc: unknown, operand: unknown, options: Options): unknown[] {
  if (Array.isArray(doc)) return doc.map((one: unknown) => evalExpr(one, operand, rootless(options)))
  if (Array.isArray(operand) && operand.length !== 1) return argumentsOf(doc, operand, options)
  const value = evalExpr(doc, lone(operand), options)
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

/** The options without the document they were made for, so that the next one becomes the root of its expression. */
function rootless(options: Options): Options {
  const { idKey, context, processingMode, useStrictMode, scriptEnabled, failOnError } = options
  return { idKey, context, processingMode, useStrictMode, scriptEnabled, failOnError }
}

function numbers(doc: unknown, operand: unknown, options: Options): number[] {
  return accumulated(doc, operand, options).filter((value) => typeof value === 'number')
}

const sum: Operator = (doc, operand, options) =>
  numbers(doc, operand, options).reduce((total, value) => total + value, 0)

const average: Operator = (doc, operand, options) => {
  const values = numbers(doc, operand, options)
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : null
}

/** Null and missing do not take part. */
function extreme(direction: 1 | -1): Operator {
  return (doc, operand, options) => {
    const values = accumulated(doc, operand, options).filter((value) => value !== null)
    return values.reduce<Value>(
      (best, value) => (best === null || compareValues(value, best) * direction > 0 ? value : best),
      null,
    )
  }
}

const addToSet: Operator = (doc, operand, options) => {
  const values = accumulated(doc, operand, options)
  return values.filter((value, at) => values.findIndex((other) => sameValue(other, value)) === at)
}

const single = Object.fromEntries(
  SINGLE.map((name): [string, Operator] => [
    name,
    // mingo types each operator's own options object; all of them take this one
    (doc, operand, options) => (builtIn[name] as Operator)(doc, lone(operand), options),
  ]),
)

/** Operators in which mingo 7.2.7 differs from MongoDB; each has its test. Can go when mingo follows. */
export const MENDED_EXPRESSIONS: Record<`$${string}`, Operator> = {
  ...single,
  $allElementsTrue: elements('$allElementsTrue', 'every'),
  $anyElementTrue: elements('$anyElementTrue', 'some'),
  $addToSet: addToSet,
  $avg: average,
  $isArray: isArray,
  $max: extreme(1),
  $min: extreme(-1),
  $push: accumulated,
  $sum: sum,
  $trunc: truncate,
  $indexOfArray: indexOfArray,
  $indexOfCP: indexOfCodePoint,
  $substr: substringOfBytes,
  $substrBytes: substringOfBytes,
  $week: week,
}
