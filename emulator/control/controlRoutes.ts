import * as z from 'zod/mini'
import type { Clock } from '@/emulator/clock'
import type { Doubles } from '@/emulator/doubles/doubles'
import type { Faults } from '@/emulator/faults'
import type { State } from '@/emulator/state'
import type { Stats } from '@/emulator/stats'
import type { Timers } from '@/emulator/timers/timers'
import { WireError } from '@/emulator/wireError'

/** What the emulator's own paths work on. */
export interface Controlled {
  clock: Clock
  doubles: Doubles
  faults: Faults
  state: State
  stats: Stats
  timers: Timers
}

const FAULT = z.object({
  action: z.string(),
  times: z.optional(z.number()),
  latencyMs: z.optional(z.number()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  loseReply: z.optional(z.boolean()),
})
const FAULTS_CHANGE = z.object({
  clear: z.optional(z.boolean()),
  add: z.optional(z.array(FAULT)),
  duplicateKeyCode: z.optional(z.nullable(z.enum(['DATABASE_REQUEST_FAILED', 'DATABASE_DUPLICATE_WRITE']))),
})
const CLOCK_CHANGE = z.object({ at: z.optional(z.union([z.number(), z.string()])), offsetMs: z.optional(z.number()) })
const TIMER_PATH = '/__emulator/timers/'

type ControlRoute = (controlled: Controlled, body: unknown) => unknown

const ROUTES: Record<string, ControlRoute> = {
  'GET /healthz': ({ state }) => {
    if (state.content.seed === 'running') throw new WireError('NOT_READY', 'the data is being seeded')
    return { ok: true }
  },
  'GET /demo/people': ({ state }) =>
    state.content.people.map(({ username, password, label, describes }) => ({ username, password, label, describes })),
  'GET /__emulator/faults': ({ faults }) => faults.list(),
  'POST /__emulator/faults': ({ faults }, body) => {
    const change = read(FAULTS_CHANGE, body)
    if (change.clear) faults.clear()
    change.add?.forEach((fault) => faults.add(fault))
    if (change.duplicateKeyCode !== undefined) faults.duplicateKeyCode = change.duplicateKeyCode ?? undefined
    return faults.list()
  },
  'GET /__emulator/clock': ({ clock }) => ({ offsetMs: clock.offsetMs, now: clock.now() }),
  'POST /__emulator/clock': ({ clock }, body) => {
    const change = read(CLOCK_CHANGE, body)
    if (change.offsetMs !== undefined) clock.offsetMs = change.offsetMs
    if (change.at !== undefined) clock.setClock(change.at)
    return { offsetMs: clock.offsetMs, now: clock.now() }
  },
  'GET /__emulator/sent': ({ doubles }) => doubles.sent,
  'GET /__emulator/stats': ({ stats }) => stats.invocations(),
}

/** True for the paths that only the emulator has. */
export function isControlPath(path: string): boolean {
  return path === '/healthz' || path === '/demo/people' || path.startsWith('/__emulator/')
}

/**
 * Answers one of the emulator's own paths; undefined when there is none of that name.
 * Throws WireError INVALID_PARAM on a malformed body, RESOURCE_NOT_FOUND for an unknown timer, NOT_READY before the seed is done.
 */
export async function control(controlled: Controlled, name: string, body: unknown): Promise<unknown> {
  const [method, path = ''] = name.split(' ')
  if (method === 'POST' && path.startsWith(TIMER_PATH)) {
    return { result: await controlled.timers.run(path.slice(TIMER_PATH.length)) }
  }
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined
  return route?.(controlled, body)
}

function read<T extends z.ZodMiniType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new WireError('INVALID_PARAM', `[InvalidParameter] ${faults.join('; ')}`)
}
