import { isDoc, Opaque, setField, type Doc, type Value } from './values'

/**
 * Reads an EJSON string as the SDK sends it (canonical, relaxed or plain JSON) into plain values.
 * ObjectIds become their hex string, as the real service hands them back; `$tcb_server_date` becomes a Date counted from
 * `nowMs`. Throws SyntaxError on text that is not JSON.
 */
export function readWire(text: string, nowMs: number): Value {
  const parsed: unknown = JSON.parse(text)
  return revive(parsed, nowMs)
}

/** Writes a value as canonical EJSON. */
export function writeWire(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return `[${value.map(writeWire).join(',')}]`
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof RegExp) return writeRegExp(value)
  if (value instanceof Opaque) return value.ejson
  const fields: string[] = []
  for (const [field, inner] of Object.entries(value)) fields.push(`${JSON.stringify(field)}:${writeWire(inner)}`)
  return `{${fields.join(',')}}`
}

/** A regular expression in MongoDB's dialect; options JavaScript does not have are dropped, `(?i)` at the start is moved. */
export function toRegExp(pattern: string, options: string): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const flags = new Set((options + (inline?.[1] ?? '')).replace(/[^imsu]/g, ''))
  return new RegExp(inline ? pattern.slice(inline[0].length) : pattern, [...flags].sort().join(''))
}

function writeNumber(value: number): string {
  if (Object.is(value, -0)) return '{"$numberDouble":"-0.0"}'
  if (!Number.isInteger(value)) return `{"$numberDouble":"${value}"}`
  if (value >= -(2 ** 31) && value < 2 ** 31) return `{"$numberInt":"${value}"}`
  return Number.isSafeInteger(value) ? `{"$numberLong":"${value}"}` : `{"$numberDouble":"${value}"}`
}

function writeRegExp(value: RegExp): string {
  return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`
}

function revive(parsed: unknown, nowMs: number): Value {
  if (parsed === null || typeof parsed === 'boolean' || typeof parsed === 'number' || typeof parsed === 'string') {
    return parsed
  }
  if (Array.isArray(parsed)) return parsed.map((item) => revive(item, nowMs))
  const entries = Object.entries(Object(parsed) as Record<string, unknown>) // what is left of JSON: an object
  const [first] = entries
  if (first?.[0].startsWith('$')) {
    const marked = reviveMarked(first[0], first[1], entries, nowMs)
    if (marked !== undefined) return marked
  }
  const doc: Doc = {}
  for (const [field, inner] of entries) setField(doc, field, revive(inner, nowMs))
  return doc
}

type Reader = (content: unknown, nowMs: number) => Value | undefined

const READERS: Record<string, Reader> = {
  $numberInt: (content) => Number(content),
  $numberLong: (content) => Number(content),
  $numberDouble: (content) => Number(content),
  $oid: (content) => String(content),
  $symbol: (content) => String(content),
  $undefined: () => null,
  $date: (content) => new Date(typeof content === 'object' ? millisecondsOf(content) : (content as string | number)), // EJSON: a string or a number
  $regularExpression: (content) => {
    const { pattern, options } = Object(content) as { pattern?: unknown; options?: unknown } // fields are checked below
    return typeof pattern === 'string' ? toRegExp(pattern, typeof options === 'string' ? options : '') : undefined
  },
  $tcb_server_date: (content, nowMs) => {
    const offset = isDoc(content) ? revive(content.offset ?? 0, nowMs) : 0
    return new Date(nowMs + (typeof offset === 'number' ? offset : 0))
  },
}

const OPAQUE_MARKERS = new Set(['$numberDecimal', '$binary', '$uuid', '$timestamp', '$minKey', '$maxKey'])

function reviveMarked(
  marker: string,
  content: unknown,
  entries: [string, unknown][],
  nowMs: number,
): Value | undefined {
  if (marker === '$regex' && typeof content === 'string') return reviveLegacyRegExp(content, entries)
  if (entries.length !== 1) return undefined
  if (OPAQUE_MARKERS.has(marker)) return new Opaque(JSON.stringify({ [marker]: content }))
  return Object.hasOwn(READERS, marker) ? READERS[marker]?.(content, nowMs) : undefined
}

/** `{ $regex, $options }` alone is a regular expression; beside other operators it stays an operator. */
function reviveLegacyRegExp(pattern: string, entries: [string, unknown][]): RegExp | undefined {
  const rest = new Map(entries.slice(1))
  const options = rest.get('$options')
  const alone = rest.size === 0 || (rest.size === 1 && typeof options === 'string')
  return alone ? toRegExp(pattern, typeof options === 'string' ? options : '') : undefined
}

function millisecondsOf(content: unknown): number {
  const { $numberLong } = Object(content) as { $numberLong?: unknown } // canonical EJSON: {"$date":{"$numberLong":"0"}}
  return Number($numberLong)
}
