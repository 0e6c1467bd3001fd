import { docsOf, index, itLocally, openTarget, refusalOf, valuesOf, type Target } from '@/emulator/conformance/target'

let target: Target
let otherCode: Target
beforeAll(async () => {
  otherCode = await openTarget({ duplicateKeyCode: 'DATABASE_DUPLICATE_WRITE' })
  target = await openTarget({ strict: true })
})
afterAll(async () => {
  await target.close()
  await otherCode.close()
})

const collectionWith = async (...indexes: ReturnType<typeof index>[]) =>
  target.db.collection(await target.fresh(indexes))
const numbered = (count: number, more: (n: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, n) => ({ _id: `d${String(n).padStart(4, '0')}`, n, ...more(n) }))

describe('unique indexes', () => {
  it('refuse a second _id, naming collection, index and key', async () => {
    const collection = await collectionWith()
    await collection.add({ _id: 'x' })

    const { code, message } = await refusalOf(collection.add({ _id: 'x' }))

    expect(['DATABASE_REQUEST_FAILED', 'DATABASE_DUPLICATE_WRITE']).toContain(code)
    expect(message).toMatch(/E11000 duplicate key error collection: tnt-\w+\.\w+ index: _id_ dup key: \{ _id: "x" \}/)
  })

  itLocally('answer with either of the codes seen in production', async () => {
    for (const [one, code] of [
      [target, 'DATABASE_REQUEST_FAILED'],
      [otherCode, 'DATABASE_DUPLICATE_WRITE'],
    ] as const) {
      const database = one.emulator?.database
      const params = { collectionName: await one.fresh(), data: ['{"_id":"x"}'] }
      await database?.answer('database.insertDocument', params)

      expect((await refusalOf(Promise.resolve(database?.answer('database.insertDocument', params)))).code).toBe(code)
    }
  })

  itLocally('hold for adds, updates, sets and inside transactions, and free a key that is given up', async () => {
    const collection = await collectionWith(index({ no: 1 }, { unique: true }))
    await collection.add([
      { _id: 'a', no: 1 },
      { _id: 'b', no: 2 },
    ])

    for (const call of [
      collection.add({ no: 1 }),
      collection.doc('b').update({ no: 1 }),
      collection.doc('b').set({ no: 1 }),
    ]) {
      expect((await refusalOf(call)).message).toContain('index: no_1 dup key: { no: 1 }')
    }
    const inside = target.db.runTransaction((transaction) => transaction.collection(collection.name).add({ no: 2 }))
    expect((await refusalOf(inside)).message).toContain('E11000')
    await collection.doc('a').update({ no: 3 })
    expect((await collection.doc('b').update({ no: 1 })).updated).toBe(1)
  })

  itLocally('let keys change hands inside one transaction', async () => {
    const collection = await collectionWith(index({ no: 1 }, { unique: true }))
    await collection.add([
      { _id: 'a', no: 1 },
      { _id: 'b', no: 2 },
    ])

    await target.db.runTransaction(async (transaction) => {
      const inside = transaction.collection(collection.name)
      await inside.doc('a').update({ no: 3 })
      await inside.doc('b').update({ no: 1 })
      await inside.doc('a').update({ no: 2 })
    })

    expect(await valuesOf(collection.orderBy('_id', 'asc'), 'no')).toEqual([2, 1])
  })

  itLocally('take a missing field for null, so a second one fails; a sparse one lets both in', async () => {
    const strictly = await collectionWith(index({ no: 1 }, { unique: true }))
    const sparsely = await collectionWith(index({ no: 1 }, { unique: true, sparse: true }))
    await strictly.add({})
    await sparsely.add([{}, {}])

    expect((await refusalOf(strictly.add({}))).message).toContain('dup key: { no: null }')
    expect((await sparsely.count()).total).toBe(2)
    expect(await docsOf(sparsely.where({ no: null }))).toHaveLength(2)
  })

  itLocally('count every element of an array', async () => {
    const collection = await collectionWith(index({ phones: 1 }, { unique: true }))
    await collection.add({ phones: ['1', '2'] })

    expect((await refusalOf(collection.add({ phones: ['3', '2'] }))).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await collection.where({ phones: '3' }).count()).total).toBe(0)
  })
})

describe('indexes over arrays', () => {
  itLocally('refuse two arrays in one index', async () => {
    const collection = await collectionWith(index({ a: 1, b: 1 }))

    expect((await refusalOf(collection.add({ a: [1], b: [2] }))).message).toContain(
      'cannot index parallel arrays [a] [b]',
    )
  })

  itLocally('serve pages of documents that have all of several terms, newest first', async () => {
    const collection = await collectionWith(index({ terms: 1, 'by.relevance': -1 }))
    await collection.add(
      numbered(300, (n) => ({
        terms: ['all', n % 2 ? 'odd' : 'even', n % 3 ? 'rest' : 'third'],
        by: { relevance: n },
      })),
    )
    const { command: _ } = target.db
    const page = (below: number) =>
      valuesOf(
        collection
          .where({ terms: _.all(['all', 'odd', 'third']), 'by.relevance': _.lt(below) })
          .orderBy('by.relevance', 'desc')
          .limit(3),
        'n',
      )

    expect(await page(1000)).toEqual([297, 291, 285])
    expect(await page(285)).toEqual([279, 273, 267])
    expect(await page(4)).toEqual([3])
  })
})

describe('strictness', () => {
  const UNSERVED = /^\[EmulatorStrict\] no index serves c\d+\((.+)\)/

  async function large() {
    const collection = await collectionWith(index({ state: 1, at: -1 }))
    await collection.add(numbered(201, (n) => ({ state: n % 2 ? 'open' : 'closed', at: n, other: n })))
    return collection
  }

  itLocally('refuses every kind of query that no index serves, and names its fields', async () => {
    const collection = await large()
    const unserved = collection.where({ other: 1 })
    const calls: [Promise<unknown>, string][] = [
      [unserved.get(), 'other'],
      [unserved.count(), 'other'],
      [unserved.update({ a: 1 }), 'other'],
      [unserved.remove(), 'other'],
      [unserved.updateAndReturn({ a: 1 }), 'other'],
      [collection.aggregate().match({ other: 1 }).end(), 'other'],
      [collection.orderBy('other', 'asc').get(), 'other'],
      [collection.where(target.db.command.or([{ state: 'open' }, { other: 1 }])).get(), 'state, other'],
      [collection.aggregate().group({ _id: '$state' }).end(), '$group'],
      [collection.aggregate().match({}).sort({ at: 1 }).end(), '$match'],
    ]

    for (const [call, fields] of calls) {
      const { code, message } = await refusalOf(call)
      expect(code).toBe('DATABASE_REQUEST_FAILED')
      expect(UNSERVED.exec(message)?.[1]).toBe(fields)
    }
  })

  itLocally('lets pass what an index serves', async () => {
    const collection = await large()
    const { command: _ } = target.db

    expect((await collection.where({ state: 'open', other: 7 }).count()).total).toBe(1)
    expect(
      await valuesOf(
        collection
          .where({ state: _.in(['open', 'closed']) })
          .orderBy('at', 'desc')
          .limit(2),
        'n',
      ),
    ).toEqual([200, 199])
    expect(await docsOf(collection.where(_.or([{ state: 'open' }, { _id: 'd0002' }])).limit(500))).toHaveLength(101)
    expect(await docsOf(collection.limit(1))).toHaveLength(1)
    expect((await collection.aggregate().sort({ _id: -1 }).limit(1).end()).data).toMatchObject([{ n: 200 }])
    expect((await collection.count()).total).toBe(201)
    expect(await valuesOf(collection.orderBy('_id', 'desc').limit(1), 'n')).toEqual([200])
    expect((await collection.where({ _openid: 'nobody' }).count()).total).toBe(0)
  })

  itLocally('lets small collections pass', async () => {
    const collection = await collectionWith()
    await collection.add(numbered(200))

    expect((await collection.where({ n: 5 }).count()).total).toBe(1)
  })
})
