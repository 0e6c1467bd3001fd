/** Chance that repeats itself: the same name always throws the same sequence. */
export interface Dice {
  /** A number from 0 up to and without 1. */
  next(): number
  /** A whole number, both ends included. */
  between(min: number, max: number): number
  /** True in `share` of the throws, 0 to 1. */
  chance(share: number): boolean
  /** One of the list. Throws RangeError when it is empty. */
  pick<T>(list: readonly T[]): T
  /** `count` different ones of the list in its own order, or all of a shorter one. */
  some<T>(list: readonly T[], count: number): T[]
}

/** Dice of that name. */
export function createDice(name: string): Dice {
  let state = hashOf(name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick(list) {
      const item = list[between(0, list.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    some(list, count) {
      const marked = list.map((item, place) => ({ item, place, lot: next() }))
      const drawn = marked.sort((a, b) => a.lot - b.lot).slice(0, count)
      return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item)
    },
  }
}

/** FNV-1a: well-spread 32-bit numbers for short texts. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
