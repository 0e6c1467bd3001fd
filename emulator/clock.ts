/** The emulator's clock: real time moved by an offset, shared by database, links, tokens, timers and function processes. */
export interface Clock {
  /** Milliseconds added to real time; settable at any moment. */
  offsetMs: number
  /** The moved time, epoch ms. */
  now: () => number
  /** Moves the clock so that now is `at` (epoch ms, Date or a text that Date understands); it keeps running from there. */
  setClock(at: number | Date | string): void
  /** Moves the clock forward by `ms` (back when negative). */
  advance(ms: number): void
}

/** A clock that starts at real time. */
export function createClock(): Clock {
  const clock: Clock = {
    offsetMs: 0,
    now: () => Date.now() + clock.offsetMs,
    setClock(at) {
      const target = new Date(at).getTime()
      if (Number.isNaN(target)) throw new RangeError(`not a time: ${String(at)}`)
      clock.offsetMs = target - Date.now()
    },
    advance(ms) {
      clock.offsetMs += ms
    },
  }
  return clock
}
