import type { Transport } from './transport'

interface Asked {
  path: string
  body: unknown
  token: string | null
}

const asked: Asked[] = []
let answer: (path: string, token: string | null) => { status: number; body: unknown } = () => ({
  status: 500,
  body: {},
})

/** The network's edge: what a gateway would answer. */
function stubGateway() {
  globalThis.fetch = async (input, init) => {
    const token = new Headers(init?.headers).get('Authorization')?.replace('Bearer ', '') ?? null
    const path = typeof input === 'string' ? input : ''
    const sent: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : '{}')
    asked.push({ path, body: sent, token })
    const { status, body } = answer(path, token)
    const reply = { ok: status < 300, status, json: async () => body }
    return reply as Response // as much of it as the client reads
  }
}

/** The client as a freshly opened page has it; what the browser stored stays. */
async function openPage(): Promise<Transport> {
  jest.resetModules()
  const { h5 } = await import('./h5')
  return h5
}

const tokens = (name: string, seconds = 7200) => ({
  access_token: name,
  refresh_token: `${name}-refresh`,
  expires_in: seconds,
})
const paths = () => asked.map(({ path }) => path)

beforeEach(() => {
  asked.length = 0
  localStorage.clear()
  stubGateway()
})

describe('the web transport', () => {
  it('signs a visitor in anonymously on first need, once for calls made together', async () => {
    answer = (path) => ({ status: 200, body: path.includes('anonymously') ? tokens('anon') : { ok: true, data: 1 } })
    const h5 = await openPage()

    await Promise.all([
      h5.invoke('experts', { action: 'home', input: {} }),
      h5.invoke('account', { action: 'me', input: {} }),
    ])

    expect(paths()).toEqual(['/auth/v1/signin/anonymously', '/v1/functions/experts', '/v1/functions/account'])
    expect(asked.slice(1).map(({ token }) => token)).toEqual(['anon', 'anon'])
    expect(asked[1]?.body).toEqual({ action: 'home', input: {} })
  })

  it('stays the same visitor when the page is opened again', async () => {
    answer = (path) => ({ status: 200, body: path.includes('anonymously') ? tokens('anon') : {} })
    await (await openPage()).invoke('experts', { action: 'home', input: {} })

    await (await openPage()).invoke('experts', { action: 'home', input: {} })

    expect(paths().filter((path) => path.includes('signin'))).toHaveLength(1)
  })

  it('renews a token that has ended, by the refresh token', async () => {
    answer = (path) => {
      if (path.includes('anonymously')) return { status: 200, body: tokens('old', 30) }
      return { status: 200, body: path.includes('/auth/v1/token') ? tokens('new') : {} }
    }
    const h5 = await openPage()
    await h5.invoke('experts', { action: 'home', input: {} })

    await h5.invoke('experts', { action: 'home', input: {} })

    expect(paths()).toEqual([
      '/auth/v1/signin/anonymously',
      '/v1/functions/experts',
      '/auth/v1/token',
      '/v1/functions/experts',
    ])
    expect(asked[2]?.body).toEqual({ grant_type: 'refresh_token', refresh_token: 'old-refresh' })
    expect(asked[3]?.token).toBe('new')
  })

  it('renews and asks again when the gateway does not know the token', async () => {
    answer = (path, token) => {
      if (path.includes('anonymously')) return { status: 200, body: tokens('stale') }
      if (path.includes('/auth/v1/token')) return { status: 200, body: tokens('fresh') }
      return token === 'fresh' ? { status: 200, body: { ok: true } } : { status: 401, body: {} }
    }
    const h5 = await openPage()

    await expect(h5.invoke('experts', { action: 'home', input: {} })).resolves.toEqual({ ok: true })
  })

  it('begins as a visitor again when the refresh token is worth nothing any more', async () => {
    localStorage.setItem('session', JSON.stringify({ access: 'gone', refresh: 'gone', endsAt: 0 }))
    answer = (path) => {
      if (path.includes('/auth/v1/token')) return { status: 400, body: { error: 'invalid_grant' } }
      return { status: 200, body: path.includes('anonymously') ? tokens('anon') : {} }
    }

    await (await openPage()).invoke('experts', { action: 'home', input: {} })

    expect(paths()).toEqual(['/auth/v1/token', '/auth/v1/signin/anonymously', '/v1/functions/experts'])
  })

  it('says that the service is down, rather than that the user is nobody, when signing in fails', async () => {
    answer = () => ({ status: 503, body: {} })
    const h5 = await openPage()

    await expect(h5.invoke('experts', { action: 'home', input: {} })).rejects.toMatchObject({ why: 'down' })
  })
})
