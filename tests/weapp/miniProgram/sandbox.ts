import vm from 'node:vm'
import { wordsOf } from './record'

/** How the phone's engine differs from Node's; every field takes something away. */
export interface Engine {
  /** Names that this phone's engine lacks, such as `Intl`. */
  missing?: readonly string[]
  /** `new Function` throws, or gives a function that does nothing; both were seen. */
  functionConstructor?: 'throws' | 'dud'
  /** Promises as iOS up to 15 has them in WeChat: callbacks come by a timer. */
  slowPromises?: boolean
}

/** A bare JavaScript world: the language, timers, a console, and what is defined in it. */
export interface Sandbox {
  /** Adds globals. */
  define: (globals: object) => void
  run: (source: string, filename: string) => unknown
  /** A copy of plain data, made of the world's own objects. */
  copyIn: (value: unknown) => unknown
  /** Runs something of the world and reports what it throws. */
  guard: <T>(what: string, act: () => T) => T | undefined
  promise: (executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) => unknown
  /** Timers due within `ms` from now. */
  timersWithin: (ms: number) => number
  /** Nothing of the world runs any more. */
  stop: () => void
}

const DUD_FUNCTION = `(function () {
  var prototype = Function.prototype
  var Dud = function () { return function () {} }
  Dud.prototype = prototype
  this.Function = Dud
})()`

const SLOW_PROMISES = `(function () {
  var then = Promise.prototype.then
  Promise.prototype.then = function (done, failed) {
    var promise = this
    return new Promise(function (resolve, reject) {
      function later(act, pass) {
        return function (value) {
          setTimeout(function () {
            if (typeof act !== 'function') return pass(value)
            try { resolve(act(value)) } catch (error) { reject(error) }
          }, 0)
        }
      }
      then.call(promise, later(done, resolve), later(failed, reject))
    })
  }
})()`

// What V8 gives every context and WeChat does not.
const NEVER_THERE = ['WebAssembly', 'SharedArrayBuffer', 'Atomics']

/** Makes a world. `report` is told of every exception and `console.error`. */
export function createSandbox(engine: Engine, report: (what: string) => void): Sandbox {
  const { timers, timersWithin, stop, guard } = createTimers(report)
  const words = (given: unknown[]) => given.map(wordsOf).join(' ')
  const quiet = () => undefined
  const console = {
    log: quiet,
    info: quiet,
    debug: quiet,
    warn: quiet,
    error: (...given: unknown[]) => report(words(given)),
  }
  const world = { ...timers, console }
  const context = vm.createContext(world, { codeGeneration: { strings: false, wasm: false } })
  const run = (source: string, filename = 'world') => vm.runInContext(source, context, { filename }) as unknown
  for (const name of [...NEVER_THERE, ...(engine.missing ?? [])]) run(`delete this[${JSON.stringify(name)}]`)
  if (engine.functionConstructor === 'dud') run(DUD_FUNCTION)
  if (engine.slowPromises) run(SLOW_PROMISES)
  const parse = run('(function (json) { return JSON.parse(json) })') as (json: string) => unknown // made in the line itself
  const promise = run('(function (executor) { return new Promise(executor) })') as Sandbox['promise'] // made in the line itself
  return {
    define: (globals) => void Object.assign(world, globals),
    run,
    copyIn: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
    guard,
    promise,
    timersWithin,
    stop,
  }
}

function createTimers(report: (what: string) => void) {
  const running = new Map<number, { handle: NodeJS.Timeout; dueAt: number }>()
  let made = 0
  let stopped = false

  function guard<T>(what: string, act: () => T): T | undefined {
    if (stopped) return undefined
    try {
      return act()
    } catch (error) {
      report(`${what}: ${wordsOf(error)}`)
      return undefined
    }
  }

  function clear(id: number) {
    clearTimeout(running.get(id)?.handle)
    running.delete(id)
  }

  function setTimer(act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): number {
    if (stopped) return 0
    const id = ++made
    const fire = () => {
      running.delete(id)
      guard('timer', () => act(...given))
    }
    running.set(id, { handle: setTimeout(fire, ms), dueAt: Date.now() + ms })
    return id
  }

  function setRepeated(act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): number {
    const id = ++made
    const fire = () => void guard('timer', () => act(...given))
    if (!stopped) running.set(id, { handle: setInterval(fire, ms), dueAt: Number.POSITIVE_INFINITY })
    return id
  }

  return {
    guard,
    timers: { setTimeout: setTimer, clearTimeout: clear, setInterval: setRepeated, clearInterval: clear },
    timersWithin: (ms: number) => [...running.values()].filter(({ dueAt }) => dueAt <= Date.now() + ms).length,
    stop: () => {
      stopped = true
      for (const id of [...running.keys()]) clear(id)
    },
  }
}
