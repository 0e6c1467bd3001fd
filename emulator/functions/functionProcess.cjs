'use strict'
/**
 * One function instance: loads a function and serves one invocation at a time, as an SCF instance does.
 * Plain JavaScript on purpose: it is loaded by bare Node, and nothing but the function itself should cost start-up time.
 * Arguments: bundle file, name of the export, clock offset at the start (ms).
 */
const [, , bundleFile, exportName, initialOffsetMs] = process.argv
let offsetMs = Number(initialOffsetMs)

const RealDate = Date
const movedNow = () => RealDate.now() + offsetMs
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [movedNow()] : given, newTarget),
  apply: () => new RealDate(movedNow()).toString(),
  get: (target, key, receiver) => (key === 'now' ? movedNow : Reflect.get(target, key, receiver)),
})

let previousKeys = []

/** Identity lives in the environment, per invocation: the keys of the last caller are removed first. */
function takeEnvironment(environment) {
  for (const key of previousKeys) delete process.env[key]
  previousKeys = Object.keys(environment)
  Object.assign(process.env, environment)
}

function describe(error) {
  return error instanceof Error ? error.stack || error.message : String(error)
}

async function serve(main, { event, context, environment, clockOffsetMs }) {
  offsetMs = clockOffsetMs
  takeEnvironment(environment)
  try {
    const result = await main(JSON.parse(event), context)
    const text = JSON.stringify(result)
    process.send({ kind: 'done', result: text === undefined ? 'null' : text })
  } catch (error) {
    process.send({ kind: 'error', error: describe(error) })
  }
}

// The instance ends with its emulator, also when that was killed.
process.on('disconnect', () => process.exit(0))

try {
  const main = require(bundleFile)[exportName]
  if (typeof main !== 'function') throw new Error(`${bundleFile} exports no function named ${exportName}`)
  process.on('message', (message) => void serve(main, message))
  process.send({ kind: 'ready' })
} catch (error) {
  process.send({ kind: 'unloadable', error: describe(error) })
}
