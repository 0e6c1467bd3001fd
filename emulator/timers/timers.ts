import type { Clock } from '@/emulator/clock'
import type { Functions } from '@/emulator/functions/functions'
import type { FunctionSpec } from '@/emulator/manifest'
import { parseCron } from '@/emulator/timers/cron'
import { WireError } from '@/emulator/wireError'

const TICK_MS = 1000

/** The timers of the manifest. */
export interface Timers {
  /** Runs a function as its timer would, now; gives its result. Throws WireError when the manifest has no timer for it. */
  run(functionName: string): Promise<unknown>
  /** Lets the timers run by the emulator's clock until the emulator closes. */
  start(): void
  stop(): void
}

interface Trigger {
  functionName: string
  triggerName: string
  next: (afterMs: number) => number | undefined
}

/** Timers that invoke functions without any user. A trigger missed several times while the clock was moved runs once. */
export function createTimers(specs: readonly FunctionSpec[], functions: Functions, clock: Clock): Timers {
  const triggers = specs.flatMap(triggersOf)
  let ticking: NodeJS.Timeout | undefined
  let checkedAt = 0
  const tick = () => {
    const now = clock.now()
    for (const trigger of triggers) {
      const due = trigger.next(checkedAt)
      if (due === undefined || due > now) continue
      fire(functions, trigger, now).catch((error: unknown) => console.error(`timer ${trigger.triggerName}:`, error))
    }
    checkedAt = now
  }

  return {
    async run(functionName) {
      const trigger = triggers.find((candidate) => candidate.functionName === functionName)
      if (trigger) return fire(functions, trigger, clock.now())
      throw new WireError('RESOURCE_NOT_FOUND', `[RESOURCE_NOT_FOUND] no timer for function ${functionName}`)
    },
    start() {
      checkedAt = clock.now()
      ticking ??= setInterval(tick, TICK_MS)
    },
    stop() {
      clearInterval(ticking)
      ticking = undefined
    },
  }
}

function triggersOf(spec: FunctionSpec): Trigger[] {
  return spec.triggers.map(({ name, config }) => ({
    functionName: spec.name,
    triggerName: name,
    next: parseCron(config).next,
  }))
}

async function fire(functions: Functions, trigger: Trigger, now: number): Promise<unknown> {
  // As CloudBase sends it: to the second, in UTC.
  const time = new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const event = { Type: 'Timer', TriggerName: trigger.triggerName, Time: time, Message: '' }
  const result: unknown = JSON.parse(await functions.invoke(trigger.functionName, event, { kind: 'timer' }))
  return result
}
