/**
 * `npm run size`: measures the WeChat build against its budget, prints the packages and the ten largest files, and ends
 * with 1 when one is over. Source maps and licence banners are deleted first: WeChat counts everything it uploads.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const KB = 1024
/** `staff`: the officers' console, which nobody else's phone ever loads. WeChat itself allows 2 MB for each package. */
export const BUDGET = { main: 550 * KB, sub: 300 * KB, staff: 600 * KB, total: 2 * KB * KB }

const STAFF_PACKAGE = 'packages/console'

export interface PackageSize {
  name: string
  bytes: number
  budget: number
}

interface BuiltFile {
  name: string
  bytes: number
}

const UNWANTED = /\.(map|LICENSE\.txt)$/

function filesUnder(folder: string, prefix = ''): BuiltFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(prefix, entry.name)
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file, name) : [{ name, bytes: statSync(file).size }]
  })
}

/** Deletes what must not be uploaded; gives how many files went. */
export function clean(folder: string): number {
  const unwanted = filesUnder(folder).filter(({ name }) => UNWANTED.test(name))
  for (const { name } of unwanted) rmSync(path.join(folder, name))
  return unwanted.length
}

function packageOf(name: string): string {
  return /^packages\/([^/]+)\//.exec(name)?.[0].slice(0, -1) ?? 'main'
}

function budgetOf(name: string): number {
  if (name === 'main') return BUDGET.main
  return name === STAFF_PACKAGE ? BUDGET.staff : BUDGET.sub
}

/** Main package, sub-packages by name, and the sum, each with its budget. */
export function measure(folder: string): { packages: PackageSize[]; largest: BuiltFile[] } {
  const files = filesUnder(folder)
  const bytes = new Map<string, number>([['main', 0]])
  for (const file of files) bytes.set(packageOf(file.name), (bytes.get(packageOf(file.name)) ?? 0) + file.bytes)
  const packages = [...bytes].map(([name, size]) => ({
    name,
    bytes: size,
    budget: budgetOf(name),
  }))
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const largest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 10)
  return { packages: [...packages, { name: 'total', bytes: total, budget: BUDGET.total }], largest }
}

const inKb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`

function main() {
  const folder = path.resolve(__dirname, '../dist/miniprogram')
  const deleted = clean(folder)
  const { packages, largest } = measure(folder)
  const over = packages.filter(({ bytes, budget }) => bytes > budget)
  for (const { name, bytes, budget } of packages) {
    console.log(`${bytes > budget ? 'OVER' : 'ok  '} ${name.padEnd(20)} ${inKb(bytes).padStart(10)} of ${inKb(budget)}`)
  }
  console.log(`\nTen largest files (${deleted} maps and licence files deleted):`)
  for (const { name, bytes } of largest) console.log(`${inKb(bytes).padStart(12)}  ${name}`)
  process.exitCode = over.length > 0 ? 1 : 0
}

if (require.main === module) main()
