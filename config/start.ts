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

interface DemoPerson {
  username: string
  label: string
  describes: string
}

/** Waits for the emulator, at most two minutes: new demo data takes some seconds. */
async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const ready = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`${url} did not become ready`)
}

async function introduce(url: string): Promise<void> {
  const people = (await (await fetch(`${url}/demo/people`)).json()) as DemoPerson[] // our own emulator's answer
  console.log(`\nOpen ${url}\nSwitch between people under 我的 → 切换演示身份:`)
  for (const { username, label, describes } of people) console.log(`  ${username.padEnd(16)} ${label}: ${describes}`)
  console.log('Ctrl+C ends it; the data stays in .data/demo.')
}

async function start(): Promise<void> {
  await makeBuildsFresh()
  const port = await freePort(PORT)
  const url = `http://127.0.0.1:${port}`
  const places = ['--data', '.data/demo', '--web', 'dist/h5', '--functions', 'dist/cloudfunctions']
  const emulator = spawn('tsx', ['emulator/main.ts', '--port', String(port), ...places, '--seed', 'demo', '--timers'], {
    stdio: 'inherit',
    env: { CONTENT_CHECK_OPENID: 'demo-duty-officer', WEB_ADDRESS: url, ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => emulator.kill(signal))
  emulator.on('exit', (code) => process.exit(code ?? 0))
  await untilReady(url)
  await introduce(url)
}

void start()
