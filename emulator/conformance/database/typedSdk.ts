/** The SDK's database as these suites use it. Its own types say `any` nearly everywhere. */
export interface TypedDatabase {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options?: string }): object
  ObjectId(options: { id: string }): object
  command: Commands
  Geo: {
    Point: new (longitude: number, latitude: number) => object
    LineString: new (points: object[]) => object
    Polygon: new (lines: object[]) => object
  }
}

/** A document as a suite looks at it. */
export type Found = Record<string, unknown>

export interface Readable {
  get(): Promise<{ data: unknown }>
}

/** The values of an object the suite knows nothing of; a test's expectation tells whether they are right. */
export function fieldsOf(value: unknown): Found {
  return Object(value) as Found // anything
}

/** Everything a filter, an order and a page can be put to. */
export interface Query extends Readable {
  where(filter: object): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(projection: object): Query
  options(options: { multiple?: boolean; raw?: boolean }): Query
  count(): Promise<{ total: number }>
  update(change: object): Promise<{ updated: number }>
  updateAndReturn(change: object): Promise<{ updated: number; doc: Found | null }>
  remove(): Promise<{ deleted: number }>
}

export interface Collection extends Query {
  name: string
  add(data: object): Promise<{ id: string; ids: unknown[] }>
  doc(id: string | number): Document
  options(options: { multiple?: boolean; raw?: boolean }): Collection
  aggregate(stages?: object[]): Pipeline
}

export interface Document extends Readable {
  set(data: object): Promise<{ updated: number; upsertedId?: string }>
  update(change: object): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
  delete(): Promise<{ deleted: number }>
  field(projection: object): Document
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason: object): Promise<unknown>
}

/** A condition or an update of `db.command`; conditions can be chained. */
export interface Command {
  and(...others: unknown[]): Command
  or(...others: unknown[]): Command
}

type Maker<T> = (...operands: unknown[]) => T

type Condition =
  | ('eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'all' | 'elemMatch' | 'exists' | 'size')
  | ('and' | 'or' | 'nor' | 'not' | 'expr' | 'geoNear' | 'geoWithin' | 'geoIntersects')

type Update =
  | ('set' | 'remove' | 'inc' | 'mul' | 'push' | 'pull' | 'pullAll' | 'pop' | 'shift' | 'unshift' | 'addToSet')
  | ('rename' | 'bit' | 'max' | 'min')

type Expression = 'sum' | 'avg' | 'max' | 'min' | 'push' | 'addToSet' | 'mod' | 'multiply' | 'gt' | 'eq'

export type Commands = Record<Condition | Update, Maker<Command>> & {
  aggregate: Record<Expression, Maker<object>> & { pipeline: () => Pipeline }
  project: Record<'slice' | 'elemMatch', Maker<object>>
}

type Stage =
  | ('match' | 'sort' | 'skip' | 'limit' | 'project' | 'group' | 'unwind' | 'sortByCount' | 'count' | 'addFields')
  | ('bucket' | 'replaceRoot' | 'sample' | 'lookup' | 'geoNear')

export type Pipeline = { [name in Stage]: (operand: unknown) => Pipeline } & {
  end(): Promise<{ data: unknown }>
  done(): object[]
}
