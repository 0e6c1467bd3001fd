/** `npm start`: builds what is older than its sources, then runs the whole product on this machine with demo data. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { makeBuildsFresh } from './freshBuilds'

const PORT = Number(process.env.PORT ?? 9800)

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
  await makeBuildsFresh()
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
