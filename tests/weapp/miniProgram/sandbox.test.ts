import { createSandbox, type Engine } from './sandbox'

function world(engine: Engine = {}) {
  const reported: string[] = []
  const sandbox = createSandbox(engine, (what) => reported.push(what))
  return { sandbox, reported, run: (source: string) => sandbox.run(source, 'test') }
}

it('offers nothing of Node and nothing of a browser', () => {
  const names = [
    ...['process', 'Buffer', 'global', 'setImmediate', 'structuredClone', 'fetch', 'URL', 'URLSearchParams', 'crypto'],
    ...[
      'AbortController',
      'AbortSignal',
      'TextEncoder',
      'TextDecoder',
      'queueMicrotask',
      'performance',
      'MessageChannel',
    ],
    ...[
      'window',
      'document',
      'navigator',
      'localStorage',
      'XMLHttpRequest',
      'WebAssembly',
      'SharedArrayBuffer',
      'require',
    ],
  ]

  expect(names.filter((name) => world().run(`typeof ${name}`) !== 'undefined')).toEqual([])
})

it('has no eval and no Function constructor', () => {
  const { run } = world()

  expect(() => run('eval("1")')).toThrow('Code generation from strings disallowed')
  expect(() => run('new Function("return this")')).toThrow('Code generation from strings disallowed')
  expect(() => run('(function () {}).constructor("return this")')).toThrow('Code generation from strings disallowed')
})

it('can hold a Function constructor that gives a dud', () => {
  const { run } = world({ functionConstructor: 'dud' })

  expect(run('new Function("return 1")()')).toBeUndefined()
  expect(run('(function () {}) instanceof Function')).toBe(true)
})

it('lacks what the phone lacks', () => {
  expect(world().run('typeof Intl')).toBe('object')
  expect(world({ missing: ['Intl', 'Proxy'] }).run('[typeof Intl, typeof Proxy].join()')).toBe('undefined,undefined')
})

it('copies data in as objects of its own', () => {
  const { sandbox, run } = world()

  sandbox.define({ given: sandbox.copyIn([{ a: 1 }]) })

  expect(run('given instanceof Array && given[0] instanceof Object')).toBe(true)
})

it('reports what a timer throws, and console.error', async () => {
  const { reported, run } = world()

  run('setTimeout(function () { null.x }, 0); console.error("seen", new Error("by hand"))')
  await new Promise((resolve) => setTimeout(resolve, 10))

  expect(reported).toEqual([expect.stringContaining('seen Error: by hand'), expect.stringMatching(/^timer: TypeError/)])
})

it('runs nothing after it was stopped', async () => {
  const { sandbox, run } = world()

  run('var ran = 0; setTimeout(function () { ran += 1 }, 5); setInterval(function () { ran += 1 }, 5)')
  sandbox.stop()
  run('setTimeout(function () { ran += 1 }, 0)')
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(run('ran')).toBe(0)
})

it('can answer promises by a timer, after timers that were set before', async () => {
  const order =
    'var order = []; setTimeout(function () { order.push("timer") }, 0); Promise.resolve().then(function () { order.push("promise") })'
  const slow = world({ slowPromises: true })
  const quick = world()

  slow.run(order)
  quick.run(order)
  await new Promise((resolve) => setTimeout(resolve, 20))

  expect(quick.run('order.join()')).toBe('promise,timer')
  expect(slow.run('order.join()')).toBe('timer,promise')
})
