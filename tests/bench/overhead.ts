import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Emulator } from '@/emulator/emulator'
import { identityEnvironment } from '@/emulator/functions/identity'
import { ms, printTable, quantile, verdict } from './figures'

const MOST_TIMES_SLOWER = 1.3

/** Times in ms of one thing asked twice: through our function, and of the database alone. */
export interface Compared {
  what: string
  ours: number[]
  sdk: number[]
}

/** What our function costs over the bare SDK's same query, both in one process of their own. False when it is too much. */
export async function compareWithBareSdk(emulator: Emulator, builtFunction: string): Promise<boolean> {
  const compared = await measureApart(emulator, builtFunction)
  const ratios = compared.map(({ ours, sdk }) => quantile(ours, 0.5) / quantile(sdk, 0.5))
  const rows = compared.map(({ what, ours, sdk }, at) => {
    const ratio = ratios[at] ?? NaN
    const p95 = [ms(quantile(ours, 0.95)), ms(quantile(sdk, 0.95))]
    return [what, ms(quantile(ours, 0.5)), ms(quantile(sdk, 0.5)), ms(ratio), verdict(ratio, MOST_TIMES_SLOWER), ...p95]
  })
  const heads = ['', 'ours p50', 'SDK p50', 'ratio', `≤ ${MOST_TIMES_SLOWER}`, 'ours p95', 'SDK p95']
  const calls = compared[0]?.ours.length ?? 0
  printTable(`Our function against the same query by the bare SDK, ${calls} calls each, ms`, heads, rows)
  return ratios.length > 0 && ratios.every((ratio) => ratio <= MOST_TIMES_SLOWER)
}

function measureApart(emulator: Emulator, builtFunction: string): Promise<Compared[]> {
  const identity = identityEnvironment({ kind: 'weixin', openid: 'wx-bench' }, 'local')
  const child = fork(join(__dirname, 'overheadProcess.ts'), [builtFunction], {
    execArgv: ['--import', 'tsx'],
    // The cast is for Taro's ambient types, which make TARO_ENV a variable of every process.
    env: { ...process.env, ...emulator.environment(), ...identity },
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Compared[])) // what overheadProcess sends
    child.once('exit', (code) => reject(new Error(`the measuring process ended with ${code}`)))
  })
}
