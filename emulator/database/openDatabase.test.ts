import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { CollectionSpec, IndexSpec } from './manifest'
import { openDatabase, type Database, type DatabaseOptions } from './openDatabase'

const directory = mkdtempSync(join(tmpdir(), 'database-test-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const opened: Database[] = []
afterEach(() => opened.splice(0).forEach((database) => database.close()))

function open(options: Partial<DatabaseOptions> = {}): Database {
  const database = openDatabase({ file: ':memory:', collections: things(), ...options })
  opened.push(database)
  return database
}

function things(...indexes: IndexSpec[]): CollectionSpec[] {
  return [{ collectionName: 'things', indexes }]
}

function index(name: string, direction: '1' | '-1' = '1', unique = false): IndexSpec {
  return {
    IndexName: name,
    MgoKeySchema: { MgoIndexKeys: [{ Name: name, Direction: direction }], MgoIsUnique: unique },
  }
}

const add = (database: Database, doc: object) =>
  database.answer('database.insertDocument', { collectionName: 'things', data: [JSON.stringify(doc)] })

async function find(database: Database, query: object, more: object = {}): Promise<Record<string, unknown>[]> {
  const params = { collectionName: 'things', queryType: 'WHERE', query: JSON.stringify(query), limit: 1000, ...more }
  const { data } = await database.answer('database.getDocument', params)
  return (data as { list: string[] }).list.map((text) => JSON.parse(text) as Record<string, unknown>) // the action's reply
}

describe('a database file', () => {
  it('keeps documents and answers the same after it was closed and opened', async () => {
    const file = join(directory, 'kept.sqlite')
    const first = openDatabase({ file, collections: things(index('n')) })
    await add(first, { _id: 'a', n: 1, at: { $date: '2026-01-01T00:00:00Z' } })
    const before = await find(first, { n: 1 })
    first.close()

    const again = open({ file, collections: things(index('n')) })

    expect(await find(again, { n: 1 })).toEqual(before)
    await expect(add(again, { _id: 'a' })).rejects.toThrow('E11000')
  })

  it('builds an index that came into the manifest and drops one that went', async () => {
    const file = join(directory, 'changed.sqlite')
    const first = openDatabase({ file, collections: things(index('n')) })
    for (let n = 0; n < 20; n++) await add(first, { n, m: [n, n + 100] })
    expect(first.check().entries).toBe(60)
    first.close()

    const again = open({ file, collections: things(index('m')), strict: true, maxUnindexed: 5 })

    expect(await find(again, { m: 107 })).toHaveLength(1)
    await expect(find(again, { n: 7 })).rejects.toThrow('no index serves things(n)')
    expect(again.check()).toEqual({ documents: 20, entries: 80, orphans: 0, integrity: 'ok' })
  })

  it('refuses to start when a new unique index finds two alike', async () => {
    const file = join(directory, 'alike.sqlite')
    const first = openDatabase({ file, collections: things() })
    await add(first, { no: 1 })
    await add(first, { no: 1 })
    first.close()

    expect(() => openDatabase({ file, collections: things(index('no', '1', true)) })).toThrow(
      'index no cannot be unique',
    )
  })

  it('takes collections and indexes while it runs', async () => {
    const database = open()
    await add(database, { no: 1 })

    database.apply([...things(index('no', '1', true)), { collectionName: 'more', indexes: [] }])

    await expect(add(database, { no: 1 })).rejects.toThrow('E11000')
    expect(await database.answer('database.calculateDocument', { collectionName: 'more' })).toEqual({
      data: { total: 0 },
    })
  })
})

describe('loading in bulk', () => {
  it('gives the same database as adding one by one', async () => {
    const collections = things(index('tags'), index('n', '-1', true))
    const docs = Array.from({ length: 250 }, (_, n) => ({
      _id: `d${n}`,
      n,
      tags: ['all', `t${n % 5}`],
      at: new Date(n),
      gone: undefined,
    }))
    const [loaded, added] = [open({ collections }), open({ collections })]

    loaded.load('things', docs)
    for (const doc of docs) await add(added, { ...doc, at: { $date: doc.at.toISOString() } })

    for (const query of [{ tags: { $all: ['all', 't3'] } }, { n: { $gte: 240 } }, {}]) {
      expect(await find(loaded, query)).toEqual(await find(added, query))
    }
    expect(loaded.check()).toEqual(added.check())
  })

  it('refuses duplicates and then loads nothing', () => {
    const database = open({ collections: things(index('no', '1', true)) })
    database.load('things', [{ no: 1 }])

    expect(() => database.load('things', [{ no: 2 }, { no: 1 }])).toThrow('E11000')
    expect(() =>
      database.load('things', [
        { _id: 'x', no: 3 },
        { _id: 'x', no: 4 },
      ]),
    ).toThrow('index: _id_')
    expect(database.check().documents).toBe(1)
  })
})

describe('what the SDK cannot send', () => {
  it.each<[string, string, object, string]>([
    ['a limit above 1000', 'database.getDocument', { collectionName: 'things', limit: 1001 }, 'INVALID_PARAM'],
    ['a collection without a name', 'database.getDocument', {}, 'INVALID_PARAM'],
    ['a query that is no JSON', 'database.getDocument', { collectionName: 'things', query: '{' }, 'INVALID_PARAM'],
    [
      'a pattern that is none',
      'database.getDocument',
      { collectionName: 'things', query: '{"a":{"$regex":"("}}' },
      'INVALID_PARAM',
    ],
    ['an action that does not exist', 'database.dropEverything', {}, 'INVALID_ACTION'],
    [
      'an update without a filter',
      'database.modifyDocument',
      { collectionName: 'things', data: '{"$set":{"a":1}}' },
      'INVALID_PARAM',
    ],
    [
      'an array as _id',
      'database.insertDocument',
      { collectionName: 'things', data: ['{"_id":[1]}'] },
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'a document above 16 MB',
      'database.insertDocument',
      { collectionName: 'things', data: [`{"a":"${'x'.repeat(17 << 20)}"}`] },
      'DATABASE_REQUEST_FAILED',
    ],
  ])('is refused: %s', async (_name, action, params, code) => {
    await expect(open().answer(action, { ...params })).rejects.toMatchObject({ code })
  })
})

describe('the clock', () => {
  it('is the one given: for server dates and the life of transactions', async () => {
    let now = 1000
    const database = open({ now: () => now })
    await add(database, { _id: 'a', at: { $tcb_server_date: { offset: 5 } } })
    const { transactionId } = await database.answer('database.startTransaction', {})
    now += 30_000

    expect(await find(database, {})).toEqual([{ _id: 'a', at: { $date: { $numberLong: '1005' } } }])
    await expect(database.answer('database.commitTransaction', { transactionId })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    })
  })
})
