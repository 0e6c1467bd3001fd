import { _ } from './cloud'

/** How many rows a list gives at once. */
export const PAGE_SIZE = 20

type Direction = 'asc' | 'desc'

/**
 * The condition for the rows after `cursor` in a list sorted by `field` (an instant) and then `_id`, both in `direction`;
 * null for the first page or a cursor nobody gave out. Rows of the same instant are neither lost nor shown twice.
 */
export function afterCursor(cursor: string | undefined, field: string, direction: Direction): object[] | null {
  const [, at, id] = /^(\d{1,15})~([\w-]+)$/.exec(cursor ?? '') ?? []
  if (at === undefined || id === undefined) return null
  const instant = Number(at)
  return direction === 'desc'
    ? [{ [field]: _.lte(instant) }, _.or([{ [field]: _.lt(instant) }, { _id: _.lt(id) }])]
    : [{ [field]: _.gte(instant) }, _.or([{ [field]: _.gt(instant) }, { _id: _.gt(id) }])]
}

/** One page of `records`, which were asked for with one more than PAGE_SIZE; `cursor` is null on the last page. */
export function pageOf<T extends { _id: string }>(
  records: readonly T[],
  atOf: (record: T) => number,
): { records: T[]; nextCursor: string | null } {
  const shown = records.slice(0, PAGE_SIZE)
  const last = records.length > PAGE_SIZE ? shown.at(-1) : undefined
  return { records: shown, nextCursor: last ? `${atOf(last)}~${last._id}` : null }
}
