import { Unreachable } from './transport'

/** Empty means the same origin. */
const BASE = process.env.TARO_APP_GATEWAY ?? ''
const STORED = 'session'

interface Session {
  access: string
  refresh: string
  /** UTC epoch ms. */
  endsAt: number
}

interface TokenReply {
  access_token: string
  refresh_token: string
  /** Seconds. */
  expires_in: number
}

/** undefined until it was looked up: WeChat loads this file too, and has no localStorage. */
let session: Session | null | undefined
let opening: Promise<string> | null = null

function current(): Session | null {
  if (session !== undefined) return session
  const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? 'null')
  session = isSession(stored) ? stored : null
  return session
}

function isSession(value: unknown): value is Session {
  return typeof value === 'object' && value !== null && 'access' in value && 'refresh' in value && 'endsAt' in value
}

function isTokenReply(value: unknown): value is TokenReply {
  return typeof value === 'object' && value !== null && 'access_token' in value && 'refresh_token' in value
}

function keep(reply: TokenReply): string {
  // A minute early, so that a token never ends on its way.
  const endsAt = Date.now() + ((reply.expires_in || 3600) - 60) * 1000
  session = { access: reply.access_token, refresh: reply.refresh_token, endsAt }
  localStorage.setItem(STORED, JSON.stringify(session))
  return reply.access_token
}

/** The gateway's address for a path. */
export function gateway(path: string): string {
  return BASE + path
}

async function ask(path: string, body: object): Promise<TokenReply | null> {
  const client = process.env.TARO_APP_ENV_ID ? `?client_id=${process.env.TARO_APP_ENV_ID}` : ''
  const response = await fetch(gateway(path + client), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable(navigator.onLine ? 'down' : 'off')
  })
  if (response.status >= 500) throw new Unreachable('down')
  if (!response.ok) return null
  const reply: unknown = await response.json()
  return isTokenReply(reply) ? reply : null
}

async function open(): Promise<string> {
  const known = current()
  if (known) {
    const renewed = await ask('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: known.refresh })
    if (renewed) return keep(renewed)
  }
  const anonymous = await ask('/auth/v1/signin/anonymously', {})
  if (!anonymous) throw new Unreachable('down')
  return keep(anonymous)
}

/** A token that still lives; a visitor gets an anonymous one on first need. Several callers share one request. */
export async function token(): Promise<string> {
  const known = current()
  if (known && known.endsAt > Date.now()) return known.access
  opening ??= open().finally(() => {
    opening = null
  })
  return opening
}

/** After the gateway refused the token: the next call renews it. */
export function distrust() {
  const known = current()
  if (known) session = { ...known, endsAt: 0 }
}

/** Signs in with a name and a password; false when they do not fit. */
export async function signIn(username: string, password: string): Promise<boolean> {
  const reply = await ask('/auth/v1/signin', { username, password })
  if (reply) keep(reply)
  return reply !== null
}

/** Forgets who was signed in on this browser. */
export function signOut() {
  session = null
  localStorage.removeItem(STORED)
}
