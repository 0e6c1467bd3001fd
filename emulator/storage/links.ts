import type { Clock } from '@/emulator/clock'
import type { StoredFile } from '@/emulator/storage/fileStore'
import type { Tokens } from '@/emulator/tokens'
import { WireError } from '@/emulator/wireError'

/** Life of a link when the caller asks for none; the sources say 10 minutes to 24 hours, two hours is the SDK's own. */
export const DEFAULT_LINK_SECONDS = 7200

/** Addresses of private files: signed, and worth nothing once they expired. */
export interface Links {
  /** Not percent-encoded, because the SDK encodes it. */
  make(file: StoredFile, maxAgeSeconds: number): string
  /** Throws WireError AccessDenied when the signature is missing, wrong or expired. */
  check(key: string, query: URLSearchParams): void
}

/** Links below `baseUrl`, signed with the environment's secret. */
export function createLinks(tokens: Tokens, clock: Clock, baseUrl: () => string): Links {
  const seal = (key: string, expiresAt: string) => tokens.seal(`GET\n${key}\n${expiresAt}`)
  return {
    make(file, maxAgeSeconds) {
      const expiresAt = String(Math.floor(clock.now() / 1000) + maxAgeSeconds)
      return `${baseUrl()}/storage/${file.key}?sign=${seal(file.key, expiresAt)}&t=${expiresAt}`
    },
    check(key, query) {
      const expiresAt = query.get('t') ?? ''
      if (query.get('sign') !== seal(key, expiresAt)) throw new WireError('AccessDenied', 'Access Denied.')
      if (Number(expiresAt) * 1000 <= clock.now()) throw new WireError('AccessDenied', 'Request has expired.')
    },
  }
}
