import { bulkLoad } from './bulkLoad'
import { openCatalog } from './catalog'
import { openDocuments } from './documents'
import { find, type Query } from './find'
import type { IndexSpec } from './manifest'
import { openStore } from './store'
import type { Engine } from './view'
import { COMMITTED } from './view'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An engine that counts the documents it reads. */
function openCounting(indexes: IndexSpec[]) {
  const directory = mkdtempSync(join(tmpdir(), 'candidates-test-'))
  const store = openStore(join(directory, 'db.sqlite'), { durable: false })
  const documents = openDocuments(store)
  const counted = { reads: 0 }
  const engine: Engine = {
    store,
    catalog: openCatalog(store, [{ collectionName: 'experts', indexes }]),
    documents: {
      ...documents,
      at: (row) => {
        counted.reads++
        return documents.at(row)
      },
    },
    nowMs: Date.now,
    duplicateKeyCode: 'DATABASE_REQUEST_FAILED',
    mostUnindexed: undefined,
  }
  const collection = engine.catalog.collection('experts')
  return {
    load: (docs: Record<string, unknown>[]) => bulkLoad(engine, collection, docs),
    run: (query: Query) => {
      counted.reads = 0
      const docs = find(engine, COMMITTED, collection, query)
      return { ids: docs.map(({ _id }) => _id), reads: counted.reads }
    },
    close: () => {
      store.close()
      rmSync(directory, { recursive: true })
    },
  }
}

const index = (...keys: [string, '1' | '-1'][]): IndexSpec => ({
  IndexName: keys.map(([name]) => name).join('_'),
  MgoKeySchema: { MgoIndexKeys: keys.map(([Name, Direction]) => ({ Name, Direction })), MgoIsUnique: false },
})

describe('reading by index', () => {
  const engine = openCounting([
    index(['terms', '1'], ['by.relevance', '-1']),
    index(['state', '1'], ['at', '-1']),
    index(['owner', '1']),
  ])
  beforeAll(() => {
    engine.load(
      Array.from({ length: 5000 }, (_, n) => ({
        _id: n,
        terms: [
          'all',
          n % 2 === 0 ? 'even' : 'odd',
          ...(n % 500 === 0 ? ['rare'] : []),
          ...(n % 70 === 0 ? ['some'] : []),
        ],
        by: { relevance: n },
        state: n % 2 === 0 ? 'open' : 'closed',
        owner: `o${n % 1000}`,
        at: n,
      })),
    )
  })
  afterAll(() => engine.close())

  it('walks in the order asked for and stops when it has enough', () => {
    const { ids, reads } = engine.run({
      filter: { terms: { $all: ['all', 'even'] }, 'by.relevance': { $lt: 4000 } },
      order: [['by.relevance', -1]],
      limit: 21,
    })

    expect(ids).toEqual(Array.from({ length: 21 }, (_, n) => 3998 - 2 * n))
    expect(reads).toBe(21)
  })

  it('reads documents that have all terms and no others, whichever term comes first', () => {
    for (const terms of [
      ['all', 'even', 'rare', 'some'],
      ['rare', 'some', 'even', 'all'],
    ]) {
      const { ids, reads } = engine.run({ filter: { terms: { $all: terms } }, order: [['by.relevance', 1]], limit: 21 })

      expect(ids).toEqual([0, 3500])
      expect(reads).toBe(2)
    }
  })

  it('merges the walks of several values into one order', () => {
    const { ids, reads } = engine.run({ filter: { state: { $in: ['open', 'closed'] } }, order: [['at', -1]], limit: 4 })

    expect(ids).toEqual([4999, 4998, 4997, 4996])
    expect(reads).toBe(4)
  })

  it('prefers the few documents of an owner to a long walk in the right order', () => {
    const { ids, reads } = engine.run({ filter: { owner: 'o7', state: 'closed' }, order: [['at', -1]], limit: 20 })

    expect(ids).toEqual([4007, 3007, 2007, 1007, 7])
    expect(reads).toBe(5)
  })

  it('finds by id with one read, and walks ids in order', () => {
    expect(engine.run({ filter: { _id: 77 } })).toEqual({ ids: [77], reads: 1 })
    expect(engine.run({ filter: { _id: { $gt: 77 } }, order: [['_id', 1]], limit: 2 })).toEqual({
      ids: [78, 79],
      reads: 2,
    })
  })

  it('reads the branches of an or by an index each', () => {
    const { ids, reads } = engine.run({ filter: { $or: [{ owner: 'o7', at: { $lt: 1000 } }, { _id: 3 }] } })

    expect(ids.sort()).toEqual([3, 7])
    expect(reads).toBeLessThan(10)
  })
})
