import { startBareEmulator, TEST_MANIFEST } from '@/emulator/conformance/environment'
import type { Emulator } from '@/emulator/startEmulator'

type Fields = Record<string, unknown>

let emulator: Emulator

beforeAll(async () => {
  const storage = {
    rule: { read: 'resource.openid == auth.uid', write: 'auth != null && resource.openid == auth.uid' },
  }
  emulator = await startBareEmulator({ manifest: { ...TEST_MANIFEST, storage } })
  emulator.people.add({
    uid: 'uid-qian',
    username: 'qian',
    password: 'Qian-2026',
    label: '钱先生',
    describes: '求职者',
  })
})
afterAll(() => emulator.close())
afterEach(() => {
  emulator.clock.offsetMs = 0
  emulator.faults.clear()
})

async function post(path: string, body: unknown, token?: string): Promise<{ status: number; body: Fields }> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  const reply = await fetch(emulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: reply.status, body: (await reply.json()) as Fields }
}

async function signIn(): Promise<{ access: string; refresh: string; uid: string }> {
  const { body } = await post('/auth/v1/signin/anonymously', {})
  return { access: String(body.access_token), refresh: String(body.refresh_token), uid: String(body.sub) }
}

describe('accounts', () => {
  it('keep the id of an anonymous user over refreshes', async () => {
    const user = await signIn()

    const { status, body } = await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: user.refresh })

    expect(status).toBe(200)
    expect(body).toMatchObject({ sub: user.uid, scope: 'anonymous', token_type: 'Bearer', expires_in: 7200 })
    expect(body.access_token).not.toBe(user.access)
  })

  it('give every anonymous sign-in its own id', async () => {
    expect((await signIn()).uid).not.toBe((await signIn()).uid)
  })

  it.each([
    ['/auth/v1/signin', { username: 'qian', password: 'wrong' }, 'invalid_username_or_password'],
    ['/auth/v1/signin', { username: '__proto__', password: 'x' }, 'invalid_username_or_password'],
    ['/auth/v1/signin', {}, 'invalid_username_or_password'],
    ['/auth/v1/token', { grant_type: 'refresh_token', refresh_token: 'a.b.c' }, 'invalid_grant'],
    ['/auth/v1/token', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['/auth/v1/token', [], 'invalid_argument'],
  ])('answer %s with %j by %s', async (path, body, error) => {
    expect(await post(path, body)).toMatchObject({
      status: 400,
      body: { error, error_description: expect.any(String) as string },
    })
  })

  it('describe the caller', async () => {
    const { body: tokens } = await post('/auth/v1/signin', { username: 'qian', password: 'Qian-2026' })
    const me = await fetch(`${emulator.url}/auth/v1/user/me`, {
      headers: { authorization: `Bearer ${String(tokens.access_token)}` },
    })

    expect(await me.json()).toMatchObject({ sub: 'uid-qian', username: 'qian', name: '钱先生' })
    expect((await fetch(`${emulator.url}/auth/v1/user/me`)).status).toBe(401)
  })

  it('end a session on sign-out, refresh token included', async () => {
    const user = await signIn()

    await post('/auth/v1/revoke', { token: user.access })

    expect(await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: user.refresh })).toMatchObject({
      status: 400,
    })
    expect(await post('/v1/functions/probe', { action: 'echo' }, user.access)).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CREDENTIALS' },
    })
  })
})

describe('functions', () => {
  it('answer with the bare result', async () => {
    const { access } = await signIn()

    expect(await post('/v1/functions/probe', { action: 'echo', a: 1 }, access)).toEqual({
      status: 200,
      body: { action: 'echo', a: 1 },
    })
  })

  it('ask for credentials, and for fresh ones when they expired', async () => {
    const { access } = await signIn()

    expect(await post('/v1/functions/probe', {})).toMatchObject({ status: 401, body: { code: 'MISSING_CREDENTIALS' } })
    emulator.clock.advance(7_201_000)
    expect(await post('/v1/functions/probe', {}, access)).toMatchObject({
      status: 401,
      body: { code: 'ACCESS_TOKEN_EXPIRED' },
    })
  })

  it.each([
    ['nobody', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['probe', { action: 'throws' }, 500, 'FUNCTION_INVOCATION_FAILED'],
    ['broken', {}, 500, 'FUNCTION_INVOCATION_FAILED'],
  ])('%s with %j fails with %i %s', async (name, data, status, code) => {
    const { access } = await signIn()

    expect(await post(`/v1/functions/${name}`, data, access)).toMatchObject({
      status,
      body: { code, requestId: expect.any(String) as string },
    })
  })

  it('refuse ten megabytes with an answer, and go on', async () => {
    const { access } = await signIn()

    const large = await post('/v1/functions/probe', { action: 'echo', filler: 'x'.repeat(10 * 1024 * 1024) }, access)

    expect(large).toMatchObject({ status: 413, body: { code: 'EXCEED_REQUEST_SIZE_LIMIT' } })
    expect(await post('/v1/functions/probe', { action: 'echo' }, access)).toMatchObject({ status: 200 })
  })

  it('refuse what is not JSON', async () => {
    const { access } = await signIn()
    const reply = await fetch(`${emulator.url}/v1/functions/probe`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}` },
      body: '{"a":',
    })

    expect([reply.status, await reply.json()]).toEqual([400, expect.objectContaining({ code: 'INVALID_PARAM' })])
  })
})

describe('storage', () => {
  const offer = async (objectId: string, token?: string, signedHeader?: object) => {
    const { body } = await post('/v1/storages/get-objects-upload-info', [{ objectId, signedHeader }], token)
    return (body as unknown as Record<string, string>[])[0] ?? {}
  }
  const put = (info: Record<string, string>, content: string, headers: Record<string, string> = {}) =>
    fetch(info.uploadUrl ?? '', {
      method: 'PUT',
      body: content,
      headers: { authorization: info.authorization ?? '', ...headers },
    })
  const download = async (cloudObjectId: string | undefined, token?: string) => {
    const { body } = await post('/v1/storages/get-objects-download-info', [{ cloudObjectId }], token)
    return (body as unknown as Record<string, string>[])[0] ?? {}
  }

  it('lets the uploader read, and nobody else', async () => {
    const [mine, yours] = [await signIn(), await signIn()]
    const info = await offer('scans/id.jpg', mine.access)
    expect((await put(info, 'scan', { 'content-type': 'image/jpeg' })).status).toBe(200)

    const link = await download(info.cloudObjectId, mine.access)
    const page = await fetch(link.downloadUrl ?? '')

    expect([page.headers.get('content-type'), await page.text()]).toEqual(['image/jpeg', 'scan'])
    expect(await download(info.cloudObjectId, yours.access)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await download(info.cloudObjectId)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
    expect(await offer('scans/id.jpg', yours.access)).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })

  it('refuses an upload without sign-in', async () => {
    expect(await offer('nobody.txt')).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })

  it('refuses bytes that differ from the headers that were signed', async () => {
    const { access } = await signIn()
    const info = await offer('signed.txt', access, { 'content-length': ['4'], 'content-type': ['text/plain'] })

    const longer = await put(info, 'much longer', { 'content-type': 'text/plain' })
    const exact = await put(info, 'four', { 'content-type': 'text/plain' })

    expect([longer.status, await longer.text()]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')])
    expect(exact.status).toBe(200)
  })

  it('takes the form upload of older clients', async () => {
    const { access } = await signIn()
    const info = await offer('form.txt', access)
    const form = new FormData()
    form.append('key', 'form.txt')
    form.append('signature', info.authorization ?? '')
    form.append('success_action_status', '201')
    form.append('file', new Blob(['中文 content'], { type: 'text/plain' }), 'form.txt')

    const reply = await fetch(info.uploadUrl ?? '', { method: 'POST', body: form })

    expect(reply.status).toBe(201)
    expect((await emulator.files.read(info.cloudObjectId ?? ''))?.toString()).toBe('中文 content')
  })
})

describe('around it', () => {
  it('answers preflight requests of a page on another port', async () => {
    const reply = await fetch(`${emulator.url}/v1/functions/probe`, {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:10086', 'access-control-request-headers': 'authorization,content-type' },
    })

    expect(reply.status).toBe(204)
    expect(reply.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:10086')
    expect(reply.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
  })

  it('is not healthy while the data is being seeded', async () => {
    emulator.seed = 'running'
    const during = (await fetch(`${emulator.url}/healthz`)).status
    emulator.seed = 'done'

    expect([during, (await fetch(`${emulator.url}/healthz`)).status]).toEqual([503, 200])
  })

  it('is healthy and lists the people of the demo', async () => {
    expect((await fetch(`${emulator.url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${emulator.url}/demo/people`)).json()).toEqual([
      { username: 'qian', password: 'Qian-2026', label: '钱先生', describes: '求职者' },
    ])
  })

  it.each([
    '/v1/functions/',
    '/v1/storages/unknown',
    '/auth/v1/unknown',
    '/unknown',
    '/v1/functions/a%2Fb',
    '/v1/functions/%ff',
    '/storage/%ff',
    '//x',
    '/healthz?%ff',
  ])('answers %s with an error, not with a crash', async (path) => {
    const reply = await fetch(emulator.url + path, { method: 'POST', body: '[]' })

    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
  })
})
