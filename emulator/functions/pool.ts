import type { Instance } from '@/emulator/functions/instance'

/** Instances of one function: reused when idle, started when all are busy, queued for at the cap. */
export interface Pool {
  /** An instance that runs `version`, is loaded and serves nobody else. Rejects when the function cannot be loaded. */
  acquire(version: string): Promise<Instance>
  /** Gives an instance back; one that died or is older than `version` is replaced for whoever waits. */
  release(instance: Instance, version: string): void
  close(): void
}

/** A pool of at most `cap` processes, started by `start`. */
export function createPool(cap: number, start: () => Instance): Pool {
  const live = new Set<Instance>()
  const idle = new Set<Instance>()
  const waiting: ((instance: Promise<Instance>) => void)[] = []

  const retire = (instance: Instance) => {
    live.delete(instance)
    idle.delete(instance)
    instance.kill()
  }
  const serveNext = () => {
    if (live.size < cap) waiting.shift()?.(launch())
  }
  const launch = async (): Promise<Instance> => {
    const instance = start()
    live.add(instance)
    instance.onExit(() => {
      live.delete(instance)
      idle.delete(instance)
    })
    try {
      await instance.loaded
      return instance
    } catch (error) {
      retire(instance)
      serveNext()
      throw error
    }
  }

  return {
    async acquire(version) {
      for (const instance of idle) if (instance.version !== version || !instance.alive) retire(instance)
      const [ready] = idle
      if (ready) {
        idle.delete(ready)
        return ready
      }
      if (live.size < cap) return launch()
      return new Promise<Instance>((resolve) => waiting.push(resolve))
    },
    release(instance, version) {
      if (!instance.alive || instance.version !== version) {
        retire(instance)
        serveNext()
        return
      }
      const next = waiting.shift()
      if (next) next(Promise.resolve(instance))
      else idle.add(instance)
    },
    close() {
      for (const instance of live) instance.kill()
      live.clear()
      idle.clear()
    },
  }
}
