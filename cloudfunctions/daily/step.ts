import { randomUUID } from 'node:crypto'
import { now } from '../_kit/clock'

/** One thing the clock looks after: what is due, and what then happens to each. */
export interface Step {
  readonly name: string
  /** Does everything that is due and gives how much it did. */
  run(clock: Clock): Promise<number>
}

/** The moment of this run, and when it must end to leave the function in time. */
export interface Clock {
  readonly nowAt: number
  readonly todayOn: string
  readonly endsAt: number
}

/** A step over records: one that fails is logged and does not stop the others. `act` gives whether it took effect. */
export function eachOf<T extends { _id: string }>(
  name: string,
  find: (clock: Clock) => Promise<T[]>,
  act: (record: T, clock: Clock) => Promise<boolean>,
): Step {
  return {
    name,
    async run(clock) {
      let done = 0
      for (const record of await find(clock)) {
        if (now() > clock.endsAt) break
        if (await attempt({ step: name, record: record._id }, () => act(record, clock))) done += 1
      }
      return done
    },
  }
}

/** The outcome of `work`; undefined when it failed, which is logged. */
export async function attempt<T>(
  where: { step: string; record?: string },
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    logFailure(error, where)
    return undefined
  }
}

/** Where it failed and no personal data: messages of the database may quote documents. */
function logFailure(error: unknown, where: { step: string; record?: string }): void {
  const { name, stack = '' } = error instanceof Error ? error : { name: typeof error }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  const traceId = randomUUID().slice(0, 8)
  // eslint-disable-next-line no-console -- a cloud function's log is its console
  console.error(JSON.stringify({ area: 'daily', ...where, traceId, name, code, frames: frames.slice(0, 8) }))
}
