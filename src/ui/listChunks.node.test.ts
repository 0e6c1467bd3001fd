import { AT_FIRST, CHUNK_ROWS, chunksOf, clamped, drawnNext, heightsOf, spaces, type Drawn } from './listChunks'

const SCREEN = 800
const NODES_OF_A_CARD = 18
/** Chunks of expert cards on a phone. */
const heightsOfCards = (count: number) => Array.from({ length: count }, () => 1700)
const at = (above: number) => ({ above, height: SCREEN })

/** Every chunk that any part of the screen lies over. */
function seen(heights: readonly number[], above: number): number[] {
  return heights.flatMap((height, chunk) => {
    const top = chunk * height
    return top < above + SCREEN && top + height > above ? [chunk] : []
  })
}

/** Scrolls from one place to another by steps of a finger and tells what was drawn at each. */
function scroll(heights: readonly number[], from: number, to: number, start: Drawn): { above: number; drawn: Drawn }[] {
  const steps = Math.ceil(Math.abs(to - from) / 300)
  let drawn = start
  return Array.from({ length: steps + 1 }, (_, step) => {
    const above = from + ((to - from) * step) / steps
    drawn = drawnNext(heights, at(above), drawn)
    return { above, drawn }
  })
}

describe('which chunks of a list are drawn', () => {
  it('draws a first page of 20 whole', () => {
    const chunks = chunksOf(Array.from({ length: 20 }, (_, row) => row))

    expect(chunks.map((chunk) => chunk.length)).toEqual([10, 10])
    expect(AT_FIRST).toEqual({ first: 0, last: chunks.length - 1 })
  })

  it('keeps the rows in order and loses none', () => {
    const rows = Array.from({ length: 47 }, (_, row) => row)

    expect(chunksOf(rows).flat()).toEqual(rows)
    expect(chunksOf(rows)).toHaveLength(5)
  })

  it.each([
    ['down', 0, 50_200],
    ['up', 50_200, 0],
  ])('always has what is seen, and few nodes, scrolling %s 300 rows', (_, from, to) => {
    const heights = heightsOfCards(30)
    const start = from === 0 ? AT_FIRST : { first: 28, last: 29 }

    for (const { above, drawn } of scroll(heights, from, to, start)) {
      const needed = seen(heights, above)
      expect(drawn.first).toBeLessThanOrEqual(needed[0] ?? 0)
      expect(drawn.last).toBeGreaterThanOrEqual(needed.at(-1) ?? 0)
      const nodes = (drawn.last - drawn.first + 1) * CHUNK_ROWS * NODES_OF_A_CARD
      expect(nodes).toBeLessThanOrEqual(3 * CHUNK_ROWS * NODES_OF_A_CARD)
    }
  })

  it('finds its place at once after a jump to the top', () => {
    expect(drawnNext(heightsOfCards(12), at(0), { first: 9, last: 11 })).toEqual({ first: 0, last: 1 })
  })

  it('changes nothing while a screen on both sides is drawn', () => {
    const now = { first: 2, last: 4 }

    expect(drawnNext(heightsOfCards(12), at(5_000), now)).toBe(now)
  })

  it('does not go back and forth at an edge', () => {
    const heights = heightsOfCards(12)
    const down = drawnNext(heights, at(1_801), AT_FIRST)

    expect(down).toEqual({ first: 0, last: 2 })
    expect(drawnNext(heights, at(1_799), down)).toBe(down)
  })

  it('draws the last chunk when the list lies wholly above the screen', () => {
    expect(drawnNext(heightsOfCards(4), at(90_000), AT_FIRST)).toEqual({ first: 3, last: 3 })
  })

  it('draws from the start while the list begins below the screen', () => {
    expect(drawnNext(heightsOfCards(6), at(-3_000), { first: 4, last: 5 })).toEqual({ first: 0, last: 0 })
  })
})

describe('the empty space in place of what is not drawn', () => {
  it('is as high as what was there', () => {
    const heights = heightsOf(5, [1600, 1700, undefined, 1500])

    expect(heights).toEqual([1600, 1700, 1600, 1500, 1600])
    expect(spaces(heights, { first: 2, last: 3 })).toEqual({ before: 3300, after: 1600 })
  })

  it('is nothing before anything was measured', () => {
    expect(spaces(heightsOf(4, []), AT_FIRST)).toEqual({ before: 0, after: 0 })
  })

  it('moves with the end when a filter makes the list shorter', () => {
    expect(clamped({ first: 5, last: 7 }, 2)).toEqual({ first: 0, last: 1 })
    expect(clamped({ first: 5, last: 7 }, 7)).toEqual({ first: 4, last: 6 })
    expect(clamped(AT_FIRST, 1)).toEqual({ first: 0, last: 0 })
  })
})
