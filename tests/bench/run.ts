/**
 * `npm run bench`: sizes and load times of the functions, round trips of the main actions, what our functions cost over the
 * bare SDK, search among 1,000 and 100,000 experts, and the screens when they are built. Prints tables; ends with 1 when a
 * limit is broken. `-- --experts 20000` takes another size for the large directory.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BUILT_FUNCTIONS, buildFunctions } from '@/config/buildFunctions'
import { measureLoad } from '@/config/functionLoad'
import type { Emulator } from '@/emulator/emulator'
import { readManifest } from '@/emulator/manifest'
import { startEmulator } from '@/emulator/startEmulator'
import { startLogDesk } from '@/tests/cloud/logDesk'
import { loadCrowd } from './crowd'
import { phase, printTable, verdict } from './figures'
import { compareWithBareSdk } from './overhead'
import { ROUND_TRIPS } from './roundTrips'
import { compareDirectories } from './searchScale'

const SMALL = 1000
const LARGE = '100000'
const LOADS_MEASURED = 5
const MINI_PROGRAM = join(__dirname, '../../dist/miniprogram/app.json')

async function sizes(): Promise<void> {
  const rows: string[][] = []
  for (const { name, file, sizeBytes } of await buildFunctions()) {
    const loadMs = await measureLoad(file, LOADS_MEASURED)
    rows.push([name, (sizeBytes / 1024).toFixed(0), loadMs.toFixed(0)])
  }
  printTable('Functions as deployed', ['', 'KB', 'load ms'], rows)
}

async function roundTrips(): Promise<boolean> {
  const desk = await startLogDesk()
  await desk.cloud.warm()
  const rows: string[][] = []
  let within = true
  for (const { what, most, call } of ROUND_TRIPS) {
    await call(desk)
    const { database, storage, openapi } = desk.cloud.lastCall()
    within &&= database <= most
    rows.push([what, String(database), String(most), verdict(database, most), String(storage), String(openapi)])
  }
  await desk.cloud.close()
  printTable('Round trips of one call', ['', 'database', 'at most', '', 'storage', 'WeChat'], rows)
  return within
}

async function directory(count: number): Promise<Emulator> {
  const manifest = readManifest('cloudbaserc.json')
  const options = { port: 0, data: ':memory:', manifest, functionsDir: BUILT_FUNCTIONS, strict: true, quiet: true }
  const emulator = await startEmulator(options)
  loadCrowd(emulator, count)
  return emulator
}

/** The screens' own figures, when the mini program is built. */
async function screens(): Promise<void> {
  if (!existsSync(MINI_PROGRAM)) {
    console.log('\nNo screens: npm run build:weapp')
    return
  }
  const { benchScreens } = await import('./screens')
  await benchScreens()
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { experts: { type: 'string', default: LARGE } } })
  const large = Number(values.experts)
  await phase('functions built and loaded', sizes)
  const kept = [await phase('round trips', roundTrips)]
  const few = await phase(`${SMALL} experts loaded`, () => directory(SMALL))
  kept.push(await phase('overhead', () => compareWithBareSdk(few, join(BUILT_FUNCTIONS, 'experts/index.js'))))
  const many = await phase(`${large} experts loaded`, () => directory(large))
  kept.push(await phase('search', () => compareDirectories(few, many)))
  await Promise.all([few.close(), many.close()])
  await phase('screens', screens)
  if (kept.includes(false)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
