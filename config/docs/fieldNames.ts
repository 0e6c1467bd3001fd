import { toJSONSchema, type $ZodType } from 'zod/v4/core'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function jsonOf(schema: $ZodType, io: 'input' | 'output'): unknown {
  return toJSONSchema(schema, { io, unrepresentable: 'any' })
}

/** Fields on top of a schema, an optional one with a question mark: `['id', 'reason?']`. */
export function topFields(schema: $ZodType): string[] {
  const json = jsonOf(schema, 'input')
  if (!isRecord(json) || !isRecord(json.properties)) return []
  const required = Array.isArray(json.required) ? json.required : []
  return Object.keys(json.properties).map((name) => (required.includes(name) ? name : `${name}?`))
}

/** Names of all fields anywhere in what a schema lets out. */
export function deepFields(schema: $ZodType): Set<string> {
  const names = new Set<string>()
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(collect)
    if (!isRecord(node)) return
    if (isRecord(node.properties)) Object.keys(node.properties).forEach((name) => names.add(name))
    Object.values(node).forEach(collect)
  }
  collect(jsonOf(schema, 'output'))
  return names
}
