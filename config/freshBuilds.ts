import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runSteps, type Step } from './steps'

interface Build extends Step {
  product: string
  /** Files and folders that it is made from. */
  sources: string[]
}

const BUILDS: Build[] = [
  {
    name: 'build of the functions',
    command: 'tsx config/buildFunctions.ts',
    quiet: true,
    product: 'dist/cloudfunctions/account/index.js',
    sources: ['cloudfunctions', 'domain', 'package-lock.json'],
  },
  {
    name: 'build for the web',
    command: 'taro build --type h5 --no-check',
    env: { NODE_ENV: 'production' },
    quiet: true,
    product: 'dist/h5/index.html',
    sources: ['src', 'domain', 'config/index.ts', 'config/routes.ts', 'package-lock.json'],
  },
]

/** Builds the functions and the web app where the product is older than its sources. Throws when a build fails. */
export async function makeBuildsFresh(): Promise<void> {
  const stale = BUILDS.filter(isStale)
  if (stale.length > 0) console.log(`Building: ${stale.map(({ name }) => name).join(', ')} (a minute or two)`)
  await runSteps(stale)
}

function isStale({ product, sources }: Build): boolean {
  if (!existsSync(product)) return true
  const builtAt = statSync(product).mtimeMs
  return sources.some((source) => newestUnder(source) > builtAt)
}

function newestUnder(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}
