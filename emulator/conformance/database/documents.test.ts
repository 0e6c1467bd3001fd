import { docsOf, openTarget, refusalOf, valuesOf, type Target } from '@/emulator/conformance/target'

let target: Target
beforeAll(async () => void (target = await openTarget()))
afterAll(() => target.close())

const fresh = async () => target.db.collection(await target.fresh())

describe('adding and reading documents', () => {
  it('gives a document without an _id one of 32 hex digits', async () => {
    const notes = await fresh()

    const { id } = await notes.add({ text: 'one' })

    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(await docsOf(notes.doc(id))).toEqual([{ _id: id, text: 'one' }])
  })

  it('adds a list in one call and gives the ids in its order', async () => {
    const notes = await fresh()

    const added = await notes.add([{ _id: 'b' }, { _id: 'a' }])

    expect(added.ids).toEqual(['b', 'a'])
    expect(await valuesOf(notes, '_id')).toEqual(['b', 'a'])
  })

  it('keeps what stands before a duplicate in a list', async () => {
    const notes = await fresh()
    await notes.add({ _id: 'taken' })

    await refusalOf(notes.add([{ _id: 'first' }, { _id: 'taken' }, { _id: 'last' }]))

    expect(await valuesOf(notes.orderBy('_id', 'asc'), '_id')).toEqual(['first', 'taken'])
  })

  it('takes numbers as _id and does not mix them with texts', async () => {
    const notes = await fresh()
    await notes.add({ _id: 7, kind: 'number' })
    await notes.add({ _id: '7', kind: 'text' })

    expect(await valuesOf(notes.doc(7), 'kind')).toEqual(['number'])
    expect(await valuesOf(notes.doc('7'), 'kind')).toEqual(['text'])
  })

  it('hands an ObjectId back as its hex text and leaves texts of 24 hex digits alone', async () => {
    const notes = await fresh()
    const hex = '65f0a1b2c3d4e5f60718293a'
    const { db } = target
    await notes.add({ _id: 'object', ref: db.ObjectId({ id: hex }) })
    await notes.add({ _id: 'text', ref: hex })

    expect(await valuesOf(notes.where({ ref: hex }).orderBy('_id', 'asc'), '_id')).toEqual(['object', 'text'])
    expect(await valuesOf(notes.doc('object'), 'ref')).toEqual([hex])
  })

  it('answers a missing document with an empty list', async () => {
    expect(await docsOf((await fresh()).doc('nobody'))).toEqual([])
  })

  it('keeps every type over a round trip', async () => {
    const notes = await fresh()
    const at = new Date('2026-03-01T04:05:06.789Z')
    const everything = {
      _id: 'all',
      text: '职业指导 🙂 \u0000 "quoted"',
      whole: 42,
      negative: -1,
      large: 5_000_000_000,
      fraction: 0.1,
      huge: 1e300,
      yes: true,
      no: false,
      nothing: null,
      at,
      early: new Date(-62_135_596_800_000),
      list: [1, 'two', null, [3, { four: 4 }]],
      nested: { deep: { deeper: { value: 'here' } }, empty: {} },
      none: [],
    }
    await notes.add(everything)

    const [found] = await docsOf(notes.doc('all'))

    expect(found).toEqual(everything)
    expect(found?.at).toBeInstanceOf(Date)
  })

  it('drops undefined fields and keeps null ones', async () => {
    const notes = await fresh()
    await notes.add({ _id: 'n', gone: undefined, kept: null })

    expect(await docsOf(notes.doc('n'))).toEqual([{ _id: 'n', kept: null }])
  })

  it('takes dots in names and refuses names that start with $', async () => {
    const notes = await fresh()
    await notes.add({ _id: 'dot', 'a.b': 1 })

    expect(await docsOf(notes.doc('dot'))).toEqual([{ _id: 'dot', 'a.b': 1 }])
    expect((await refusalOf(notes.add({ nested: { $bad: 1 } }))).code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('sets serverDate from its own clock, with an offset beyond 32 bits', async () => {
    const notes = await fresh()
    const tenYears = 10 * 365 * 24 * 3600 * 1000
    const before = Date.now()
    await notes.add({ _id: 's', now: target.db.serverDate(), later: target.db.serverDate({ offset: tenYears }) })

    const [{ now, later } = { now: 0, later: 0 }] = await docsOf(notes.doc('s'))

    expect(Number(now)).toBeGreaterThanOrEqual(before - 60_000)
    expect(Number(later) - Number(now)).toBe(tenYears)
  })
})

describe('limits, skipping and projections', () => {
  let name: string
  beforeAll(async () => {
    name = await target.fresh()
    const all = Array.from({ length: 1005 }, (_, n) => ({
      _id: `n${String(n).padStart(4, '0')}`,
      n,
      at: { x: n, y: -n },
    }))
    await target.db.collection(name).add(all)
  })
  const notes = () => target.db.collection(name)

  it('gives 100 without a limit, as many as asked for, and at most 1000', async () => {
    expect(await docsOf(notes())).toHaveLength(100)
    expect(await docsOf(notes().limit(3))).toHaveLength(3)
    expect(await docsOf(notes().limit(5000))).toHaveLength(1000)
  })

  it('skips in the order asked for', async () => {
    expect(await valuesOf(notes().orderBy('n', 'desc').skip(2).limit(3), 'n')).toEqual([1002, 1001, 1000])
    expect(await valuesOf(notes().skip(1003), 'n')).toEqual([1003, 1004])
  })

  it('counts all, not a page', async () => {
    expect((await notes().count()).total).toBe(1005)
    expect(
      (
        await notes()
          .where({ n: target.db.command.gte(1000) })
          .count()
      ).total,
    ).toBe(5)
  })

  it('keeps the fields asked for, or leaves them out', async () => {
    const one = notes().where({ n: 1 })

    expect(await docsOf(one.field({ n: true }))).toEqual([{ _id: 'n0001', n: 1 }])
    expect(await docsOf(one.field({ _id: false, 'at.x': true }))).toEqual([{ at: { x: 1 } }])
    expect(await docsOf(one.field({ at: false }))).toEqual([{ _id: 'n0001', n: 1 }])
    expect(await docsOf(notes().doc('n0001').field({ n: true }))).toEqual([{ _id: 'n0001', n: 1 }])
  })

  it('cuts arrays and finds elements in projections', async () => {
    const lists = await fresh()
    const { project } = target.db.command
    await lists.add({ _id: 'l', list: [1, 2, 3, 4], docs: [{ k: 1 }, { k: 2 }, { k: 2, more: 1 }] })

    const [sliced] = await docsOf(lists.field({ list: project.slice([1, 2]) }))
    const [matched] = await docsOf(lists.field({ docs: project.elemMatch({ k: 2 }) }))

    expect(sliced?.list).toEqual([2, 3])
    expect(matched).toEqual({ _id: 'l', docs: [{ k: 2 }] })
  })
})

describe('removing and collections', () => {
  it('removes one by id, and by a filter all that match unless told otherwise', async () => {
    const notes = await fresh()
    await notes.add([
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
      { _id: 'c', k: 1 },
      { _id: 'd', k: 2 },
    ])

    expect((await notes.doc('a').remove()).deleted).toBe(1)
    expect((await notes.doc('a').remove()).deleted).toBe(0)
    expect((await notes.where({ k: 1 }).options({ multiple: false }).remove()).deleted).toBe(1)
    expect((await notes.where({ k: 1 }).remove()).deleted).toBe(1)
    expect(await valuesOf(notes, '_id')).toEqual(['d'])
  })

  it('refuses a collection that does not exist, for every operation', async () => {
    const missing = target.db.collection('no_such_collection')
    const calls = [
      missing.get(),
      missing.add({ a: 1 }),
      missing.count(),
      missing.where({ a: 1 }).update({ b: 1 }),
      missing.doc('x').set({ a: 1 }),
    ]

    for (const call of calls) {
      expect(await refusalOf(call)).toEqual({
        code: 'DATABASE_COLLECTION_NOT_EXIST',
        message: expect.stringContaining('[ResourceNotFound] Db or Table not exist: no_such_collection.') as string,
      })
    }
  })

  it('makes a collection once and refuses to make it again', async () => {
    const name = `made_${Date.now()}`
    await target.db.createCollection(name)

    expect((await refusalOf(target.db.createCollection(name))).code).toBe('DATABASE_COLLECTION_ALREADY_EXIST')
    expect(await docsOf(target.db.collection(name))).toEqual([])
  })
})
