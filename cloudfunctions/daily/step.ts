import { randomUUID } from 'node:crypto'
import { now } from '../_kit/clock'
import { logFailure } from '../_kit/failureLog'

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
    logFailure(error, { area: 'daily', ...where, traceId: randomUUID().slice(0, 8) })
    return undefined
  }
}
