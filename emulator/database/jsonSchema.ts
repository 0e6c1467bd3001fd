import { sameValue } from './compare'
import { fieldOf, isDoc, typeName, type Doc, type Value } from './values'

type Rule = (operand: Value, value: Value, schema: Doc) => boolean

const NUMBERS = new Set(['int', 'long', 'double', 'decimal'])

/** True when the value fits the JSON Schema (draft 4 with MongoDB's `bsonType`). Words it does not know are ignored. */
export function conforms(schema: Doc, value: Value): boolean {
  return Object.entries(schema).every(([word, operand]) => {
    const rule = Object.hasOwn(RULES, word) ? RULES[word] : undefined
    return !rule || rule(operand, value, schema)
  })
}

function listOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : []
}

function docsOf(value: Value | undefined): Doc[] {
  return listOf(value).filter(isDoc)
}

function isType(operand: Value, value: Value): boolean {
  const name = typeName(value)
  return (Array.isArray(operand) ? operand : [operand]).some((wanted) => {
    if (wanted === 'number') return NUMBERS.has(name)
    if (wanted === 'boolean') return name === 'bool'
    // A whole number in JavaScript has lost whether it was written as double.
    if (wanted === 'double' || wanted === 'long') return NUMBERS.has(name) && (wanted === 'double' || name !== 'double')
    return wanted === name
  })
}

/** A rule for numbers; other types pass. */
function ifNumber(test: (operand: number, value: number, schema: Doc) => boolean): Rule {
  return (operand, value, schema) =>
    typeof value !== 'number' || typeof operand !== 'number' || test(operand, value, schema)
}

/** A rule for the length of texts or arrays; other types pass. */
function ifSized(type: 'string' | 'array', test: (operand: number, length: number) => boolean): Rule {
  return (operand, value) => {
    if (typeof operand !== 'number') return true
    if (type === 'string') return typeof value !== 'string' || test(operand, [...value].length)
    return !Array.isArray(value) || test(operand, value.length)
  }
}

const RULES: Record<string, Rule> = {
  bsonType: isType,
  type: isType,
  enum: (operand, value) => listOf(operand).some((one) => sameValue(one, value)),
  minimum: ifNumber((least, value, { exclusiveMinimum }) =>
    exclusiveMinimum === true ? value > least : value >= least,
  ),
  maximum: ifNumber((most, value, { exclusiveMaximum }) => (exclusiveMaximum === true ? value < most : value <= most)),
  multipleOf: ifNumber((unit, value) => value % unit === 0),
  minLength: ifSized('string', (least, length) => length >= least),
  maxLength: ifSized('string', (most, length) => length <= most),
  minItems: ifSized('array', (least, length) => length >= least),
  maxItems: ifSized('array', (most, length) => length <= most),
  pattern: (operand, value) =>
    typeof value !== 'string' || typeof operand !== 'string' || new RegExp(operand).test(value),
  items: (operand, value) => !Array.isArray(value) || !isDoc(operand) || value.every((item) => conforms(operand, item)),
  uniqueItems: (operand, value) =>
    operand !== true ||
    !Array.isArray(value) ||
    value.every((item, at) => value.findIndex((other) => sameValue(other, item)) === at),
  required: (operand, value) =>
    !isDoc(value) || listOf(operand).every((field) => typeof field === 'string' && Object.hasOwn(value, field)),
  properties: (operand, value) => !isDoc(value) || !isDoc(operand) || propertiesConform(operand, value),
  additionalProperties: (operand, value, { properties }) =>
    operand !== false ||
    !isDoc(value) ||
    Object.keys(value).every((field) => isDoc(properties) && Object.hasOwn(properties, field)),
  allOf: (operand, value) => docsOf(operand).every((schema) => conforms(schema, value)),
  anyOf: (operand, value) => docsOf(operand).some((schema) => conforms(schema, value)),
  oneOf: (operand, value) => docsOf(operand).filter((schema) => conforms(schema, value)).length === 1,
  not: (operand, value) => !isDoc(operand) || !conforms(operand, value),
}

function propertiesConform(properties: Doc, value: Doc): boolean {
  return Object.entries(properties).every(([field, schema]) => {
    const inner = fieldOf(value, field)
    return inner === undefined || !isDoc(schema) || conforms(schema, inner)
  })
}
