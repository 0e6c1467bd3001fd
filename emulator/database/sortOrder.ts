import { compareValues } from './compare'
import { valuesAt } from './paths'
import type { Doc, Value } from './values'

/** Sort specification in order of importance; +1 ascending, -1 descending. */
export type SortOrder = [path: string, direction: 1 | -1][]

/** A comparison function for documents. An array counts as its least element ascending, its greatest descending. */
export function comparison(order: SortOrder): (left: Doc, right: Doc) => number {
  const terms = order.map(([path, direction]) => ({ parts: path.split('.'), direction }))
  return (left, right) => {
    for (const { parts, direction } of terms) {
      const result = compareValues(sortValue(left, parts, direction), sortValue(right, parts, direction))
      if (result !== 0) return result * direction
    }
    return 0
  }
}

/** Reads `{ a: 1, b: -1 }`; any positive number is ascending. */
export function toSortOrder(spec: Doc): SortOrder {
  return Object.entries(spec).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1])
}

function sortValue(doc: Doc, parts: readonly string[], direction: 1 | -1): Value | undefined {
  const values = valuesAt(doc, parts).flatMap((value) => (Array.isArray(value) && value.length > 0 ? value : [value]))
  let chosen = values[0]
  for (const value of values) if (compareValues(value, chosen) * direction < 0) chosen = value
  return Array.isArray(chosen) && chosen.length === 0 ? undefined : chosen
}
