/** What one function invocation asked of the cloud. */
export interface InvocationStats {
  name: string
  /** The request's own `action`, when it has one. */
  label: string
  database: number
  storage: number
  openapi: number
  functions: number
  /** Wall time inside the function, start of the process not counted. */
  ms: number
  /** Every call in its order, such as `database.getDocument experts`. */
  actions: string[]
}

/** Round trips, counted per invocation. */
export interface Stats {
  /** The last finished invocation of a function, or undefined. */
  lastInvocation(name: string): InvocationStats | undefined
  /** All finished invocations since the start or the last `clear`, oldest first; the newest 1,000 are kept. */
  invocations(): readonly InvocationStats[]
  clear(): void
  begin(id: string, name: string, label: string): void
  /** Counts one call made by an invocation; calls by others, or after its end, are ignored. */
  count(id: string, action: string, subject: string): void
  end(id: string, ms: number): InvocationStats | undefined
}

const KEPT = 1000
const COUNTERS = {
  'database.': 'database',
  'storage.': 'storage',
  'wx.': 'openapi',
  'functions.': 'functions',
} as const

/** Empty statistics. */
export function createStats(): Stats {
  const running = new Map<string, InvocationStats>()
  let finished: InvocationStats[] = []
  return {
    lastInvocation: (name) => finished.filter((invocation) => invocation.name === name).at(-1),
    invocations: () => finished,
    clear() {
      finished = []
    },
    begin(id, name, label) {
      running.set(id, { name, label, database: 0, storage: 0, openapi: 0, functions: 0, ms: 0, actions: [] })
    },
    count(id, action, subject) {
      const invocation = running.get(id)
      if (!invocation) return
      invocation.actions.push(subject ? `${action} ${subject}` : action)
      for (const [prefix, counter] of Object.entries(COUNTERS)) {
        if (action.startsWith(prefix)) invocation[counter] += 1
      }
    },
    end(id, ms) {
      const invocation = running.get(id)
      running.delete(id)
      if (!invocation) return undefined
      finished.push({ ...invocation, ms })
      if (finished.length > KEPT) finished = finished.slice(-KEPT)
      return finished.at(-1)
    },
  }
}
