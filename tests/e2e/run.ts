/** `npm run test:e2e`: the journeys of the product in a real browser. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { makeBuildsFresh } from '@/config/freshBuilds'
import { runStep } from '@/config/steps'
import { browserPath } from './stage'

const HERE = 'tests/e2e'

async function run(): Promise<number> {
  if (!existsSync(browserPath())) {
    console.error(
      `No browser at ${browserPath()}. Install Chromium (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path.`,
    )
    return 1
  }
  if (!process.env.BUILDS) await makeBuildsFresh()
  rmSync(`${HERE}/screenshots`, { recursive: true, force: true })
  const journeys = readdirSync(HERE)
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => `${HERE}/${name}`)
  const { code } = await runStep({
    name: 'journeys',
    command: `node --import tsx --test --test-concurrency=1 ${journeys.join(' ')}`,
  })
  return code
}

run().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
