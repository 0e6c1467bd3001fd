import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Emulator } from '@/emulator/emulator'
import { readManifest } from '@/emulator/manifest'
import { startEmulator } from '@/emulator/startEmulator'
import { openState } from '@/emulator/state'
import type { InvocationStats } from '@/emulator/stats'

const USAGE = `npm run emulator -- [options]
  --port N           port on 127.0.0.1 (9800; 0 takes a free one)
  --data DIR         where the data is kept; :memory: keeps nothing (.data/emulator)
  --seed demo|none   fills new data with the demo (none)
  --functions DIR    built functions (dist/cloudfunctions)
  --web DIR          built web app to serve at /
  --manifest FILE    the environment (cloudbaserc.json)
  --timers           runs the timers by the clock
  --strict           refuses queries that no index serves on large collections
  --verbose          prints every invocation with its round trips`

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '9800' },
      data: { type: 'string', default: '.data/emulator' },
      seed: { type: 'string', default: 'none' },
      functions: { type: 'string', default: 'dist/cloudfunctions' },
      web: { type: 'string' },
      manifest: { type: 'string', default: 'cloudbaserc.json' },
      timers: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) exitWith(USAGE, 0)
  if (values.seed !== 'demo' && values.seed !== 'none') exitWith(`--seed takes demo or none\n${USAGE}`, 2)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    exitWith(`--port takes a number from 0 to 65535\n${USAGE}`, 2)
  return { ...values, port }
}

function exitWith(message: string, status: number): never {
  console.log(message)
  process.exit(status)
}

/** A seed that was killed half-way leaves data that is neither empty nor whole; it is started afresh. */
function dropHalfSeededData(directory: string): void {
  const stateFile = join(directory, 'state.json')
  if (directory === ':memory:' || !existsSync(stateFile) || openState(stateFile).content.seed !== 'running') return
  console.log(`${directory} was left half seeded; starting it afresh`)
  for (const name of ['database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'files', 'state.json']) {
    rmSync(join(directory, name), { recursive: true, force: true })
  }
}

async function seedOnce(emulator: Emulator): Promise<void> {
  if (emulator.seed === 'done') return
  emulator.seed = 'running'
  const { seedDemo } = await import('@/emulator/seed/seedDemo')
  await seedDemo(emulator)
  emulator.seed = 'done'
}

function printInvocation({ name, label, ms, database, storage, openapi, functions, actions }: InvocationStats): void {
  console.log(
    `${name}${label ? `.${label}` : ''}  ${ms} ms  database ${database}  storage ${storage}  openapi ${openapi}  functions ${functions}`,
  )
  for (const action of actions) console.log(`    ${action}`)
}

async function main(): Promise<void> {
  const values = readArguments()
  dropHalfSeededData(values.data)
  const emulator = await startEmulator({
    port: values.port,
    data: values.data,
    manifest: readManifest(values.manifest),
    functionsDir: values.functions,
    web: values.web,
    strict: values.strict,
    onInvocation: values.verbose ? printInvocation : undefined,
  })
  const end = () => void emulator.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (values.seed === 'demo') await seedOnce(emulator)
  if (values.timers) emulator.timers.start()
  console.log(`emulator on ${emulator.url} (data: ${values.data})`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
