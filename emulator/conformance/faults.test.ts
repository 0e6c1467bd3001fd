import { startTestEmulator, TEST_MANIFEST } from '@/emulator/conformance/environment'

let started: Awaited<ReturnType<typeof startTestEmulator>>

const UNIQUE_NOTE = {
  IndexName: 'text_1',
  MgoKeySchema: { MgoIndexKeys: [{ Name: 'text', Direction: '1' as const }], MgoIsUnique: true, MgoIsSparse: true },
}

beforeAll(async () => {
  const database = { collections: [{ collectionName: 'notes', indexes: [UNIQUE_NOTE] }] }
  started = await startTestEmulator({ manifest: { ...TEST_MANIFEST, database } })
})
afterAll(() => started.emulator.close())
beforeEach(() => started.emulator.faults.clear())

const notes = () => started.app.database().collection('notes')
const total = async () => Number(((await notes().count()) as { total: unknown }).total)
const switchOn = (body: object) =>
  fetch(`${started.emulator.url}/__emulator/faults`, { method: 'POST', body: JSON.stringify(body) })

it('answers the next calls of an action with a code, and then no more', async () => {
  started.emulator.faults.add({ action: 'database.getDocument', code: 'DATABASE_TIMEOUT', times: 2 })

  await expect(notes().get()).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
  await expect(notes().get()).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
  expect(await notes().get()).toMatchObject({ data: expect.any(Array) as unknown })
})

it('does nothing of a call that is refused', async () => {
  const before = await total()
  started.emulator.faults.add({ action: 'database.*', code: 'SYS_ERR' })

  await expect(notes().add({ kept: false })).rejects.toMatchObject({ code: 'SYS_ERR' })

  expect(await total()).toBe(before)
})

it('loses the reply after the write was done', async () => {
  const before = await total()
  started.emulator.faults.add({ action: 'database.insertDocument', loseReply: true })

  await expect(notes().add({ kept: true })).rejects.toThrow(/socket hang up|ECONNRESET/)

  expect(await total()).toBe(before + 1)
})

it('loses the reply of one function after it ran, for every kind of caller', async () => {
  const { emulator, app } = started
  const call = { name: 'other', data: {} }
  emulator.stats.clear()
  emulator.faults.add({ action: 'functions.invokeFunction:other', loseReply: true, times: 3 })
  const { access_token: token } = (await (
    await fetch(`${emulator.url}/auth/v1/signin/anonymously`, { method: 'POST' })
  ).json()) as Record<string, string>

  await expect(app.callFunction(call)).rejects.toThrow()
  await expect(emulator.invoke('other', {}, { openid: 'o-zhou' })).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  await expect(
    fetch(`${emulator.url}/v1/functions/other`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token ?? ''}` },
    }),
  ).rejects.toThrow()

  expect(emulator.stats.invocations()).toHaveLength(3)
  await expect(app.callFunction(call)).resolves.toBeDefined()
})

it('slows calls down', async () => {
  started.emulator.faults.add({ action: 'database.calculateDocument', latencyMs: 120 })
  const startedAt = performance.now()

  await total()

  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115)
})

it('loses or refuses uploads', async () => {
  started.emulator.faults.add({ action: 'storage.put', code: 'AccessDenied' })
  const upload = () => started.app.uploadFile({ cloudPath: 'faulty.txt', fileContent: Buffer.from('x') })

  await expect(upload()).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL' })

  started.emulator.faults.add({ action: 'storage.put', loseReply: true })
  await expect(upload()).rejects.toThrow(/socket hang up|ECONNRESET/)
})

it('are switched over HTTP, with the code of duplicate keys', async () => {
  await notes().add({ text: 'only one' })
  const again = () => notes().add({ text: 'only one' })

  await expect(again()).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000') as string,
  })
  expect(
    (
      await switchOn({
        duplicateKeyCode: 'DATABASE_DUPLICATE_WRITE',
        add: [{ action: 'wx.api', code: 'SYS_ERR', times: -1 }],
      })
    ).status,
  ).toBe(200)
  await expect(again()).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  expect(started.emulator.faults.list()).toEqual([{ action: 'wx.api', code: 'SYS_ERR', times: Infinity }])

  await switchOn({ clear: true, duplicateKeyCode: null })
  await expect(again()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect((await switchOn({ add: [{ code: 'no action' }] })).status).toBe(400)
})
