import cloudbase from '@cloudbase/node-sdk'

import type { Found, Readable, TypedDatabase } from '@/emulator/conformance/database/typedSdk'
import type { IndexSpec } from '@/emulator/database/manifest'
import type { DatabaseOptions } from '@/emulator/database/openDatabase'
import { parseManifest } from '@/emulator/manifest'
import { startEmulator, type Emulator } from '@/emulator/startEmulator'

/** What a conformance suite runs against: the emulator, or a real environment when CLOUDBASE_ENV is set. */
export interface Target {
  app: ReturnType<typeof cloudbase.init>
  db: TypedDatabase
  /** Undefined when the target is a real environment. */
  emulator: Emulator | undefined
  /** Makes an empty collection with a name of its own. Only the emulator makes the indexes: the SDK has no call for it. */
  fresh(indexes?: IndexSpec[]): Promise<string>
  close(): Promise<void>
}

/** True when the suites run against the emulator: for tests of indexes, clocks and the file. */
export const LOCAL = process.env.CLOUDBASE_ENV === undefined

/** `it`, or a skipped one when the target is a real environment. */
export const itLocally = LOCAL ? it : it.skip

let made = 0

/** Opens the target; the SDK is pointed at the emulator by environment variables alone. */
export async function openTarget(options: Pick<DatabaseOptions, 'strict' | 'duplicateKeyCode'> = {}): Promise<Target> {
  return LOCAL ? openEmulator(options) : openRealEnvironment(process.env.CLOUDBASE_ENV ?? '')
}

async function openEmulator(options: Pick<DatabaseOptions, 'strict' | 'duplicateKeyCode'>): Promise<Target> {
  const manifest = parseManifest({ envId: 'conformance' })
  const emulator = await startEmulator({ port: 0, data: ':memory:', manifest, quiet: true, ...options })
  Object.assign(process.env, emulator.environment())
  const app = cloudbase.init({ env: manifest.envId })
  return {
    app,
    db: typed(app),
    emulator,
    fresh: async (indexes = []) => {
      const collectionName = `c${++made}`
      emulator.database.apply([{ collectionName, indexes }])
      return collectionName
    },
    close: () => emulator.close(),
  }
}

/** The same object under types of its own. */
function typed(app: Target['app']): TypedDatabase {
  return app.database() as unknown as TypedDatabase // the SDK's types say any
}

/** Keys come from the SDK's own variables, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY. */
async function openRealEnvironment(env: string): Promise<Target> {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  const app = cloudbase.init({ env, secretId, secretKey })
  const db = typed(app)
  return {
    app,
    db,
    emulator: undefined,
    fresh: async () => {
      const name = `conformance_${Date.now().toString(36)}_${++made}`
      await db.createCollection(name)
      return name
    },
    close: async () => {},
  }
}

/** The documents a query gives. */
export async function docsOf(query: Readable): Promise<Found[]> {
  const { data } = await query.get()
  return Array.isArray(data) ? (data as Found[]) : [] // documents
}

/** One field of the documents a query gives. */
export async function valuesOf(query: Readable, field: string): Promise<unknown[]> {
  return (await docsOf(query)).map((doc) => doc[field])
}

/** An index of the manifest: `{ terms: 1, at: -1 }`. */
export function index(
  keys: Record<string, 1 | -1 | '2dsphere'>,
  options: { unique?: boolean; sparse?: boolean } = {},
): IndexSpec {
  const entries = Object.entries(keys)
  return {
    IndexName: entries.map(([name, direction]) => `${name}_${direction}`).join('_'),
    MgoKeySchema: {
      MgoIndexKeys: entries.map(([Name, direction]) => ({ Name, Direction: DIRECTIONS[direction] })),
      MgoIsUnique: options.unique ?? false,
      MgoIsSparse: options.sparse ?? false,
    },
  }
}

const DIRECTIONS = { 1: '1', [-1]: '-1', '2dsphere': '2dsphere' } as const

/** The error a call rejects with; fails the test when it does not reject. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome = await call.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.result)}`)
  const { code, message } = Object(outcome.error) as { code: unknown; message: unknown } // the SDK's TcbError
  return { code: String(code), message: String(message) }
}
