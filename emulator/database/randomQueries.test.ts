import { openDatabase, type Database } from './openDatabase'
import type { IndexSpec } from './manifest'

/** The same documents twice: once with these indexes, once without any of them. */
const INDEXES: IndexSpec[] = [
  index('a', [['a', '1']]),
  index('a_b', [
    ['a', '1'],
    ['b', '-1'],
  ]),
  index('b_desc_c', [
    ['b', '-1'],
    ['c', '1'],
  ]),
  index('b_n', [
    ['b', '-1'],
    ['n', '1'],
  ]),
  index('tags_n', [
    ['tags', '1'],
    ['n', '-1'],
  ]),
  index('sparse_s', [['s', '1']], { sparse: true }),
  index('list_x_y', [
    ['list.x', '1'],
    ['list.y', '1'],
  ]),
  index('unique_n', [['n', '1']], { unique: true }),
]

function index(
  name: string,
  keys: [string, '1' | '-1'][],
  options: { unique?: boolean; sparse?: boolean } = {},
): IndexSpec {
  return {
    IndexName: name,
    MgoKeySchema: {
      MgoIndexKeys: keys.map(([Name, Direction]) => ({ Name, Direction })),
      MgoIsUnique: options.unique ?? false,
      MgoIsSparse: options.sparse ?? false,
    },
  }
}

/** Park and Miller's generator: the same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

function pick<T>(roll: (sides: number) => number, items: readonly T[]): T {
  const item = items[roll(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

type Roll = (sides: number) => number
type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const DATE = (ms: number): Json => ({ $date: { $numberLong: String(ms) } })
const SCALARS: Json[] = [null, 0, 1, 2, 3.5, -7, 'a', 'ab', '专家', '', true, false, DATE(5), DATE(-5)]

function randomDocument(roll: Roll, n: number): Json {
  const document: { [name: string]: Json } = { _id: `d${n}`, n }
  if (roll(5) > 0) document.a = pick(roll, SCALARS)
  if (roll(5) > 0) document.b = roll(6) === 0 ? [roll(4), 'a', null, -roll(9)] : pick(roll, SCALARS)
  if (roll(4) > 0) document.c = roll(6) === 0 ? { d: roll(3) } : roll(4)
  if (roll(3) > 0) document.s = roll(5)
  if (roll(4) > 0) document.tags = Array.from({ length: roll(5) }, () => `t${roll(6)}`)
  if (roll(3) > 0) document.list = Array.from({ length: roll(3) }, () => ({ x: roll(3), y: roll(3) }))
  return document
}

function randomCondition(roll: Roll): Json {
  const value = (): Json => pick(roll, SCALARS)
  const makers: (() => Json)[] = [
    value,
    value,
    () => ({ $gt: value() }),
    () => ({ $lte: value() }),
    () => ({ $gte: value(), $lt: value() }),
    () => ({ $gte: roll(3) - 7, $lt: roll(5) }),
    () => ({ $in: [value(), value(), value()] }),
    () => ({ $ne: value() }),
    () => ({ $nin: [value(), value()] }),
    () => ({ $exists: roll(2) === 0 }),
    () => ({ $regularExpression: { pattern: pick(roll, ['^a', '^ab?', 'a$', '^专']), options: '' } }),
  ]
  return pick(roll, makers)()
}

function randomFilter(roll: Roll, depth = 0): { [name: string]: Json } {
  const filter: { [name: string]: Json } = {}
  for (const field of ['a', 'b', 'c', 's']) if (roll(3) === 0) filter[field] = randomCondition(roll)
  if (roll(3) === 0) filter.tags = { $all: Array.from({ length: 1 + roll(3) }, () => `t${roll(6)}`) }
  if (roll(6) === 0) filter.tags = `t${roll(6)}`
  if (roll(6) === 0) filter.tags = { $gt: `t${roll(3)}`, $lt: `t${3 + roll(3)}` }
  if (roll(5) === 0) filter['list.x'] = roll(3)
  if (roll(5) === 0) filter['list.y'] = roll(3)
  if (roll(6) === 0) filter.list = { $elemMatch: { x: roll(3), y: { $gte: roll(3) } } }
  if (roll(5) === 0) filter.n = { $lt: roll(300) }
  if (depth === 0 && roll(4) === 0) filter.$or = [randomFilter(roll, 1), { a: value(roll) }, { b: value(roll) }]
  if (depth === 0 && roll(6) === 0) filter.$and = [randomFilter(roll, 1)]
  return filter
}

function value(roll: Roll): Json {
  return pick(roll, SCALARS)
}

async function ids(database: Database, query: { filter: Json; order?: Json; limit?: number; offset?: number }) {
  const { data } = await database.answer('database.getDocument', {
    collectionName: 'things',
    queryType: 'WHERE',
    query: JSON.stringify(query.filter),
    order: query.order && JSON.stringify(query.order),
    limit: query.limit ?? 1000,
    offset: query.offset,
  })
  const { list } = data as { list: string[] } // the action's reply
  return list.map((text) => (JSON.parse(text) as { _id: string })._id) // every document has an _id
}

async function total(database: Database, filter: Json): Promise<unknown> {
  const { data } = await database.answer('database.calculateDocument', {
    collectionName: 'things',
    query: JSON.stringify(filter),
  })
  return (data as { total: number }).total // the action's reply
}

describe('random queries', () => {
  const bare = openDatabase({ file: ':memory:', collections: [{ collectionName: 'things', indexes: [] }] })
  const indexed = openDatabase({ file: ':memory:', collections: [{ collectionName: 'things', indexes: INDEXES }] })
  const roll = dice(20_260_101)

  beforeAll(async () => {
    for (let n = 0; n < 300; n++) {
      const data = [JSON.stringify(randomDocument(roll, n))]
      for (const database of [bare, indexed]) {
        await database.answer('database.insertDocument', { collectionName: 'things', data })
      }
    }
  })
  afterAll(() => {
    bare.close()
    indexed.close()
  })

  it('find and count the same documents with indexes and without', async () => {
    for (let round = 0; round < 500; round++) {
      const filter = randomFilter(roll)
      const [expected, found] = [await ids(bare, { filter }), await ids(indexed, { filter })]
      expect({ filter, ids: found.sort() }).toEqual({ filter, ids: expected.sort() })
      expect(await total(indexed, filter)).toBe(expected.length)
    }
  })

  it('sort and cut the same way with indexes and without', async () => {
    for (let round = 0; round < 500; round++) {
      const filter = randomFilter(roll)
      const fields = pick(roll, [
        ['n'],
        ['a', 'n'],
        ['a', 'b', 'n'],
        ['b', 'c', 'n'],
        ['c', 'n'],
        ['s', 'n'],
        ['list.x', 'n'],
        ['b', 'n'],
        ['tags', 'n'],
      ])
      const order = Object.fromEntries(fields.map((field) => [field, roll(2) === 0 ? 1 : -1]))
      const query = { filter, order, limit: 1 + roll(30), offset: roll(5) }
      expect({ query, ids: await ids(indexed, query) }).toEqual({ query, ids: await ids(bare, query) })
    }
  })

  it('leave the same documents after the same writes', async () => {
    for (let round = 0; round < 100; round++) {
      const query = JSON.stringify(randomFilter(roll))
      const change = pick(roll, [
        { $set: { a: value(roll), tags: [`t${roll(6)}`, 'new'] } },
        { $inc: { c2: 1 }, $unset: { s: '' } },
        { $set: { list: [{ x: roll(3), y: roll(3) }] } },
      ])
      const params = {
        collectionName: 'things',
        queryType: 'WHERE',
        query,
        data: JSON.stringify(change),
        multi: true,
        merge: true,
      }
      const [one, other] = [
        await bare.answer('database.modifyDocument', params),
        await indexed.answer('database.modifyDocument', params),
      ]
      expect(other).toEqual(one)
    }
    expect((await ids(indexed, { filter: { a: { $gte: 0 } } })).sort()).toEqual(
      (await ids(bare, { filter: { a: { $gte: 0 } } })).sort(),
    )
    expect(indexed.check()).toMatchObject({ documents: 300, orphans: 0, integrity: 'ok' })
  })

  it('leave no entry behind when everything is removed', async () => {
    const removed = await indexed.answer('database.removeDocument', {
      collectionName: 'things',
      queryType: 'WHERE',
      query: '{}',
      multi: true,
    })
    expect(removed).toEqual({ data: { deleted: 300 } })
    expect(indexed.check()).toEqual({ documents: 0, entries: 0, orphans: 0, integrity: 'ok' })
  })
})
