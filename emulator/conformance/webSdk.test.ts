import { join } from 'node:path'
import cloudbase from '@cloudbase/js-sdk'
import { startBareEmulator, TEST_MANIFEST } from '@/emulator/conformance/environment'
import type { Emulator } from '@/emulator/startEmulator'

let emulator: Emulator
let app: ReturnType<typeof cloudbase.init>

beforeAll(async () => {
  emulator = await startBareEmulator({ functionsDir: join(__dirname, 'functions') })
  emulator.people.add({ uid: 'uid-zhao', username: 'zhao', password: 'Zhao-2026', label: '赵老师', describes: '专家' })
  app = cloudbase.init({ env: TEST_MANIFEST.envId })
  app.registerHost(new URL(emulator.url).host, 'http')
})
afterAll(() => emulator.close())

const call = async (data: object) => {
  const { result } = (await app.callFunction({ name: 'probe', data })) as { result: Record<string, unknown> }
  return result
}

describe('the web SDK, unmodified, against the gateway', () => {
  it('signs in anonymously and calls a function as that user', async () => {
    const { data, error } = await app.auth.signInAnonymously({})

    expect(error).toBeNull()
    expect(data.user?.is_anonymous).toBe(true)
    expect(await call({ action: 'whoAmI' })).toMatchObject({ uid: data.user?.id, isAnonymous: true, openId: '' })
  })

  it('refuses a wrong password and takes the right one', async () => {
    const silenced = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wrong = await app.auth.signInWithPassword({ username: 'zhao', password: 'guessed' })
    silenced.mockRestore()
    const right = await app.auth.signInWithPassword({ username: 'zhao', password: 'Zhao-2026' })

    expect(wrong.error).toBeTruthy()
    expect(right.error).toBeNull()
    expect(await call({ action: 'whoAmI' })).toMatchObject({ uid: 'uid-zhao', isAnonymous: false })
  })

  it('uploads a file with signed headers, may not read it back under the rule, and deletes it', async () => {
    const { fileID } = await app.uploadFile({
      cloudPath: 'web/photo.txt',
      fileContent: Buffer.from('from the web'),
    } as never)
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    const deleted = await app.deleteFile({ fileList: [fileID] })

    expect(fileID).toContain('/web/photo.txt')
    expect(fileList?.[0]).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(deleted.fileList?.[0]).toMatchObject({ code: 'SUCCESS', fileID })
  })

  it('shows errors of functions as a reply with a code', async () => {
    expect(await app.callFunction({ name: 'nobody', data: {} })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  it('signs out, after which its token is worth nothing', async () => {
    const { accessToken } = await app.auth().getAccessToken()
    await app.auth.signOut()

    const reply = await fetch(`${emulator.url}/v1/functions/probe`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{}',
    })

    expect(reply.status).toBe(401)
  })
})
