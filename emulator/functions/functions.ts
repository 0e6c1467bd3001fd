import { randomUUID } from 'node:crypto'
import type { Clock } from '@/emulator/clock'
import { findBundle, type Bundle } from '@/emulator/functions/bundle'
import { cloudEnvironment, EMULATOR_SECRETS } from '@/emulator/functions/cloudEnvironment'
import { functionContext } from '@/emulator/functions/functionContext'
import { identityEnvironment, type Invoker } from '@/emulator/functions/identity'
import { startInstance } from '@/emulator/functions/instance'
import { createPool, type Pool } from '@/emulator/functions/pool'
import { FUNCTION_PAYLOAD_BYTES } from '@/emulator/http/readBody'
import type { FunctionSpec } from '@/emulator/manifest'
import type { InvocationStats, Stats } from '@/emulator/stats'
import { WireError } from '@/emulator/wireError'
import { isRecord } from '@/emulator/wireFields'

const INSTANCES_PER_FUNCTION = 4
/** What CloudBase gives a function that the manifest does not list. */
const DEFAULTS = { timeout: 3, memorySize: 256, handler: 'index.main', envVariables: {} }

/** The functions of the environment. */
export interface Functions {
  /**
   * Invokes a function and gives its result as JSON text. `event` is any JSON value.
   * Throws WireError FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTION_TIME_LIMIT_EXCEEDED or EXCEED_REQUEST_SIZE_LIMIT.
   */
  invoke(name: string, event: unknown, invoker: Invoker): Promise<string>
  close(): void
}

interface FunctionsOptions {
  /** Folder of the built functions; none: every name is unknown. */
  directory: string | undefined
  envId: string
  specs: readonly FunctionSpec[]
  /** More variables for every function, over those of the manifest. */
  variables: Record<string, string>
  adminUrl: () => string
  clock: Clock
  stats: Stats
  quiet: boolean
  onFinished: (invocation: InvocationStats) => void
}

type RunSpec = Pick<FunctionSpec, 'name' | keyof typeof DEFAULTS>

/** Hosts the functions found in a directory, one folder each. */
export function hostFunctions(options: FunctionsOptions): Functions {
  const pools = new Map<string, Pool>()
  const specOf = (name: string): RunSpec => options.specs.find((spec) => spec.name === name) ?? { name, ...DEFAULTS }
  const bundleOf = (name: string) => findBundle(options.directory, name, specOf(name).handler)

  const poolOf = (name: string): Pool => {
    const known = pools.get(name)
    if (known) return known
    const pool = createPool(INSTANCES_PER_FUNCTION, () => launch(options, specOf(name), bundleOf(name)))
    pools.set(name, pool)
    return pool
  }

  return {
    async invoke(name, event, invoker) {
      const text = withinLimit(JSON.stringify(event ?? {}), 'request')
      const pool = poolOf(name)
      const instance = await pool.acquire(bundleOf(name).version)
      const invocation = beginInvocation(options, { spec: specOf(name), event: text, invoker })
      try {
        return withinLimit(await instance.run(invocation.message, specOf(name).timeout * 1000), 'response')
      } finally {
        invocation.end()
        pool.release(
          instance,
          currentVersion(() => bundleOf(name), instance.version),
        )
      }
    },
    close() {
      for (const pool of pools.values()) pool.close()
    },
  }
}

function launch(options: FunctionsOptions, spec: RunSpec, bundle: Bundle) {
  return startInstance({
    bundleFile: bundle.file,
    exportName: bundle.exportName,
    version: bundle.version,
    memoryMb: spec.memorySize,
    environment: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      // As on SCF, where a function that forgets the time zone works in UTC.
      TZ: 'UTC',
      ...cloudEnvironment(options.envId, options.adminUrl()),
      ...expandVariables(spec.envVariables),
      ...options.variables,
    },
    clockOffsetMs: options.clock.offsetMs,
    quiet: options.quiet,
  })
}

function beginInvocation(options: FunctionsOptions, call: { spec: RunSpec; event: string; invoker: Invoker }) {
  const { envId, clock, stats } = options
  const id = randomUUID()
  const environment = {
    ...identityEnvironment(call.invoker, envId),
    // Every invocation has its own address, which is how its round trips are counted.
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${options.adminUrl()}?invocation=${id}&` }),
  }
  const context = functionContext({ id, spec: call.spec, envId, environment })
  const startedAt = performance.now()
  stats.begin(id, call.spec.name, labelOf(call.event))
  return {
    message: { event: call.event, context, environment, clockOffsetMs: clock.offsetMs },
    end() {
      const finished = stats.end(id, Math.round((performance.now() - startedAt) * 10) / 10)
      if (finished) options.onFinished(finished)
    },
  }
}

/** The version on disk now; while a build is replacing the file, the version that runs stays good. */
function currentVersion(find: () => Bundle, running: string): string {
  try {
    return find().version
  } catch {
    return running
  }
}

/** The emulator's own secrets go before the shell's, so that functions and whoever seeds them use the same. */
function valueOf(variable: string): string {
  return EMULATOR_SECRETS[variable] ?? process.env[variable] ?? ''
}

function expandVariables(variables: Record<string, string>): Record<string, string> {
  const expand = (text: string) => text.replace(/\{\{env\.(\w+)\}\}/g, (_all, name: string) => valueOf(name))
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, expand(value)]))
}

function withinLimit(text: string, what: 'request' | 'response'): string {
  const sizeBytes = Buffer.byteLength(text)
  if (sizeBytes <= FUNCTION_PAYLOAD_BYTES) return text
  throw new WireError(
    'EXCEED_REQUEST_SIZE_LIMIT',
    `function ${what} of ${sizeBytes} bytes exceeds ${FUNCTION_PAYLOAD_BYTES}`,
  )
}

function labelOf(event: string): string {
  const value: unknown = JSON.parse(event)
  return isRecord(value) && typeof value.action === 'string' ? value.action : ''
}
