import type { DuplicateKeyCode } from '@/emulator/database/refusals'
import { WireError } from '@/emulator/wireError'

/** One fault to be played. */
export interface Fault {
  /**
   * Which calls: an action (`database.insertDocument`, `storage.put`, `functions.invokeFunction`), a group (`database.*`) or `*`.
   * A function may be named: `functions.invokeFunction:consultations`.
   */
  action: string
  /** How many matching calls; 1 when not given, Infinity (in JSON: -1) for all. */
  times?: number
  /** Waits so long before the call is done. */
  latencyMs?: number
  /** Answers with this error code; nothing is done. */
  code?: string
  message?: string
  /** The call is done in full, then the connection is cut instead of answered. */
  loseReply?: boolean
}

/** Faults, switchable while the emulator runs. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  list(): readonly Fault[]
  /** Overrides the code of every duplicate-key error when set. */
  duplicateKeyCode: DuplicateKeyCode | undefined
  /**
   * Plays the faults due for one call: waits, throws, or tells that the reply is to be lost.
   * `action` is the SDK's name of the call, `subject` the function when there is one.
   */
  play(action: string, subject?: string): Promise<{ loseReply: boolean }>
}

/** An empty list of faults. */
export function createFaults(): Faults {
  let pending: (Fault & { left: number })[] = []

  const take = (action: string, subject: string | undefined) => {
    const due = pending.filter((fault) => matches(fault.action, action, subject))
    for (const fault of due) fault.left -= 1
    pending = pending.filter((fault) => fault.left > 0)
    return due
  }

  return {
    duplicateKeyCode: undefined,
    add(fault) {
      const times = fault.times ?? 1
      pending.push({ ...fault, left: times < 0 ? Infinity : times })
    },
    clear() {
      pending = []
    },
    list: () => pending.map(({ left, ...fault }) => ({ ...fault, times: left })),
    async play(action, subject) {
      const due = take(action, subject)
      const latencyMs = due.reduce((sum, fault) => sum + (fault.latencyMs ?? 0), 0)
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))
      const refusal = due.find((fault) => fault.code !== undefined)
      if (refusal?.code) throw new WireError(refusal.code, refusal.message ?? `[${refusal.code}] fault switched on`)
      return { loseReply: due.some((fault) => fault.loseReply === true) }
    },
  }
}

function matches(pattern: string, action: string, subject: string | undefined): boolean {
  if (pattern === '*' || pattern === action) return true
  if (pattern.endsWith('.*')) return action.startsWith(pattern.slice(0, -1))
  return subject !== undefined && pattern === `${action}:${subject}`
}
