import { randomUUID } from 'node:crypto'
import type { ActionName, Area, InputOf, OutputOf, Reply } from '@/domain/contract'
import type { Emulator, EmulatorOptions } from '@/emulator/emulator'
import { identityEnvironment, type Invoker } from '@/emulator/functions/identity'
import { readManifest } from '@/emulator/manifest'
import { startEmulator } from '@/emulator/startEmulator'
import type { InvocationStats } from '@/emulator/stats'

type Main = (event: unknown) => Promise<unknown>
export type FunctionName = Area | 'daily' | 'pushes'

const MAINS: Record<FunctionName, () => Promise<{ main: Main }>> = {
  account: () => import('@/cloudfunctions/account'),
  experts: () => import('@/cloudfunctions/experts'),
  consultations: () => import('@/cloudfunctions/consultations'),
  serviceLogs: () => import('@/cloudfunctions/serviceLogs'),
  feedback: () => import('@/cloudfunctions/feedback'),
  rounds: () => import('@/cloudfunctions/rounds'),
  applications: () => import('@/cloudfunctions/applications'),
  panel: () => import('@/cloudfunctions/panel'),
  notices: () => import('@/cloudfunctions/notices'),
  appointments: () => import('@/cloudfunctions/appointments'),
  staff: () => import('@/cloudfunctions/staff'),
  daily: () => import('@/cloudfunctions/daily'),
  pushes: () => import('@/cloudfunctions/pushes'),
}

/** One person in front of the functions. */
export interface Person {
  /** Calls an action through the function's `main`, as the phone does; a key is made when none is given. */
  call<N extends ActionName>(name: N, input: InputOf<N>, options?: { key?: string }): Promise<Reply<OutputOf<N>>>
  /** As `call`, and throws when the answer is a refusal: for steps that must succeed. */
  must<N extends ActionName>(name: N, input: InputOf<N>, options?: { key?: string }): Promise<OutputOf<N>>
  /** Sends any event at all. */
  send(area: Area, event: unknown): Promise<Reply<unknown>>
}

/** An emulator with the functions in this process: the real SDK, the real wire, real SQLite in a temporary directory. */
export interface Cloud {
  emulator: Emulator
  /** Somebody in WeChat. */
  as(openid: string): Person
  /** Somebody on the web. */
  onWeb(uid: string): Person
  /** Runs a function without a person: a timer, or what WeChat pushes. */
  run(name: 'daily' | 'pushes', event?: unknown): Promise<unknown>
  load(collection: string, documents: readonly object[]): void
  /** Lets the instance read what holds for the programme, as one that has just served somebody: it keeps that for a minute. */
  warm(): Promise<void>
  /** Moves the clock of the functions and of the emulator. */
  moveClock(ms: number): void
  /** What the last call asked of the cloud; calls made one after the other only. */
  lastCall(): InvocationStats
  close(): Promise<void>
}

/** Starts a cloud of one's own for a test file. Close it in `afterAll`. */
export async function startCloud(options: Partial<EmulatorOptions> = {}): Promise<Cloud> {
  const manifest = readManifest('cloudbaserc.json')
  const emulator = await startEmulator({ port: 0, data: ':memory:', manifest, strict: true, quiet: true, ...options })
  Object.assign(process.env, emulator.environment(), { TCB_ENV: manifest.envId })
  const realNow = Date.now.bind(Date)
  let offsetMs = 0
  Date.now = () => realNow() + offsetMs
  const invoke = createInvoke(emulator, manifest.envId)
  return {
    emulator,
    as: (openid) => personOf(invoke, { kind: 'weixin', openid }),
    onWeb: (uid) => personOf(invoke, { kind: 'web', uid, anonymous: true }),
    run: (name, event = { Type: 'Timer' }) => invoke(name, event, { kind: 'timer' }),
    load: (collection, documents) =>
      emulator.database.load(
        collection,
        documents.map((document) => ({ ...document })),
      ),
    async warm() {
      await (await import('@/cloudfunctions/_kit/programme')).programme()
    },
    moveClock(ms) {
      offsetMs += ms // the emulator's clock reads Date.now too
    },
    lastCall: () => {
      const last = emulator.stats.invocations().at(-1)
      if (!last) throw new Error('nothing was called yet')
      return last
    },
    async close() {
      Date.now = realNow
      await emulator.close()
    },
  }
}

type Invoke = (name: FunctionName, event: unknown, invoker: Invoker) => Promise<unknown>

function createInvoke(emulator: Emulator, envId: string): Invoke {
  let identityKeys: string[] = []
  return async (name, event, invoker) => {
    const { main } = await MAINS[name]()
    const id = randomUUID()
    for (const key of identityKeys) delete process.env[key]
    const identity = identityEnvironment(invoker, envId)
    identityKeys = Object.keys(identity)
    // Read by `main` before its first await, so calls in parallel keep their own identity.
    Object.assign(process.env, identity, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${emulator.url}/admin?invocation=${id}&` }),
    })
    emulator.stats.begin(id, name, name)
    const startedAt = performance.now()
    try {
      return await main(JSON.parse(JSON.stringify(event)))
    } finally {
      emulator.stats.end(id, performance.now() - startedAt)
    }
  }
}

function personOf(invoke: Invoke, invoker: Invoker): Person {
  const send = async (area: Area, event: unknown) => (await invoke(area, event, invoker)) as Reply<unknown> // functions answer with a Reply
  const call: Person['call'] = async (name, input, { key = randomUUID() } = {}) => {
    const [area, action] = name.split('.') as [Area, string] // the name's own form
    return (await send(area, { action, input, key })) as Reply<never> // shaped by the contract in serve
  }
  return {
    send,
    call,
    must: async (name, input, options) => {
      const reply = await call(name, input, options)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
      return reply.data
    },
  }
}
