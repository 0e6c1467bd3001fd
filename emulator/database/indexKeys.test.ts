import { documentKeys, type KeyShape } from './indexKeys'
import { inverted, keyOf } from './keys'
import type { Doc } from './values'

function shape(paths: string[], options: { sparse?: boolean; descending?: string[] } = {}): KeyShape {
  const fields = paths.map((path) => ({
    path,
    parts: path.split('.'),
    direction: options.descending?.includes(path) ? (-1 as const) : (1 as const),
  }))
  return { fields, sparse: options.sparse ?? false }
}

const keys = (paths: string[], doc: Doc) => documentKeys(shape(paths), doc).keys.sort()
const joined = (...rows: unknown[][]) => rows.map((row) => row.map((value) => keyOf(value as number)).join('')).sort() // scalars

describe('keys of a document', () => {
  it('are one for scalars, with null for what is missing', () => {
    expect(keys(['a', 'b.c'], { a: 1, b: { c: 2 } })).toEqual(joined([1, 2]))
    expect(keys(['a', 'b.c'], { a: 1 })).toEqual(joined([1, null]))
    expect(keys(['b.c'], { b: 7 })).toEqual(joined([null]))
  })

  it('are one for each different element of an array', () => {
    const { keys, multikey } = documentKeys(shape(['tags', 'n']), { tags: ['x', 'y', 'x'], n: 1 })

    expect(keys.sort()).toEqual(joined(['x', 1], ['y', 1]))
    expect(multikey).toEqual([true, false])
  })

  it('are those of missing for an empty array, which still counts as an array', () => {
    expect(documentKeys(shape(['tags']), { tags: [] })).toEqual({ keys: [keyOf(null)], multikey: [true] })
  })

  it('go through arrays of documents and the arrays in them', () => {
    expect(keys(['list.x'], { list: [{ x: 1 }, { x: [2, 3] }, 'scalar'] })).toEqual(joined([1], [2], [3], [null]))
  })

  it('take two fields of one array element by element, not crosswise', () => {
    const list = [
      { x: 1, y: 8 },
      { x: 2, y: 9 },
    ]

    expect(keys(['list.x', 'list.y'], { list })).toEqual(joined([1, 8], [2, 9]))
  })

  it('take an array inside an array as a value', () => {
    expect(keys(['a'], { a: [[1, 2]] })).toEqual([keyOf([1, 2])])
  })

  it('follow positions', () => {
    expect(keys(['a.1'], { a: ['x', 'y'] })).toEqual(joined(['y']))
  })

  it('are inverted for descending fields', () => {
    const { keys } = documentKeys(shape(['a', 'b'], { descending: ['b'] }), { a: 1, b: 2 })

    expect(keys).toEqual([keyOf(1) + inverted(keyOf(2))])
  })

  it('are none in a sparse index when every field is missing', () => {
    expect(documentKeys(shape(['a', 'b'], { sparse: true }), { c: 1 }).keys).toEqual([])
    expect(documentKeys(shape(['a', 'b'], { sparse: true }), { b: 1 }).keys).toHaveLength(1)
  })

  it('cannot be made from two independent arrays', () => {
    expect(() => documentKeys(shape(['a', 'b']), { a: [1], b: [2] })).toThrow('cannot index parallel arrays [a] [b]')
  })
})
