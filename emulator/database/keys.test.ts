import { compareValues } from './compare'
import { after, fromBytes, inverted, keyOf, prefixSpan, toBytes, typeSpan } from './keys'
import { Opaque, type Doc, type Value } from './values'

const DOCS: Doc[] = [{}, { a: 1 }, { a: 1, b: 1 }, { b: 1 }, { a: 2 }, { a: 'x' }]
const LISTS: Value[] = [[], [1], [1, 2], [2], ['a'], [[1]]]

/** In BSON's order, each greater than the one before. */
const ASCENDING: Value[] = [
  null,
  ...[NaN, -Infinity, -1e300, -2, -1.5, -Number.MIN_VALUE, 0, Number.MIN_VALUE, 1, 1.5, 255, 256, 2 ** 40, Infinity],
  ...['', '\0', '\0a', 'a', 'a\0', 'a\0b', 'aa', 'b', 'é', '专', '专家', '\uffee', '🙂'],
  ...DOCS.sort(compareValues),
  ...LISTS.sort(compareValues),
  new Opaque('{"$numberDecimal":"1"}'),
  false,
  true,
  ...[new Date(-1), new Date(0), new Date(1_700_000_000_000)],
  ...[/a/, /a/i, /b/],
]

describe('keys', () => {
  it('sort as the values they are made from', () => {
    for (const [at, value] of ASCENDING.entries()) {
      const next = ASCENDING[at + 1]
      if (next === undefined) continue
      expect(compareValues(value, next)).toBeLessThan(0)
      expect([value, next, keyOf(value) < keyOf(next)]).toEqual([value, next, true])
    }
  })

  it('sort the other way round when inverted', () => {
    const inOrder = ASCENDING.map((value) => inverted(keyOf(value)))

    expect([...inOrder].sort().reverse()).toEqual(inOrder)
  })

  it('end themselves, so that joined keys of two fields sort by the first', () => {
    expect(keyOf('a') + keyOf('z') < keyOf('ab') + keyOf('a')).toBe(true)
    expect(inverted(keyOf('a')) + keyOf('z') > inverted(keyOf('ab')) + keyOf('a')).toBe(true)
  })

  it('are the same for missing and null, and for 0 and -0', () => {
    expect(keyOf(undefined)).toBe(keyOf(null))
    expect(keyOf(-0)).toBe(keyOf(0))
  })

  it('survive the way to bytes and back', () => {
    for (const value of ASCENDING) expect(fromBytes(toBytes(keyOf(value)))).toBe(keyOf(value))
  })

  it('lie in the span of their type and of their prefix', () => {
    const [from, before] = typeSpan('x')
    const [first, end] = prefixSpan('专')

    expect(ASCENDING.filter((value) => keyOf(value) >= from && keyOf(value) < before)).toEqual(
      ASCENDING.filter((value) => typeof value === 'string'),
    )
    expect(ASCENDING.filter((value) => keyOf(value) >= first && keyOf(value) < end)).toEqual(['专', '专家'])
  })

  it('have a least key above all that start with them', () => {
    expect(after('a\xff')).toBe('b')
    expect(after('\xff\xff') > '\xff\xff').toBe(true)
  })
})
