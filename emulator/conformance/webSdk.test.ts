import { join } from 'node:path'
import cloudbase from '@cloudbase/js-sdk'
import { startBareEmulator, TEST_MANIFEST } from '@/emulator/conformance/environment'
import type { Emulator } from '@/emulator/startEmulator'

/** The part of the SDK's accounts that is used here; its own types name files that the package does not contain. */
interface WebAuth {
  signInAnonymously(params: object): Promise<SignIn>
  signInWithPassword(params: { username: string; password: string }): Promise<SignIn>
  getAccessToken(): Promise<{ accessToken: string }>
  signOut(): Promise<unknown>
}
interface SignIn {
  data: { user: { id: string; is_anonymous: boolean } | null }
  error: unknown
}

let emulator: Emulator
let app: ReturnType<typeof cloudbase.init>
let auth: WebAuth

beforeAll(async () => {
  emulator = await startBareEmulator({ functionsDir: join(__dirname, 'functions') })
  emulator.people.add({ uid: 'uid-zhao', username: 'zhao', password: 'Zhao-2026', label: '赵老师', describes: '专家' })
  app = cloudbase.init({ env: TEST_MANIFEST.envId })
  app.registerHost(new URL(emulator.url).host, 'http')
  auth = app.auth
})
afterAll(() => emulator.close())

const call = async (data: object) => {
  const { result } = (await app.callFunction({ name: 'probe', data })) as { result: Record<string, unknown> }
  return result
}

describe('the web SDK, unmodified, against the gateway', () => {
  it('signs in anonymously and calls a function as that user', async () => {
    const { data, error } = await auth.signInAnonymously({})

    expect(error).toBeNull()
    expect(data.user?.is_anonymous).toBe(true)
    expect(await call({ action: 'whoAmI' })).toMatchObject({ uid: data.user?.id, isAnonymous: true, openId: '' })
  })

  it('refuses a wrong password and takes the right one', async () => {
    // The SDK explains a wrong password at length on the console.
    const silenced = (['warn', 'info'] as const).map((kind) => jest.spyOn(console, kind).mockImplementation(() => {}))
    const wrong = await auth.signInWithPassword({ username: 'zhao', password: 'guessed' })
    silenced.forEach((spy) => spy.mockRestore())
    const right = await auth.signInWithPassword({ username: 'zhao', password: 'Zhao-2026' })

    expect(wrong.error).toBeTruthy()
    expect(right.error).toBeNull()
    expect(await call({ action: 'whoAmI' })).toMatchObject({ uid: 'uid-zhao', isAnonymous: false })
  })

  it('uploads a file with signed headers, may not read it back under the rule, and deletes it', async () => {
    const { fileID } = await app.uploadFile({
      cloudPath: 'web/photo.txt',
      fileContent: Buffer.from('from the web'),
    })
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
    const { accessToken } = await auth.getAccessToken()
    await auth.signOut()

    const reply = await fetch(`${emulator.url}/v1/functions/probe`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{}',
    })

    expect(reply.status).toBe(401)
  })
})
