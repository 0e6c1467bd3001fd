import Sqlite from 'libsql'

import { fromBytes, toBytes, type Key } from './keys'

/** A document's row number: it rises with insertion, which is the natural order. */
export type Row = number

/** A range of keys in one index: `from` is in it, `before` is not. */
export interface Span {
  index: number
  from: Key
  before: Key
}

/** One entry of an index. */
export type Entry = [key: Key, row: Row]

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec TEXT NOT NULL, multikey TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS documents_natural ON documents (collection, id);
  CREATE TABLE IF NOT EXISTS entries (
    ix INTEGER NOT NULL, key BLOB NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (ix, key, document)
  ) WITHOUT ROWID;`

/** One statement for many rows takes a quarter of the time that a statement for each takes. */
const ROWS_A_STATEMENT = 20

/** SQLite takes no infinite limit. */
const MOST_ROWS = 2_000_000_000

const ASCENDING = 'ix = ? AND (key, document) > (?, ?) AND key < ?'
const DESCENDING = 'ix = ? AND (key, document) < (?, ?) AND key >= ?'

/** Documents and index entries in one SQLite file. Knows nothing of queries. */
export type Store = ReturnType<typeof openStore>

/**
 * Opens the file, or makes it. WAL hands every commit to the operating system before it is acknowledged, so a killed
 * process loses nothing; `durable: false` is for files that are thrown away.
 */
export function openStore(file: string, options: { durable: boolean }) {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma(`synchronous = ${options.durable ? 'NORMAL' : 'OFF'}`)
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -131072')
  sqlite.exec(SCHEMA)
  return { ...documentsOf(sqlite), ...entriesOf(sqlite), ...fileOf(sqlite) }
}

function fileOf(sqlite: Sqlite.Database) {
  return {
    sqlite,
    /** Runs `change` as one transaction: all of it is kept, or nothing when it throws. */
    write<T>(change: () => T): T {
      return sqlite.transaction(change).immediate()
    },
    close() {
      sqlite.close()
    },
  }
}

function documentsOf(sqlite: Sqlite.Database) {
  const read = sqlite.prepare('SELECT body FROM documents WHERE id = ?').raw()
  const rows = sqlite.prepare('SELECT id FROM documents WHERE collection = ? AND id > ? ORDER BY id LIMIT ?').raw()
  const add = sqlite.prepare('INSERT INTO documents (collection, body) VALUES (?, ?)')
  const replace = sqlite.prepare('UPDATE documents SET body = ? WHERE id = ?')
  const remove = sqlite.prepare('DELETE FROM documents WHERE id = ?')
  return {
    body: (row: Row) => (read.get(row) as [string] | undefined)?.[0], // the statement's columns
    rowsAfter: (collection: number, row: Row, limit: number) =>
      (rows.all(collection, row, limit) as [Row][]).map(([id]) => id), // the statement's columns
    addDocument: (collection: number, body: string): Row => Number(add.run(collection, body).lastInsertRowid),
    replaceDocument: (row: Row, body: string) => replace.run(body, row),
    removeDocument: (row: Row) => remove.run(row),
  }
}

function entriesOf(sqlite: Sqlite.Database) {
  const adding = 'INSERT OR IGNORE INTO entries (ix, key, document) VALUES (?, ?, ?)'
  const add = sqlite.prepare(adding)
  const addMany = sqlite.prepare(adding + ', (?, ?, ?)'.repeat(ROWS_A_STATEMENT - 1))
  const remove = sqlite.prepare('DELETE FROM entries WHERE ix = ? AND key = ? AND document = ?')
  const first = sqlite.prepare('SELECT document FROM entries WHERE ix = ? AND key = ? LIMIT 2').raw()
  const within = 'SELECT 1 FROM entries WHERE ix = ? AND key >= ? AND key < ? LIMIT ?'
  const count = sqlite.prepare(`SELECT count(*) FROM (${within})`).raw()
  const walks = new Map<string, Sqlite.Statement>()
  const walk = (companions: number, descending: boolean): Sqlite.Statement => {
    const name = `${companions} ${descending}`
    const known = walks.get(name) ?? sqlite.prepare(walkStatement(companions, descending)).raw()
    walks.set(name, known)
    return known
  }
  return {
    /** Adds entries; those that are there already stay. Fastest in key order. */
    addEntries(index: number, entries: Entry[]) {
      const whole = entries.length - (entries.length % ROWS_A_STATEMENT)
      for (let at = 0; at < whole; at += ROWS_A_STATEMENT) {
        addMany.run(...entries.slice(at, at + ROWS_A_STATEMENT).flatMap(([key, row]) => [index, toBytes(key), row]))
      }
      for (const [key, row] of entries.slice(whole)) add.run(index, toBytes(key), row)
    },
    removeEntry: (index: number, key: Key, row: Row) => remove.run(index, toBytes(key), row),
    /** Rows with exactly this key, at most two. */
    rowsAt: (index: number, key: Key) => (first.all(index, toBytes(key)) as [Row][]).map(([row]) => row), // the statement's columns
    /** How many entries a span holds, counted up to `most`. */
    count: ({ index, from, before }: Span, most: number) =>
      (count.get(index, toBytes(from), toBytes(before), Math.min(most, MOST_ROWS)) as [number])[0], // the statement's columns
    /** The next entries of a walk after `last`, skipping rows that lack an entry of the same rest under a companion. */
    entries(span: Span, at: { last?: Entry; descending: boolean; limit: number; companions: Companions }): Entry[] {
      const { companions } = at
      const [key, row] = at.last ?? [at.descending ? span.before : span.from, -1]
      const end = at.descending ? span.from : span.before
      const others = companions.keys.flatMap((companion) => [toBytes(companion), companions.drop + 1])
      const bound = [span.index, toBytes(key), row, toBytes(end), ...others, at.limit]
      const found = walk(companions.keys.length, at.descending).all(...bound) as [Buffer, Row][] // the statement's columns
      return found.map(([bytes, found]) => [fromBytes(bytes), found])
    },
  }
}

/** Other keys a row must have in the same index: `drop` bytes of the walked key are replaced by each of them. */
export interface Companions {
  keys: Key[]
  drop: number
}

function walkStatement(companions: number, descending: boolean): string {
  const direction = descending ? 'DESC' : 'ASC'
  const also =
    ' AND EXISTS (SELECT 1 FROM entries o WHERE o.ix = e.ix AND o.document = e.document' +
    ' AND o.key = CAST(? || substr(e.key, ?) AS BLOB))'
  return (
    `SELECT key, document FROM entries e WHERE ${descending ? DESCENDING : ASCENDING}${also.repeat(companions)}` +
    ` ORDER BY key ${direction}, document ${direction} LIMIT ?`
  )
}
