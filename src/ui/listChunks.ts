/** Rows that are drawn or left out together. Ten expert cards are about two screens and 180 nodes. */
export const CHUNK_ROWS = 10

/** Indexes of the first and the last chunk that are drawn; the others are an empty space of their height. */
export interface Drawn {
  first: number
  last: number
}

/** Where the screen stands over the list, in px. */
export interface Sight {
  /** How much of the list has gone out at the top; negative while the list begins below the screen's top. */
  above: number
  /** Height of the screen. */
  height: number
}

/** Screens above and below that must be drawn, and that are drawn once something must change. */
const NEAR = 1
const AHEAD = 1.5

/** A page of 20 is drawn at once, without asking where it stands. */
export const AT_FIRST: Drawn = { first: 0, last: 1 }

export function chunksOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK_ROWS) }, (_, chunk) =>
    rows.slice(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS),
  )
}

/** The height of each of `count` chunks: as measured, else the mean of those that were. */
export function heightsOf(count: number, measured: readonly (number | undefined)[]): number[] {
  const known = measured.filter((height) => height !== undefined)
  const mean = known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length : 0
  return Array.from({ length: count }, (_, chunk) => measured[chunk] ?? mean)
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0)

/** Chunks that reach into the sight widened by so many screens; the nearest one when none does. */
function within(heights: readonly number[], { above, height }: Sight, screens: number): Drawn {
  const from = above - screens * height
  const to = above + height + screens * height
  const ends = heights.map((_, chunk) => sum(heights.slice(0, chunk + 1)))
  const end = heights.length - 1
  const first = ends.findIndex((bottom) => bottom > from)
  const beyond = ends.findIndex((bottom) => bottom >= to)
  return { first: first < 0 ? end : first, last: beyond < 0 ? end : beyond }
}

/** What to draw next: `now` itself while it reaches a screen beyond the sight on both sides. */
export function drawnNext(heights: readonly number[], sight: Sight, now: Drawn): Drawn {
  const near = within(heights, sight, NEAR)
  const suffices = now.first <= near.first && now.last >= near.last && now.last < heights.length
  return suffices ? now : within(heights, sight, AHEAD)
}

/** The same number of chunks, moved up where the list became shorter. */
export function clamped({ first, last }: Drawn, count: number): Drawn {
  const over = Math.max(0, last - (count - 1))
  return { first: Math.max(0, first - over), last: last - over }
}

/** Heights of the empty spaces before and after what is drawn. */
export function spaces(heights: readonly number[], { first, last }: Drawn): { before: number; after: number } {
  return { before: sum(heights.slice(0, first)), after: sum(heights.slice(last + 1)) }
}
