import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import cloudbase from '@cloudbase/node-sdk'
import { TEST_MANIFEST } from '@/emulator/conformance/environment'
import { cloudEnvironment } from '@/emulator/functions/cloudEnvironment'

const ROOT = resolve(__dirname, '../..')

let directory: string
let port: number
let child: ChildProcess | undefined

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'restart-test-'))
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(TEST_MANIFEST))
  port = await freePort()
  Object.assign(process.env, cloudEnvironment(TEST_MANIFEST.envId, `http://127.0.0.1:${port}/admin`))
})
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(directory, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  server.close()
  return address.port
}

async function start(): Promise<ChildProcess> {
  const options = [
    '--port',
    String(port),
    '--data',
    join(directory, 'data'),
    '--manifest',
    join(directory, 'manifest.json'),
  ]
  const functions = ['--functions', join(__dirname, 'functions'), '--verbose']
  const started = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...options, ...functions], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  const healthy = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await healthy())) await pause(50)
  return started
}

/** A process that has ended but was not collected by its parent (a container's first process may never do so) is not alive. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const status = `/proc/${pid}/stat`
  return !(existsSync(status) && / Z /.test(readFileSync(status, 'utf8')))
}

it('loses nothing that was acknowledged when it is killed, and keeps its users', async () => {
  const app = cloudbase.init({ env: TEST_MANIFEST.envId, timeout: 3000 })
  const address = `http://127.0.0.1:${port}`
  const first = await start()
  const tokens = (await (await fetch(`${address}/auth/v1/signin/anonymously`, { method: 'POST' })).json()) as Record<
    string,
    string
  >
  const acknowledged: { note: string; fileID: string }[] = []
  const writing = (async () => {
    for (let at = 0; ; at += 1) {
      const { id } = await app.database().collection('notes').add({ at })
      const { fileID } = await app.uploadFile({ cloudPath: `n/${at}.txt`, fileContent: Buffer.from(`content ${at}`) })
      acknowledged.push({ note: id ?? '', fileID })
    }
  })()

  while (acknowledged.length < 8) await pause(20)
  first.kill('SIGKILL')
  await expect(writing).rejects.toThrow()
  const second = await start()

  for (const [at, { note, fileID }] of acknowledged.entries()) {
    expect(await app.database().collection('notes').doc(note).get()).toMatchObject({ data: [{ _id: note, at }] })
    expect((await app.downloadFile({ fileID })).fileContent?.toString()).toBe(`content ${at}`)
  }
  const me = await fetch(`${address}/auth/v1/user/me`, {
    headers: { authorization: `Bearer ${tokens.access_token ?? ''}` },
  })
  expect(await me.json()).toMatchObject({ sub: tokens.sub })

  second.kill('SIGTERM')
  expect(await once(second, 'exit')).toEqual([0, null])
})

it('takes its function processes with it, killed or ended', async () => {
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const emulator = await start()
    const app = cloudbase.init({ env: TEST_MANIFEST.envId })
    const { result } = await app.callFunction({ name: 'probe', data: { action: 'instance' } })
    const { pid } = result as { pid: number }

    emulator.kill(signal)
    await once(emulator, 'exit')
    for (let tries = 0; alive(pid) && tries < 40; tries += 1) await pause(50)

    expect(alive(pid)).toBe(false)
  }
})

it('prints every invocation with its round trips', async () => {
  const emulator = await start()
  let printed = ''
  emulator.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))

  await cloudbase.init({ env: TEST_MANIFEST.envId }).callFunction({ name: 'probe', data: { action: 'trips' } })
  emulator.kill('SIGTERM')
  await once(emulator, 'close')

  expect(printed).toMatch(
    /probe\.trips {2}[\d.]+ ms {2}database 2 {2}storage 1 {2}openapi 1 {2}functions 1\n {4}database\.insertDocument notes\n/,
  )
})
