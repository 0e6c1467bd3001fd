import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestEmulator } from '@/emulator/conformance/environment'

let started: Awaited<ReturnType<typeof startTestEmulator>>

beforeAll(async () => {
  started = await startTestEmulator()
})
afterAll(() => started.emulator.close())
afterEach(() => {
  started.emulator.clock.offsetMs = 0
})

const probe = (action: string, data: object = {}, by: { openid?: string; uid?: string } = {}) =>
  started.emulator.invoke('probe', { action, ...data }, by)

describe('what a function sees', () => {
  it('is the data as JSON leaves it, and its result comes back the same way', async () => {
    const { result } = await started.app.callFunction({
      name: 'probe',
      data: { action: 'echo', at: new Date(0), none: null, list: [1] },
    })

    expect(result).toEqual({ action: 'echo', at: '1970-01-01T00:00:00.000Z', none: null, list: [1] })
    expect(await probe('nothing')).toBeNull()
  })

  it('is the WeChat caller by openid, a web caller by uid, and nobody for a server', async () => {
    expect(await probe('whoAmI', {}, { openid: 'o-li' })).toMatchObject({ openId: 'o-li', uid: '', isAnonymous: false })
    expect(await probe('whoAmI', {}, { uid: 'u-wang' })).toMatchObject({ openId: '', uid: 'u-wang' })

    const { result } = await started.app.callFunction({ name: 'probe', data: { action: 'whoAmI' } })
    expect(result).toEqual({ openId: '', appId: '', uid: '', customUserId: '', isAnonymous: false })
  })

  it('is the context of SCF, UTC, and the variables of the manifest', async () => {
    expect(await probe('context')).toMatchObject({
      timeZone: 'UTC',
      secret: 'from the manifest',
      context: {
        callbackWaitsForEmptyEventLoop: false,
        function_name: 'probe',
        memory_limit_in_mb: 128,
        time_limit_in_ms: 3000,
        namespace: 'conformance-env',
        function_version: '$LATEST',
        request_id: expect.stringMatching(/^[\w-]{36}$/) as string,
      },
    })
  })

  it('is the time of the emulator when its clock was moved', async () => {
    started.emulator.clock.setClock('2031-05-01T00:00:00Z')

    const seen = await probe('clock')

    const start = Date.parse('2031-05-01T00:00:00Z')
    expect(seen).toMatchObject({ fixed: '1970-01-01T00:00:00.000Z', isDate: true })
    for (const time of Object.values(seen as Record<string, number>).slice(0, 2)) {
      expect(time).toBeGreaterThanOrEqual(start)
      expect(time).toBeLessThan(start + 60_000)
    }
    expect((seen as { text: string }).text).toContain('May 01 2031')
  })

  it('is no user when another function calls it', async () => {
    const stats = started.emulator.stats
    await probe('trips', {}, { openid: 'o-li' })

    expect(stats.lastInvocation('other')).toMatchObject({ name: 'other', database: 0 })
    const { result } = await started.app.callFunction({ name: 'other', data: {} })
    expect(result).toEqual({ event: {}, openid: '', uid: '' })
  })
})

describe('processes', () => {
  it('serve one invocation at a time, are reused when idle, and never exceed four', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => probe('instance', { waitMs: 60 })))
    const again = await probe('instance')

    const pids = new Set((answers as { pid: number }[]).map(({ pid }) => pid))
    expect(pids.size).toBe(4)
    expect(pids).toContain((again as { pid: number }).pid)
  })

  it('are loaded anew when the bundle changes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'functions-test-'))
    const source = (text: string) => `module.exports.main = async () => ${JSON.stringify(text)}\n`
    await mkdir(join(directory, 'greeter'))
    const file = join(directory, 'greeter', 'index.js')
    await writeFile(file, source('hello'))
    const { emulator } = await startTestEmulator({ functionsDir: directory })

    const before = await emulator.invoke('greeter', {})
    await writeFile(file, source('good evening'))
    const after = await emulator.invoke('greeter', {})

    await emulator.close()
    await rm(directory, { recursive: true })
    Object.assign(process.env, started.emulator.environment())
    expect([before, after]).toEqual(['hello', 'good evening'])
  })
})

describe('failures', () => {
  it.each([
    ['nobody', 'FUNCTION_NOT_FOUND'],
    ['../probe', 'FUNCTION_NOT_FOUND'],
    ['broken', 'FUNCTIONS_EXECUTE_FAIL'],
  ])('calling %s gives %s', async (name, code) => {
    await expect(started.app.callFunction({ name, data: {} })).rejects.toMatchObject({ code })
  })

  it('of the code are reported with its message, and the instance lives on', async () => {
    await expect(probe('throws')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('told to throw') as string,
    })
    expect(await probe('echo')).toEqual({ action: 'echo' })
  })

  it('of the process are reported, and the next call gets a fresh one', async () => {
    await expect(probe('exits')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
    await expect(probe('fillsMemory')).rejects.toMatchObject({ code: expect.stringMatching(/^FUNCTION/) as string })
    expect(await probe('echo')).toEqual({ action: 'echo' })
  })

  it('to answer in time end the process', async () => {
    const calls = Array.from({ length: 5 }, () => probe('instance', { waitMs: 60_000 }))

    const outcomes = await Promise.allSettled(calls.slice(0, 4))

    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'FUNCTION_TIME_LIMIT_EXCEEDED' } })
    await expect(calls[4]).rejects.toMatchObject({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' })
    expect(await probe('echo')).toEqual({ action: 'echo' })
  })

  it('by size: six megabytes each way and no more', async () => {
    const limit = 6 * 1024 * 1024

    await expect(probe('big', { sizeBytes: limit })).rejects.toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
    await expect(probe('echo', { filler: 'x'.repeat(limit) })).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_SIZE_LIMIT',
    })
    expect(await probe('big', { sizeBytes: limit - 2 })).toHaveLength(limit - 2)
  })
})

it('counts the round trips of every invocation', async () => {
  await probe('trips', {}, { openid: 'o-li' })

  expect(started.emulator.stats.lastInvocation('probe')).toMatchObject({
    label: 'trips',
    database: 2,
    storage: 1,
    openapi: 1,
    functions: 1,
    ms: expect.any(Number) as number,
    actions: [
      'database.insertDocument notes',
      'database.getDocument notes',
      'storage.batchGetDownloadUrl',
      'functions.invokeFunction other',
      'wx.api security.msgSecCheck',
    ],
  })
})
