import { randomUUID } from 'node:crypto'
import type { Clock } from '@/emulator/clock'
import type { State } from '@/emulator/state'
import type { Tokens } from '@/emulator/tokens'
import { WireError } from '@/emulator/wireError'

const ACCESS_SECONDS = 7200
const REFRESH_SECONDS = 31 * 86_400

/** A signed-in web user. */
export interface WebCaller {
  uid: string
  anonymous: boolean
  session: string
}

/** What a successful sign-in or refresh answers. */
export interface TokenReply {
  token_type: 'Bearer'
  access_token: string
  refresh_token: string
  /** Seconds. */
  expires_in: number
  scope: 'anonymous' | 'user'
  sub: string
  groups: string[]
}

/** Why the account service refuses, in the words of OAuth. */
export class AuthRefusal extends Error {
  override readonly name = 'AuthRefusal'

  constructor(
    readonly status: 400 | 401 | 404,
    readonly error: string,
    message: string,
  ) {
    super(message)
  }
}

/** The account service of the gateway. Tokens carry everything, so a user keeps the id across restarts of the emulator. */
export interface Accounts {
  /** A new anonymous user; the id stays with the refresh token. */
  signInAnonymously(): TokenReply
  /** Throws AuthRefusal invalid_username_or_password. */
  signIn(username: string, password: string): TokenReply
  /** New tokens for the same user. Throws AuthRefusal invalid_grant when the token is not ours, expired or signed out. */
  refresh(refreshToken: string): TokenReply
  /** Ends the session that an access or refresh token belongs to; unknown tokens are ignored. */
  revoke(token: string): void
  /**
   * Who sends this `Authorization` header; null without one.
   * Throws WireError INVALID_CREDENTIALS, or ACCESS_TOKEN_EXPIRED, on which clients refresh and try again.
   */
  identify(authorization: string | undefined): WebCaller | null
}

/** The accounts kept in the emulator's state. */
export function createAccounts(state: State, tokens: Tokens, clock: Clock): Accounts {
  const issue = (caller: WebCaller) => issueTokens(tokens, clock, caller)
  const read = (token: string, use: TokenUse) => {
    const known = readToken(tokens, token, use)
    if (!known || state.content.revokedSessions.includes(known.caller.session)) return undefined
    return { caller: known.caller, expired: known.expiresAt <= clock.now() }
  }

  return {
    signInAnonymously: () => issue({ uid: randomUUID(), session: randomUUID(), anonymous: true }),
    signIn(username, password) {
      const person = state.content.people.find((candidate) => candidate.username === username)
      if (person?.password !== password) {
        throw new AuthRefusal(400, 'invalid_username_or_password', 'username or password is wrong')
      }
      return issue({ uid: person.uid, session: randomUUID(), anonymous: false })
    },
    refresh(refreshToken) {
      const known = read(refreshToken, 'refresh')
      if (!known || known.expired) throw new AuthRefusal(400, 'invalid_grant', 'refresh token is not valid')
      return issue(known.caller)
    },
    revoke(token) {
      const known = read(token, 'access') ?? read(token, 'refresh')
      if (known) state.change({ revokedSessions: [...state.content.revokedSessions, known.caller.session] })
    },
    identify(authorization) {
      if (!authorization) return null
      const known = read(authorization.replace(/^Bearer\s+/i, ''), 'access')
      if (!known) throw new WireError('INVALID_CREDENTIALS', '[INVALID_CREDENTIALS] access token is not valid')
      if (known.expired) throw new WireError('ACCESS_TOKEN_EXPIRED', '[ACCESS_TOKEN_EXPIRED] access token has expired')
      return known.caller
    },
  }
}

type TokenUse = 'access' | 'refresh'

function issueTokens(tokens: Tokens, clock: Clock, caller: WebCaller): TokenReply {
  const seconds = Math.floor(clock.now() / 1000)
  const { uid, session, anonymous } = caller
  const claims = { sub: uid, session, anonymous, iat: seconds, jti: randomUUID() }
  const scope = anonymous ? 'anonymous' : 'user'
  return {
    token_type: 'Bearer',
    access_token: tokens.sign({ ...claims, use: 'access', scope, exp: seconds + ACCESS_SECONDS }),
    refresh_token: tokens.sign({ ...claims, use: 'refresh', exp: seconds + REFRESH_SECONDS }),
    expires_in: ACCESS_SECONDS,
    scope,
    sub: uid,
    groups: [],
  }
}

function readToken(tokens: Tokens, token: string, use: TokenUse): { caller: WebCaller; expiresAt: number } | undefined {
  const claims = tokens.read(token)
  if (claims?.use !== use || typeof claims.sub !== 'string' || typeof claims.session !== 'string') return undefined
  const caller = { uid: claims.sub, session: claims.session, anonymous: claims.anonymous === true }
  return { caller, expiresAt: Number(claims.exp) * 1000 }
}
