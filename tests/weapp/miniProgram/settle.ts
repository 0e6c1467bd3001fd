interface Watched {
  /** Names of calls without an answer. */
  open: () => readonly string[]
  /** Changes whenever something happened. */
  happened: () => number
  /** Timers of the app due soon. */
  dueSoon: () => number
}

const QUIET_MS = 30
const LONGEST_MS = 20_000

/** Waits until nothing is open, due or happening for a moment. Throws with what is open when that takes too long. */
export function createSettle({ open, happened, dueSoon }: Watched): () => Promise<void> {
  return async () => {
    const startedAt = Date.now()
    let seen = happened()
    let quietSince = Date.now()
    while (Date.now() - quietSince < QUIET_MS) {
      if (Date.now() - startedAt > LONGEST_MS)
        throw new Error(`the app did not come to rest; open: ${open().join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      const now = happened()
      if (now !== seen || open().length > 0 || dueSoon() > 0) quietSince = Date.now()
      seen = now
    }
  }
}
