import { fieldOf, isDoc, type Doc, type Value } from './values'

const POSITION = /^(0|[1-9]\d*)$/

/** True for a path's part that can be a position in an array. */
export function isPosition(part: string): boolean {
  return POSITION.test(part)
}

/** The value at a path with no array searched through: positions are followed, elements are not. */
export function valueAt(doc: Doc, path: string): Value | undefined {
  let current: Value | undefined = doc
  for (const part of path.split('.')) {
    if (Array.isArray(current)) current = isPosition(part) ? current[Number(part)] : undefined
    else current = isDoc(current) ? fieldOf(current, part) : undefined
  }
  return current
}

/**
 * Every value a query's path leads to: arrays on the way are searched (their documents, and their positions), the last value
 * is given whole. `undefined` stands for a document on the way in which the field is missing; scalars in an array on the
 * way give nothing, which is why `{ 'a.b': null }` does not match `{ a: [1] }`.
 */
export function valuesAt(doc: Doc, parts: readonly string[]): (Value | undefined)[] {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return [fieldOf(doc, only)]
  const found: (Value | undefined)[] = []
  collect(doc, parts, 0, found)
  return found
}

function collect(value: Value | undefined, parts: readonly string[], at: number, found: (Value | undefined)[]): void {
  const part = parts[at]
  if (part === undefined) {
    found.push(value)
    return
  }
  if (Array.isArray(value)) {
    if (isPosition(part) && value[Number(part)] !== undefined) collect(value[Number(part)], parts, at + 1, found)
    for (const element of value) if (isDoc(element)) collect(element, parts, at, found)
    return
  }
  collectField(value, parts, at, found)
}

function collectField(
  value: Value | undefined,
  parts: readonly string[],
  at: number,
  found: (Value | undefined)[],
): void {
  const part = parts[at]
  const inner = isDoc(value) && part !== undefined ? fieldOf(value, part) : undefined
  if (inner === undefined) found.push(undefined)
  else collect(inner, parts, at + 1, found)
}
