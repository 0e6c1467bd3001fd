import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBareEmulator } from '@/emulator/conformance/environment'
import type { Emulator } from '@/emulator/startEmulator'

let directory: string
let emulator: Emulator

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'web-test-'))
  mkdirSync(join(directory, 'h5', 'js'), { recursive: true })
  writeFileSync(join(directory, 'h5', 'index.html'), '<title>专家</title>')
  writeFileSync(join(directory, 'h5', 'js', 'app.js'), 'let a')
  writeFileSync(join(directory, 'secret.txt'), 'secret')
  emulator = await startBareEmulator({ web: join(directory, 'h5') })
})
afterAll(async () => {
  await emulator.close()
  rmSync(directory, { recursive: true })
})

/** Not `fetch`, which would tidy the path up before sending it. */
const get = (path: string) =>
  new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const call = send(`${emulator.url}`, { path }, (reply) => {
      let body = ''
      reply.on('data', (chunk: Buffer) => (body += chunk.toString()))
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, type: String(reply.headers['content-type']), body }),
      )
    })
    call.on('error', reject)
    call.end()
  })

it.each(['/', '/index.html', '/experts', '/packages/directory/expert/index?id=1'])(
  'serves the app at %s',
  async (path) => {
    expect(await get(path)).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<title>专家</title>' })
  },
)

it('serves its files with their type, and 304 to who has them', async () => {
  expect(await get('/js/app.js')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8', body: 'let a' })
  const first = await fetch(`${emulator.url}/js/app.js`)
  const again = await fetch(`${emulator.url}/js/app.js`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

it('answers 404 for a file that is missing, rather than the app', async () => {
  expect((await get('/js/gone.js')).status).toBe(404)
})

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/js/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00'])(
  'does not leave its folder for %s',
  async (path) => {
    const { status, body } = await get(path)

    expect(body).not.toContain('secret')
    expect(status).toBeLessThan(500)
  },
)

it('leaves the cloud its own paths', async () => {
  expect((await get('/healthz')).body).toBe('{"ok":true}')
  expect((await get('/storage/none.txt')).status).toBe(403)
})
