import type { Found } from '@/emulator/conformance/database/typedSdk'
import { docsOf, openTarget, refusalOf, type Target } from '@/emulator/conformance/target'

let target: Target
beforeAll(async () => void (target = await openTarget()))
afterAll(() => target.close())

/** A collection with one document. */
async function holding(doc: object) {
  const collection = target.db.collection(await target.fresh())
  await collection.add({ _id: 'it', ...doc })
  const read = async (): Promise<Found | undefined> => (await docsOf(collection.doc('it')))[0]
  return { collection, read, it: collection.doc('it') }
}

/** The document after an update of one that holds `before`. */
async function after(before: object, update: object): Promise<Found | undefined> {
  const { it, read } = await holding(before)
  await it.update(update)
  return read()
}

const _ = () => target.db.command

describe('what updated counts', () => {
  it('is 0 for a document that is missing and nothing is made', async () => {
    const { collection } = await holding({})

    expect((await collection.doc('other').update({ a: 1 })).updated).toBe(0)
    expect((await collection.count()).total).toBe(1)
  })

  it('is 0 for an update that changes nothing, 1 for a set that changes nothing', async () => {
    const { it } = await holding({ a: 1 })

    expect((await it.update({ a: 1 })).updated).toBe(0)
    expect((await it.set({ a: 1 })).updated).toBe(1)
  })

  it('is the number of documents changed by a filter, one of them with multiple off', async () => {
    const { collection } = await holding({ k: 1 })
    await collection.add([{ k: 1 }, { k: 1, done: true }])

    expect((await collection.where({ k: 1 }).update({ done: true })).updated).toBe(2)
    expect((await collection.where({ k: 1 }).options({ multiple: false }).update({ done: false })).updated).toBe(1)
  })
})

describe('set', () => {
  it('replaces the whole document, it does not merge', async () => {
    const { it, read } = await holding({ a: 1, nested: { b: 2, c: 3 } })

    await it.set({ nested: { b: 4 } })

    expect(await read()).toEqual({ _id: 'it', nested: { b: 4 } })
  })

  it('makes the document when it is missing and tells its id', async () => {
    const { collection } = await holding({})

    const made = await collection.doc('new').set({ a: 1 })

    expect(made).toMatchObject({ updated: 0, upsertedId: 'new' })
    expect(await docsOf(collection.doc('new'))).toEqual([{ _id: 'new', a: 1 }])
  })

  it('refuses an _id in the data, here and in update', async () => {
    const { it } = await holding({})

    expect((await refusalOf(Promise.resolve().then(() => it.set({ _id: 'x', a: 1 })))).code).toBe('INVALID_PARAM')
    expect((await refusalOf(Promise.resolve().then(() => it.update({ _id: 'x' })))).code).toBe('INVALID_PARAM')
  })
})

describe('updating fields', () => {
  it('merges nested objects, and replaces them with _.set', async () => {
    expect(await after({ a: { b: 1, c: 2 } }, { a: { b: 9 } })).toMatchObject({ a: { b: 9, c: 2 } })
    expect((await after({ a: { b: 1, c: 2 } }, { a: _().set({ b: 9 }) }))?.a).toEqual({ b: 9 })
  })

  it('removes, increases, multiplies', async () => {
    expect(await after({ a: 1, b: 2 }, { a: _().remove() })).toEqual({ _id: 'it', b: 2 })
    expect(await after({ n: 2 }, { n: _().inc(3), fresh: _().inc(4) })).toEqual({ _id: 'it', n: 5, fresh: 4 })
    expect(await after({ n: 2 }, { n: _().mul(3), fresh: _().mul(4) })).toEqual({ _id: 'it', n: 6, fresh: 0 })
  })

  it('renames without keeping the old field, and leaves a missing one alone', async () => {
    expect(await after({ old: 1 }, { old: _().rename('young') })).toEqual({ _id: 'it', young: 1 })
    expect(await after({ a: 1 }, { old: _().rename('young'), b: 2 })).toEqual({ _id: 'it', a: 1, b: 2 })
  })

  it('compares min and max across types in BSON order', async () => {
    expect((await after({ v: 5 }, { v: _().min(3) }))?.v).toBe(3)
    expect((await after({ v: 5 }, { v: _().max(3) }))?.v).toBe(5)
    expect((await after({ v: 5 }, { v: _().max('text') }))?.v).toBe('text')
    expect((await after({ v: 'text' }, { v: _().min(99) }))?.v).toBe(99)
    expect((await after({}, { v: _().min(7) }))?.v).toBe(7)
  })

  it('works on bits', async () => {
    expect((await after({ v: 0b1100 }, { v: _().bit({ and: 0b0110 }) }))?.v).toBe(0b0100)
    expect((await after({ v: 0b1100 }, { v: _().bit({ xor: 0b0110 }) }))?.v).toBe(0b1010)
  })

  it('refuses to write under null and under a text', async () => {
    const { it, read } = await holding({ y: null, t: 'text' })

    expect((await refusalOf(it.update({ 'y.x': 1 }))).message).toContain("Cannot create field 'x' in element {y: null}")
    expect((await refusalOf(it.update({ 't.x': 1 }))).message).toContain(
      'Cannot create field \'x\' in element {t: "text"}',
    )
    expect(await read()).toEqual({ _id: 'it', y: null, t: 'text' })
  })

  it('refuses to increase a text', async () => {
    const { it } = await holding({ t: 'text' })

    const { code, message } = await refusalOf(it.update({ t: _().inc(1) }))

    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain("has the field 't' of non-numeric type string")
  })

  it('refuses two writes to one path', async () => {
    const { it } = await holding({ a: { b: 1 } })

    expect((await refusalOf(it.update({ a: _().set({}), 'a.b': 2 }))).message).toContain(
      "would create a conflict at 'a'",
    )
  })
})

describe('updating arrays', () => {
  it('pushes one, several, at a position, sorted, and keeps a slice', async () => {
    const list = [5, 1]
    expect((await after({ list }, { list: _().push(9) }))?.list).toEqual([5, 1, 9])
    expect((await after({ list }, { list: _().push([7, 8]) }))?.list).toEqual([5, 1, 7, 8])
    expect((await after({ list }, { list: _().push({ each: [7, 8], position: 1 }) }))?.list).toEqual([5, 7, 8, 1])
    expect((await after({ list }, { list: _().push({ each: [3], sort: 1 }) }))?.list).toEqual([1, 3, 5])
    expect((await after({ list }, { list: _().push({ each: [3], slice: -2 }) }))?.list).toEqual([1, 3])
    expect((await after({ list }, { list: _().push({ each: [], slice: 0 }) }))?.list).toEqual([])
  })

  it('sorts pushed documents by their fields', async () => {
    const changed = await after(
      { list: [{ k: 2 }] },
      { list: _().push({ each: [{ k: 1 }, { k: 3 }], sort: { k: -1 } }) },
    )

    expect(changed?.list).toEqual([{ k: 3 }, { k: 2 }, { k: 1 }])
  })

  it('takes the last with pop, the first with shift, puts in front with unshift', async () => {
    const list = [1, 2, 3]
    expect((await after({ list }, { list: _().pop() }))?.list).toEqual([1, 2])
    expect((await after({ list }, { list: _().shift() }))?.list).toEqual([2, 3])
    expect((await after({ list }, { list: _().unshift([8, 9]) }))?.list).toEqual([8, 9, 1, 2, 3])
  })

  it('adds to a set only what is not there, whatever the order it comes in', async () => {
    expect((await after({ list: [1, 2] }, { list: _().addToSet(2) }))?.list).toEqual([1, 2])
    expect((await after({ list: [1] }, { list: _().addToSet({ $each: [2, 1, 2] }) }))?.list).toEqual([1, 2])
    expect((await after({ list: [{ a: 1, b: 2 }] }, { list: _().addToSet({ a: 1, b: 2 }) }))?.list).toHaveLength(1)
  })

  it('pulls by value, by condition and from a list', async () => {
    const list = [1, 2, 3, 2]
    expect((await after({ list }, { list: _().pull(2) }))?.list).toEqual([1, 3])
    expect((await after({ list }, { list: _().pull({ $gte: 2 }) }))?.list).toEqual([1])
    expect((await after({ list }, { list: _().pullAll([1, 3]) }))?.list).toEqual([2, 2])
    expect((await after({ list: [{ k: 1, v: 2 }, { k: 2 }] }, { list: _().pull({ k: 1 }) }))?.list).toEqual([{ k: 2 }])
  })

  it('refuses to push to what is no array', async () => {
    const { it } = await holding({ list: 'text' })

    expect((await refusalOf(it.update({ list: _().push(1) }))).message).toContain(
      'must be an array but is of type string',
    )
  })

  it('writes to one position, to the element the filter found, and to all', async () => {
    const { collection, read } = await holding({ list: [{ k: 1 }, { k: 2 }] })

    await collection.where({ 'list.k': 2 }).update({ 'list.$.found': true, 'list.0.first': true })
    await collection.where({ _id: 'it' }).update({ 'list.$[].all': true })

    expect((await read())?.list).toEqual([
      { k: 1, first: true, all: true },
      { k: 2, found: true, all: true },
    ])
  })
})

describe('updateAndReturn', () => {
  it('changes one document and gives it as it is now', async () => {
    const { collection } = await holding({ n: 1 })

    expect(await collection.where({ n: 1 }).updateAndReturn({ n: _().inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: 'it', n: 2 },
    })
    expect(await collection.where({ n: 2 }).updateAndReturn({ n: 2 })).toMatchObject({ updated: 1, doc: { n: 2 } })
    expect(await collection.where({ n: 99 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
  })
})

describe('filters of writes', () => {
  it('are needed: update and remove without where are refused', async () => {
    const { collection } = await holding({})

    expect((await refusalOf(collection.update({ a: 1 }))).code).toBe('INVALID_PARAM')
    expect((await refusalOf(collection.remove())).code).toBe('INVALID_PARAM')
  })

  it('may be empty, and then everything is written', async () => {
    const { collection, read } = await holding({})

    expect((await collection.where({}).update({ a: 1 })).updated).toBe(1)
    expect(await read()).toEqual({ _id: 'it', a: 1 })
  })

  it('decide a race: the state asked for is gone for the second', async () => {
    const { collection } = await holding({ state: 'open', version: 1 })
    const claim = (by: string) =>
      collection.where({ _id: 'it', state: 'open', version: 1 }).update({ state: 'taken', by, version: _().inc(1) })

    const outcomes = await Promise.all([claim('one'), claim('two'), claim('three')])

    expect(outcomes.map(({ updated }) => Number(updated)).sort()).toEqual([0, 0, 1])
  })
})
