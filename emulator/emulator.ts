import type { Clock } from '@/emulator/clock'
import type { Database } from '@/emulator/database/openDatabase'
import type { Doubles } from '@/emulator/doubles/doubles'
import type { DuplicateKeyCode } from '@/emulator/database/refusals'
import type { Faults } from '@/emulator/faults'
import type { Manifest } from '@/emulator/manifest'
import type { People } from '@/emulator/people'
import type { InvocationStats, Stats } from '@/emulator/stats'
import type { Timers } from '@/emulator/timers/timers'

/** How an emulator is started. */
export interface EmulatorOptions {
  /** 0 takes a free one. */
  port: number
  /** A directory, made when missing; `:memory:` keeps nothing after `close`. */
  data: string
  manifest: Manifest
  /** Built functions, `name/index.js` each. Without it no function is known. */
  functionsDir?: string
  /** Built web app to serve at `/`. */
  web?: string
  /** Refuses queries that no index serves on large collections. */
  strict?: boolean
  duplicateKeyCode?: DuplicateKeyCode
  /** Keeps the output of functions to itself. */
  quiet?: boolean
  /** Environment variables for every function, over those of the manifest. */
  variables?: Record<string, string>
  /** Told of every finished invocation. */
  onInvocation?: (invocation: InvocationStats) => void
}

/** Files, for seeds and test harnesses: the rules do not apply. */
export interface Files {
  /** Stores a file and gives its id. */
  put(cloudPath: string, content: Buffer, details?: { contentType?: string; owner?: string }): Promise<string>
  read(fileId: string): Promise<Buffer | undefined>
  /** A signed address, percent-encoding left to the reader; undefined when there is no file. */
  link(fileId: string, maxAgeSeconds?: number): string | undefined
  remove(fileId: string): boolean
}

/** Who calls a function; at most one of the fields. */
export interface InvokedBy {
  openid?: string
  uid?: string
  timer?: boolean
}

/** A running environment. */
export interface Emulator {
  /** Such as `http://127.0.0.1:9800`; the gateway and the web app are here, the SDK's address is `/admin` under it. */
  url: string
  /** The environment variables that point an unmodified server SDK here. */
  environment(): Record<string, string>
  database: Database
  clock: Clock
  faults: Faults
  doubles: Doubles
  stats: Stats
  timers: Timers
  people: People
  files: Files
  /** How far this data was seeded; kept with it. */
  seed: 'none' | 'running' | 'done'
  /**
   * Calls a function as `wx.cloud.callFunction` does (`openid`), as the web gateway does (`uid`), as a timer, or with nothing as a server.
   * Gives the function's result; rejects with a WireError.
   */
  invoke(name: string, data: unknown, by?: InvokedBy): Promise<unknown>
  /** Ends the functions and the server; with `:memory:` removes the data. */
  close(): Promise<void>
}
