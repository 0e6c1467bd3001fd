import type { Instance } from '@/emulator/functions/instance'

/** Instances of one function: reused when idle, started when all are busy, queued for at the cap. */
export interface Pool {
  /** An instance that runs `version`, is loaded and serves nobody else. Rejects when the function cannot be loaded. */
  acquire(version: string): Promise<Instance>
  /** Gives an instance back; one that died or is older than `version` is replaced for whoever waits. */
  release(instance: Instance, version: string): void
  close(): void
}

interface PoolState {
  cap: number
  start: () => Instance
  live: Set<Instance>
  idle: Set<Instance>
  waiting: ((instance: Promise<Instance>) => void)[]
}

/** A pool of at most `cap` processes, started by `start`. */
export function createPool(cap: number, start: () => Instance): Pool {
  const state: PoolState = { cap, start, live: new Set(), idle: new Set(), waiting: [] }
  return {
    async acquire(version) {
      for (const instance of state.idle) {
        if (instance.version !== version || !instance.alive) retire(state, instance)
      }
      const [ready] = state.idle
      if (ready) {
        state.idle.delete(ready)
        return ready
      }
      if (state.live.size < cap) return launch(state)
      return new Promise<Instance>((resolve) => state.waiting.push(resolve))
    },
    release(instance, version) {
      if (!instance.alive || instance.version !== version) {
        retire(state, instance)
        serveNext(state)
        return
      }
      const next = state.waiting.shift()
      if (next) next(Promise.resolve(instance))
      else state.idle.add(instance)
    },
    close() {
      for (const instance of state.live) instance.kill()
      state.live.clear()
      state.idle.clear()
    },
  }
}

async function launch(state: PoolState): Promise<Instance> {
  const instance = state.start()
  state.live.add(instance)
  instance.onExit(() => {
    state.live.delete(instance)
    state.idle.delete(instance)
  })
  try {
    await instance.loaded
    return instance
  } catch (error) {
    retire(state, instance)
    serveNext(state)
    throw error
  }
}

function retire(state: PoolState, instance: Instance): void {
  state.live.delete(instance)
  state.idle.delete(instance)
  instance.kill()
}

function serveNext(state: PoolState): void {
  if (state.live.size < state.cap) state.waiting.shift()?.(launch(state))
}
