import { fieldsOf, type Found } from '@/emulator/conformance/database/typedSdk'
import { docsOf, itLocally, openTarget, refusalOf, type Target } from '@/emulator/conformance/target'

let target: Target
beforeAll(async () => void (target = await openTarget()))
afterAll(() => target.close())

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'

async function counter() {
  const name = await target.fresh()
  const collection = target.db.collection(name)
  await collection.add({ _id: 'it', n: 0 })
  const read = async (): Promise<Found | undefined> => (await docsOf(collection.doc('it')))[0]
  return { name, collection, read }
}

const start = () => target.db.startTransaction()

describe('a transaction', () => {
  it('shows its own writes inside and nothing outside before the commit', async () => {
    const { name, collection, read } = await counter()
    const transaction = await start()
    const inside = transaction.collection(name)

    await inside.doc('it').update({ n: 5 })
    await inside.add({ _id: 'second', n: 6 })

    expect((await inside.doc('it').get()).data).toEqual({ _id: 'it', n: 5 })
    expect(await docsOf(inside.where({ n: target.db.command.gte(5) }).orderBy('n', 'desc'))).toEqual([
      { _id: 'second', n: 6 },
      { _id: 'it', n: 5 },
    ])
    expect(await read()).toEqual({ _id: 'it', n: 0 })
    await transaction.commit()
    expect(await read()).toEqual({ _id: 'it', n: 5 })
    expect((await collection.count()).total).toBe(2)
  })

  it('answers a missing document with null, not with an empty list', async () => {
    const { name } = await counter()
    const transaction = await start()

    expect((await transaction.collection(name).doc('nobody').get()).data).toBeNull()
    await transaction.rollback({})
  })

  it('sets, removes and updates with return inside', async () => {
    const { name, collection } = await counter()
    await collection.add({ _id: 'gone', n: 1 })

    await target.db.runTransaction(async (transaction) => {
      await transaction.collection(name).doc('made').set({ n: 7 })
      await transaction.collection(name).doc('gone').delete()
      const { doc } = await transaction.collection(name).where({ _id: 'it' }).updateAndReturn({ n: 3 })
      expect(doc).toEqual({ _id: 'it', n: 3 })
    })

    expect(await docsOf(collection.orderBy('_id', 'asc'))).toEqual([
      { _id: 'it', n: 3 },
      { _id: 'made', n: 7 },
    ])
  })

  it('writes nothing after a rollback', async () => {
    const { name, read } = await counter()
    const transaction = await start()
    await transaction.collection(name).doc('it').update({ n: 5 })

    await transaction.rollback({})

    expect(await read()).toEqual({ _id: 'it', n: 0 })
  })

  it('takes its snapshot at the first operation, not at the start', async () => {
    const { name, collection } = await counter()
    const transaction = await start()
    await collection.doc('it').update({ n: 1 })

    expect((await transaction.collection(name).doc('it').get()).data).toMatchObject({ n: 1 })
    await collection.doc('it').update({ n: 2 })
    await collection.add({ _id: 'late', n: 9 })

    expect((await transaction.collection(name).doc('it').get()).data).toMatchObject({ n: 1 })
    expect(await docsOf(transaction.collection(name).where({ n: target.db.command.gte(0) }))).toHaveLength(1)
    await transaction.rollback({})
  })
})

describe('conflicts', () => {
  it('fail the second writer at once and end its transaction', async () => {
    const { name, read } = await counter()
    const [first, second] = [await start(), await start()]
    await first.collection(name).doc('it').update({ n: 1 })

    const { code, message } = await refusalOf(second.collection(name).doc('it').update({ n: 2 }))

    expect(code).toBe(CONFLICT)
    expect(message).toContain('[ResourceUnavailable.TransactionConflict] Transaction is conflict')
    expect((await refusalOf(second.rollback({}))).code).toBe('DATABASE_TRANSACTION_FAIL')
    await first.commit()
    expect(await read()).toEqual({ _id: 'it', n: 1 })
  })

  it('fail a write to a document that changed since the snapshot', async () => {
    const { name, collection } = await counter()
    const transaction = await start()
    await transaction.collection(name).doc('it').get()
    await collection.doc('it').update({ n: 1 })

    expect((await refusalOf(transaction.collection(name).doc('it').update({ n: 2 }))).code).toBe(CONFLICT)
  })

  it('are tried again by runTransaction without losing an update', async () => {
    const { name, read } = await counter()
    const increment = () =>
      target.db.runTransaction(async (transaction) => {
        const { data } = await transaction.collection(name).doc('it').get()
        await transaction
          .collection(name)
          .doc('it')
          .update({ n: Number(fieldsOf(data).n) + 1 })
      })

    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, increment))

    const succeeded = outcomes.filter(({ status }) => status === 'fulfilled').length
    const codes = new Set(
      outcomes.flatMap((one) => (one.status === 'rejected' ? [String(fieldsOf(one.reason).code)] : [])),
    )
    expect((await read())?.n).toBe(succeeded)
    expect(succeeded).toBeGreaterThanOrEqual(4)
    expect([...codes]).toEqual([CONFLICT])
  })

  it('do not arise from _.inc outside transactions', async () => {
    const { collection, read } = await counter()

    await Promise.all(Array.from({ length: 40 }, () => collection.doc('it').update({ n: target.db.command.inc(1) })))

    expect((await read())?.n).toBe(40)
  })

  it('keep a writer outside waiting until the transaction ends', async () => {
    const { name, collection, read } = await counter()
    const transaction = await start()
    await transaction.collection(name).doc('it').update({ n: 10 })
    let done = false

    const outside = collection
      .doc('it')
      .update({ n: target.db.command.inc(1) })
      .then(() => (done = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(done).toBe(false)
    await transaction.commit()
    await outside

    expect((await read())?.n).toBe(11)
  })

  it('arise on unique keys as well', async () => {
    const { name } = await counter()
    const [first, second] = [await start(), await start()]
    await first.collection(name).add({ _id: 'same', by: 'first' })

    expect((await refusalOf(second.collection(name).add({ _id: 'same', by: 'second' }))).code).toBe(CONFLICT)
    await first.rollback({})
  })
})

describe('the end of a transaction', () => {
  it('leaves nothing to commit, to roll back or to read', async () => {
    const { name } = await counter()
    const transaction = await start()
    await transaction.commit()

    for (const call of [transaction.commit(), transaction.rollback({}), transaction.collection(name).doc('it').get()]) {
      const { code, message } = await refusalOf(call)
      expect(code).toBe('DATABASE_TRANSACTION_FAIL')
      expect(message).toContain('[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server')
    }
  })

  itLocally('comes by itself after 30 seconds', async () => {
    const { name, read } = await counter()
    const transaction = await start()
    await transaction.collection(name).doc('it').update({ n: 5 })

    target.emulator?.clock.advance(31_000)

    expect((await refusalOf(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await read()).toEqual({ _id: 'it', n: 0 })
    target.emulator?.clock.advance(-31_000)
  })

  it('comes with two documents of one list that share an _id', async () => {
    const { name, collection } = await counter()
    const transaction = await start()

    const { message } = await refusalOf(transaction.collection(name).add([{ _id: 'x' }, { _id: 'x' }]))

    expect(message).toContain('E11000 duplicate key error')
    expect((await refusalOf(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    expect((await collection.count()).total).toBe(1)
  })

  it('comes with a duplicate key inside', async () => {
    const { name } = await counter()
    const transaction = await start()

    const { message } = await refusalOf(transaction.collection(name).add({ _id: 'it' }))

    expect(message).toContain('E11000 duplicate key error')
    expect((await refusalOf(transaction.rollback({}))).code).toBe('DATABASE_TRANSACTION_FAIL')
  })
})

describe('what the SDK sends without the transaction', () => {
  it('is count: it runs outside and does not see the writes inside', async () => {
    const { name } = await counter()
    const transaction = await start()
    await transaction.collection(name).add({ _id: 'inside' })

    expect((await transaction.collection(name).count()).total).toBe(1)
    await transaction.rollback({})
  })

  it('is update by a filter: it is kept after a rollback', async () => {
    const { name, read } = await counter()
    const transaction = await start()

    await transaction.collection(name).where({ _id: 'it' }).update({ n: 9 })
    await transaction.rollback({})

    expect(await read()).toEqual({ _id: 'it', n: 9 })
  })

  it('is remove by a filter: it waits for locks of its own transaction until that ends', async () => {
    const { name, collection } = await counter()
    const transaction = await start()
    await transaction.collection(name).doc('it').update({ n: 1 })
    let done = false

    const removal = transaction
      .collection(name)
      .where({ _id: 'it' })
      .remove()
      .then(() => (done = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(done).toBe(false)
    await transaction.commit()
    await removal

    expect((await collection.count()).total).toBe(0)
  })
})
