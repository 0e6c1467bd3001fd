/** Where a page starts: at the moment `at`, after `seen` rows of that very moment. */
export interface PageStart {
  at: number
  seen: number
}

export const PAGE_SIZE = 20

/** The start a cursor names; null for the first page, and for what is no cursor. */
export function pageStart(cursor: string | undefined): PageStart | null {
  const [, at, seen] = /^(\d{1,16})-(\d{1,9})$/.exec(cursor ?? '') ?? []
  return at !== undefined && seen !== undefined ? { at: Number(at), seen: Number(seen) } : null
}

/**
 * The cursor after a page of rows with these moments, one more than PAGE_SIZE when there is a next page; null when there is none.
 * Rows of one millisecond that straddle two pages are neither lost nor doubled: the cursor counts them.
 */
export function cursorAfter(moments: readonly number[], start: PageStart | null): string | null {
  const last = moments[PAGE_SIZE - 1]
  if (moments.length <= PAGE_SIZE || last === undefined) return null
  const here = moments.slice(0, PAGE_SIZE).filter((at) => at === last).length
  return `${last}-${here + (start?.at === last ? start.seen : 0)}`
}
