import { openTarget, refusalOf, valuesOf, type Target } from '@/emulator/conformance/target'

let target: Target
beforeAll(async () => void (target = await openTarget()))
afterAll(() => target.close())

const _ = () => target.db.command

/** Ids of the documents a filter finds, in the order they were added. */
async function found(documents: object[], filter: object): Promise<unknown[]> {
  const collection = target.db.collection(await target.fresh())
  await collection.add(documents)
  return (await valuesOf(collection.where(filter), '_id')).sort()
}

describe('equality', () => {
  const documents = [
    { _id: 'missing' },
    { _id: 'null', v: null },
    { _id: 'one', v: 1 },
    { _id: 'text', v: '1' },
    { _id: 'list', v: [1, 2] },
    { _id: 'nested', v: [[1, 2]] },
    { _id: 'object', v: { a: 1, b: 2 } },
    { _id: 'date', v: new Date(1) },
    { _id: 'no', v: false },
  ]

  it.each<[string, () => object, string[]]>([
    ['a number: itself and arrays that hold it', () => ({ v: 1 }), ['list', 'one']],
    ['a text, not the number', () => ({ v: '1' }), ['text']],
    ['null: null and missing', () => ({ v: null }), ['missing', 'null']],
    ['a whole array, or an element that is that array', () => ({ v: [1, 2] }), ['list', 'nested']],
    ['a date', () => ({ v: new Date(1) }), ['date']],
    ['false, which is not null', () => ({ v: false }), ['no']],
    ['a field below', () => ({ 'v.a': 1 }), ['object']],
    ['a nested object, which the SDK flattens', () => ({ v: { a: 1 } }), ['object']],
    ['a whole object', () => ({ v: _().eq({ a: 1, b: 2 }) }), ['object']],
    ['a whole object in another order of fields', () => ({ v: _().eq({ b: 2, a: 1 }) }), []],
    [
      'not equal: also missing ones',
      () => ({ v: _().neq(1) }),
      ['date', 'missing', 'nested', 'no', 'null', 'object', 'text'],
    ],
    ['not null', () => ({ v: _().neq(null) }), ['date', 'list', 'nested', 'no', 'object', 'one', 'text']],
    ['one of', () => ({ v: _().in(['1', null]) }), ['missing', 'null', 'text']],
    ['none of', () => ({ v: _().nin([1, '1', null]) }), ['date', 'nested', 'no', 'object']],
    ['a type: of a value or of an element', () => ({ v: { $type: 'number' } }), ['list', 'one']],
    ['the type array: the field itself or an element', () => ({ v: { $type: 'array' } }), ['list', 'nested']],
    ['existence', () => ({ v: _().exists(false) }), ['missing']],
    ['existence of null', () => ({ v: _().exists(true).and(_().eq(null)) }), ['null']],
  ])('finds %s', async (_name, filter, expected) => {
    expect(await found(documents, filter())).toEqual(expected)
  })
})

describe('order', () => {
  const documents = [
    { _id: 'missing' },
    { _id: 'null', v: null },
    { _id: 'one', v: 1 },
    { _id: 'three', v: 3 },
    { _id: 'text', v: 'b' },
    { _id: 'list', v: [0, 9] },
    { _id: 'date', v: new Date(2) },
  ]

  it.each<[string, () => object, string[]]>([
    ['more than a number: numbers and arrays with such an element', () => ({ v: _().gt(1) }), ['list', 'three']],
    ['at least null: null and missing', () => ({ v: _().gte(null) }), ['missing', 'null']],
    ['more than null: nothing', () => ({ v: _().gt(null) }), []],
    ['less than a text: texts alone', () => ({ v: _().lt('c') }), ['text']],
    ['a range: an array may meet its ends with different elements', () => ({ v: _().gt(1).and(_().lt(3)) }), ['list']],
    ['a date range', () => ({ v: _().lte(new Date(2)) }), ['date']],
  ])('finds %s', async (_name, filter, expected) => {
    expect(await found(documents, filter())).toEqual(expected)
  })

  it('sorts missing with null first, then by type: numbers, texts, objects, booleans, dates', async () => {
    const collection = target.db.collection(await target.fresh())
    await collection.add([
      { _id: 'date', v: new Date(0) },
      { _id: 'bool', v: true },
      { _id: 'object', v: { a: 1 } },
      { _id: 'text', v: '专家' },
      { _id: 'number', v: 5 },
      { _id: 'missing' },
    ])

    expect(await valuesOf(collection.orderBy('v', 'asc'), '_id')).toEqual([
      'missing',
      'number',
      'text',
      'object',
      'bool',
      'date',
    ])
    expect(await valuesOf(collection.orderBy('v', 'desc'), '_id')).toEqual([
      'date',
      'bool',
      'object',
      'text',
      'number',
      'missing',
    ])
  })

  it('sorts an array by its least element upwards and its greatest downwards', async () => {
    const collection = target.db.collection(await target.fresh())
    await collection.add([
      { _id: 'wide', v: [1, 9] },
      { _id: 'middle', v: 5 },
      { _id: 'low', v: [2, 3] },
    ])

    expect(await valuesOf(collection.orderBy('v', 'asc'), '_id')).toEqual(['wide', 'low', 'middle'])
    expect(await valuesOf(collection.orderBy('v', 'desc'), '_id')).toEqual(['wide', 'middle', 'low'])
  })

  it('sorts by several fields', async () => {
    const collection = target.db.collection(await target.fresh())
    await collection.add([
      { _id: 'a', x: 1, y: 1 },
      { _id: 'b', x: 2, y: 1 },
      { _id: 'c', x: 1, y: 2 },
    ])

    expect(await valuesOf(collection.orderBy('x', 'asc').orderBy('y', 'desc'), '_id')).toEqual(['c', 'a', 'b'])
  })

  it('sorts texts by code point, also above the basic plane', async () => {
    const collection = target.db.collection(await target.fresh())
    await collection.add([{ _id: '🙂' }, { _id: '\uffee' }, { _id: '中' }, { _id: 'z' }])

    expect(await valuesOf(collection.orderBy('_id', 'asc'), '_id')).toEqual(['z', '中', '\uffee', '🙂'])
  })
})

describe('arrays', () => {
  const documents = [
    {
      _id: 'ab',
      tags: ['a', 'b'],
      docs: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
    },
    { _id: 'b', tags: ['b'], docs: [{ k: 1, v: 2 }] },
    { _id: 'scalar', tags: 'a', docs: { k: 1, v: 2 } },
    { _id: 'empty', tags: [], docs: [] },
    { _id: 'numbers', tags: [1, 5, 9], docs: [1, [{ k: 1 }]] },
  ]

  it.each<[string, () => object, string[]]>([
    ['all of one value, also where the field is that value', () => ({ tags: _().all(['a']) }), ['ab', 'scalar']],
    ['all of several', () => ({ tags: _().all(['b', 'a']) }), ['ab']],
    ['a size', () => ({ tags: _().size(0) }), ['empty']],
    ['an element by several conditions at once', () => ({ docs: _().elemMatch({ k: 1, v: 2 }) }), ['b']],
    ['fields of any element', () => ({ 'docs.k': 1, 'docs.v': 2 }), ['ab', 'b', 'scalar']],
    ['an element of values', () => ({ tags: _().elemMatch({ $gt: 3, $lt: 7 }) }), ['numbers']],
    ['a position', () => ({ 'tags.1': 'b' }), ['ab']],
    ['a remainder in any element', () => ({ tags: { $mod: [4, 1] } }), ['numbers']],
  ])('finds %s', async (_name, filter, expected) => {
    expect(await found(documents, filter())).toEqual(expected)
  })
})

describe('patterns', () => {
  const documents = [
    { _id: 'upper', v: 'Career guide' },
    { _id: 'lower', v: 'career' },
    { _id: 'lines', v: 'first\ncareer' },
    { _id: 'list', v: ['x', 'career'] },
    { _id: 'deep', v: [['career']] },
    { _id: 'number', v: 1 },
  ]

  it.each<[string, () => object, string[]]>([
    ['a regular expression', () => ({ v: /^career/ }), ['list', 'lower']],
    ['one without case', () => ({ v: /^CAREER/i }), ['list', 'lower', 'upper']],
    ['one over lines', () => ({ v: /^career/m }), ['lines', 'list', 'lower']],
    ['db.RegExp', () => ({ v: target.db.RegExp({ regexp: '^career', options: 'i' }) }), ['list', 'lower', 'upper']],
    ['what does not fit one', () => ({ v: _().not(/career/i) }), ['deep', 'number']],
  ])('finds %s', async (_name, filter, expected) => {
    expect(await found(documents, filter())).toEqual(expected)
  })
})

describe('combinations', () => {
  const documents = Array.from({ length: 6 }, (_unused, n) => ({ _id: `n${n}`, n, even: n % 2 === 0 }))

  it.each<[string, () => object, string[]]>([
    ['or of filters', () => _().or([{ n: 1 }, { n: 4 }]), ['n1', 'n4']],
    ['or on one field', () => ({ n: _().or(_().eq(0), _().gt(4)) }), ['n0', 'n5']],
    ['and of filters', () => _().and([{ n: _().gt(1) }, { even: true }]), ['n2', 'n4']],
    ['neither', () => _().nor([{ even: true }, { n: 1 }]), ['n3', 'n5']],
    ['not', () => ({ n: _().not(_().gt(1)) }), ['n0', 'n1']],
    ['an expression', () => _().expr(_().aggregate.gt(['$n', 4])), ['n5']],
  ])('finds by %s', async (_name, filter, expected) => {
    expect(await found(documents, filter())).toEqual(expected)
  })

  it('drops undefined from a filter, which widens it', async () => {
    expect(await found(documents, { n: 1, even: undefined })).toEqual(['n1'])
  })

  it('refuses an operator that does not exist', async () => {
    const collection = target.db.collection(await target.fresh())

    expect((await refusalOf(collection.where({ a: { $unheardOf: 1 } }).get())).code).toBe('DATABASE_INVALID_OPERRATOR')
  })
})
