import { createHmac, timingSafeEqual } from 'node:crypto'
import { isRecord } from '@/emulator/wireFields'

/** Signs and reads compact JSON web tokens (HS256); used for access tokens, refresh tokens and storage signatures. */
export interface Tokens {
  sign(claims: Record<string, unknown>): string
  /** The claims when the signature is ours, else undefined. Expiry is the caller's business. */
  read(token: string): Record<string, unknown> | undefined
  /** A signature over plain text, hex; used in download links. */
  seal(text: string): string
}

const HEADER = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url')

/** Tokens signed with `secret`. */
export function createTokens(secret: string): Tokens {
  const digest = (text: string) => createHmac('sha256', secret).update(text).digest()
  return {
    sign(claims) {
      const body = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
      return `${body}.${digest(body).toString('base64url')}`
    },
    read(token) {
      const [header, payload, signature] = token.split('.')
      if (!header || !payload || !signature) return undefined
      const expected = digest(`${header}.${payload}`)
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
      return isRecord(claims) ? claims : undefined
    },
    seal: (text) => digest(text).toString('hex'),
  }
}
