import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { z } from 'zod'
import { PAPER_FILES, PAPER_FOLDER } from '@/cloudfunctions/_kit/paper/paperFiles'
import { measureLoad } from './functionLoad'

const ROOT = join(__dirname, '..')
const SOURCES = join(ROOT, 'cloudfunctions')
/** Where the emulator and the deployment look for built functions. */
export const BUILT_FUNCTIONS = join(ROOT, 'dist/cloudfunctions')
/** Native code cannot be bundled: the cloud installs it. The rest is bundled, the SDK too: 80 ms to load against 190 (`--measure`). */
const NATIVE = ['sharp']
const SDK = '@cloudbase/node-sdk'
const LOADS_MEASURED = 7
/** WeChat lets a function call only the interfaces that its config.json names. */
const WEIXIN_CALLS = ['security.msgSecCheck', 'security.mediaCheckAsync']
const WEIXIN_CALLER = 'cloudfunctions/_kit/contentCheck.ts'
/** A bundle with this file prints, so the typefaces and templates travel with it. */
const PAPER_READER = 'cloudfunctions/_kit/paper/paperFiles.ts'

/** One built function. */
export interface BuiltFunction {
  name: string
  file: string
  sizeBytes: number
  /** Packages the cloud installs beside it, with exact versions. */
  dependencies: Record<string, string>
}

/** Names of all cloud functions: the folders with an `index.ts`. `_kit` is part of every one and never one itself. */
export function functionNames(): string[] {
  return readdirSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(SOURCES, name, 'index.ts')))
    .sort()
}

/** Bundles each function into `out/<name>/`, with a package.json of what stayed outside and WeChat's config.json. Rejects when one does not compile. */
export async function buildFunctions(
  names: readonly string[] = functionNames(),
  options: { out?: string; external?: readonly string[] } = {},
): Promise<BuiltFunction[]> {
  const { out = BUILT_FUNCTIONS, external = NATIVE } = options
  return Promise.all(names.map((name) => buildFunction(name, { out, external })))
}

async function buildFunction(
  name: string,
  options: { out: string; external: readonly string[] },
): Promise<BuiltFunction> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(SOURCES, name, 'index.ts')],
    outfile: 'index.js',
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: [...options.external],
    // Names stay, so that the frames in a function's log can be read.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap: false,
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  const folder = join(options.out, name)
  const text = outputFiles.map((output) => output.text).join('')
  const dependencies = dependenciesOf(metafile)
  mkdirSync(folder, { recursive: true })
  replaceFile(join(folder, 'index.js'), text)
  replaceFile(join(folder, 'package.json'), packageOf(name, dependencies))
  const openapi = Object.hasOwn(metafile.inputs, WEIXIN_CALLER) ? WEIXIN_CALLS : []
  replaceFile(join(folder, 'config.json'), `${JSON.stringify({ permissions: { openapi } }, null, 2)}\n`)
  placePaperFiles(join(folder, PAPER_FOLDER), Object.hasOwn(metafile.inputs, PAPER_READER))
  return { name, file: join(folder, 'index.js'), sizeBytes: Buffer.byteLength(text), dependencies }
}

/** What the bundle still requires, beside Node itself, at the versions installed here. */
function dependenciesOf(metafile: Metafile): Record<string, string> {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const names = imports.filter((each) => each.external && !isOfNode(each.path)).map((each) => each.path)
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, versionOf(name)]))
}

function isOfNode(path: string): boolean {
  return path.startsWith('node:') || builtinModules.includes(path)
}

function versionOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

function packageOf(name: string, dependencies: Record<string, string>): string {
  const description = { name, version: '1.0.0', private: true, main: 'index.js', dependencies }
  return `${JSON.stringify(description, null, 2)}\n`
}

/** Whoever loads the function meanwhile gets the old text or the new, never half of it; an unchanged file keeps its date. */
function replaceFile(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const fresh = `${file}.${process.pid}.new`
  writeFileSync(fresh, text)
  renameSync(fresh, file)
}

/** Typefaces and templates beside a function that prints; a function that no longer does keeps none. */
export function placePaperFiles(folder: string, prints: boolean): void {
  if (!prints) return rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, source] of Object.entries(PAPER_FILES)) replaceCopy(join(ROOT, source), join(folder, name))
}

/** As `replaceFile`, for files too large to be read and compared at every build: an older or different one is copied again. */
function replaceCopy(source: string, target: string): void {
  const wanted = statSync(source)
  const there = existsSync(target) ? statSync(target) : null
  if (there && there.size === wanted.size && there.mtimeMs >= wanted.mtimeMs) return
  const fresh = `${target}.${process.pid}.new`
  copyFileSync(source, fresh)
  renameSync(fresh, target)
}

/** Functions that are gone from the sources must not be deployed from an old build. */
function removeStale(names: readonly string[]): void {
  if (!existsSync(BUILT_FUNCTIONS)) return
  const stale = readdirSync(BUILT_FUNCTIONS).filter((name) => !names.includes(name))
  for (const name of stale) rmSync(join(BUILT_FUNCTIONS, name), { recursive: true })
}

/** Size and load time of each function, bundled with the SDK (as deployed) and with the SDK left outside. */
async function printLoadTable(built: readonly BuiltFunction[]): Promise<void> {
  const out = join(BUILT_FUNCTIONS, '../functions-sdk-outside')
  const outside = await buildFunctions(
    built.map((each) => each.name),
    { out, external: [...NATIVE, SDK] },
  )
  console.log('function        deployed: KB / load ms    SDK outside: KB / load ms')
  for (const [at, each] of built.entries()) {
    const other = outside[at]
    if (other) console.log(`${each.name.padEnd(16)}${await measured(each)}         ${await measured(other)}`)
  }
  rmSync(out, { recursive: true })
}

async function measured(each: BuiltFunction): Promise<string> {
  const loadMs = await measureLoad(each.file, LOADS_MEASURED)
  return `${(each.sizeBytes / 1024).toFixed(0).padStart(8)} / ${loadMs.toFixed(0).padStart(4)}`
}

async function main(given: readonly string[]): Promise<void> {
  const named = given.filter((argument) => !argument.startsWith('--'))
  if (named.length === 0) removeStale(functionNames())
  const built = await buildFunctions(named.length > 0 ? named : functionNames())
  if (given.includes('--measure')) return printLoadTable(built)
  for (const { name, sizeBytes } of built)
    console.log(`${name.padEnd(16)}${(sizeBytes / 1024).toFixed(0).padStart(6)} KB`)
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
