/** `npm start`: builds what is older than its sources, then runs the whole product on this machine with demo data. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { runSteps, type Step } from './steps'

const PORT = Number(process.env.PORT ?? 9800)

interface Build extends Step {
  product: string
  /** Files and folders that it is made from. */
  sources: string[]
}

const BUILDS: Build[] = [
  {
    name: 'build of the functions',
    command: 'tsx config/buildFunctions.ts',
    product: 'dist/cloudfunctions/account/index.js',
    sources: ['cloudfunctions', 'domain', 'package-lock.json'],
  },
  {
    name: 'build for the web',
    command: 'taro build --type h5 --no-check',
    env: { NODE_ENV: 'production' },
    product: 'dist/h5/index.html',
    sources: ['src', 'domain', 'config/index.ts', 'config/routes.ts', 'package-lock.json'],
  },
]

function isStale({ product, sources }: Build): boolean {
  if (!existsSync(product)) return true
  const builtAt = statSync(product).mtimeMs
  return sources.some((source) => newestUnder(source) > builtAt)
}

function newestUnder(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestUnder(join(path, name))))
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

async function freePort(from: number): Promise<number> {
  let port = from
  while (!(await isFree(port))) port += 1
  return port
}

async function start(): Promise<void> {
  await runSteps(BUILDS.filter(isStale))
  const port = await freePort(PORT)
  const args = [
    'emulator/main.ts',
    '--port',
    String(port),
    '--data',
    '.data/demo',
    '--seed',
    'demo',
    '--web',
    'dist/h5',
  ]
  const emulator = spawn('tsx', [...args, '--functions', 'dist/cloudfunctions', '--timers'], {
    stdio: 'inherit',
    env: { CONTENT_CHECK_OPENID: 'demo-duty-officer', ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => emulator.kill(signal))
  emulator.on('exit', (code) => process.exit(code ?? 0))
}

void start()
