import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import type { ConsultationDoc } from '@/cloudfunctions/_kit/documents'
import { buildFunctions } from '@/config/buildFunctions'
import type { OutputOf, Reply } from '@/domain/contract'
import { cloudEnvironment } from '@/emulator/functions/cloudEnvironment'
import { readAll } from '@/tests/journeys/readAll'
import { trailFaults } from '@/tests/journeys/trails'
import { startEmulatorProcess, type EmulatorProcess } from './emulatorProcess'

const CLIENTS = 5
/** How long each life of the emulator lasts, in ms of writing. */
const LIVES = [2500, 1500, 900, 2000]

type View = OutputOf<'consultations.get'>

/** Somebody on the web, with what they sent and what was acknowledged. */
interface Writer {
  token: string
  consultationId: string
  acknowledged: string[]
  /** Sent, and no answer came: sent again with its key in the next life. */
  unanswered: { key: string; text: string } | undefined
}

const directory = mkdtempSync(join(tmpdir(), 'killed-town-'))
let emulator: EmulatorProcess

beforeAll(async () => {
  await buildFunctions()
}, 60_000)
afterAll(async () => {
  await emulator.kill()
  rmSync(directory, { recursive: true, force: true })
})

async function post(path: string, body: object, token = ''): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return (await fetch(emulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

async function must<T>(token: string, area: string, event: object): Promise<T> {
  const reply = (await post(`/v1/functions/${area}`, { key: randomUUID(), ...event }, token)) as Reply<T> // serve answers so
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return reply.data
}

async function newWriter(): Promise<Writer> {
  const { access_token: token = '' } = (await post('/auth/v1/signin/anonymously', {})) as Record<string, string> // texts
  const person = { kind: 'seeker', name: '沈小禾', phone: '13800000001', city: '320100', agreedTo: '2026-11' }
  await must(token, 'account', { action: 'register', input: person })
  const question = { serviceType: 'planning', city: '320100', summary: '怎样写简历才好', hideName: false }
  const { id } = await must<View>(token, 'consultations', { action: 'ask', input: question })
  return { token, consultationId: id, acknowledged: [], unanswered: undefined }
}

/** Adds messages one after the other, the unanswered one first, until the emulator is gone. */
async function writeUntilGone(writer: Writer): Promise<void> {
  for (;;) {
    writer.unanswered ??= { key: randomUUID(), text: `第 ${writer.acknowledged.length + 1} 条` }
    const { key, text } = writer.unanswered
    try {
      await must(writer.token, 'consultations', { action: 'reply', input: { id: writer.consultationId, text }, key })
    } catch {
      return
    }
    writer.acknowledged.push(text)
    writer.unanswered = undefined
  }
}

/** The database of the emulator that lives now. */
function database() {
  Object.assign(process.env, cloudEnvironment('local', `${emulator.url}/admin`))
  return cloudbase.init({ env: 'local' }).database()
}

it('loses nothing acknowledged and doubles nothing when the cloud is killed four times in the middle of writes', async () => {
  emulator = await startEmulatorProcess(directory)
  const writers = await Promise.all(Array.from({ length: CLIENTS }, newWriter))
  for (const lifeMs of LIVES) {
    const writing = Promise.all(writers.map(writeUntilGone))
    await new Promise((wake) => setTimeout(wake, lifeMs))
    await emulator.kill()
    await writing
    emulator = await startEmulatorProcess(directory)
  }
  for (const { token, consultationId: id, acknowledged, unanswered } of writers) {
    if (!unanswered) throw new Error('every life ends in the middle of a message')
    await must(token, 'consultations', { action: 'reply', input: { id, text: unanswered.text }, key: unanswered.key })
    acknowledged.push(unanswered.text)
  }

  const db = database()
  const stored = await readAll<ConsultationDoc>(db, 'consultations')
  expect(stored).toHaveLength(CLIENTS)
  for (const { consultationId, acknowledged } of writers) {
    const messages = stored.find(({ _id }) => _id === consultationId)?.messages.map(({ text }) => text)
    expect(messages).toEqual(acknowledged)
  }
  expect(writers.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(CLIENTS * LIVES.length)
  await post('/__emulator/timers/daily', {})
  expect(await trailFaults({ all: (collection) => readAll(db, collection) })).toEqual([])
}, 180_000)
