import type { IncomingMessage } from 'node:http'
import { WireError } from '@/emulator/wireError'

/** The decoded path of a request, without its query; throws INVALID_PARAM when the encoding is broken or hides a NUL. */
export function requestPath(request: IncomingMessage): string {
  const path = decode(requestUrl(request).pathname)
  if (path === undefined || path.includes('\0')) {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] the path is not valid')
  }
  return path
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** The address of a request; its host is without meaning. */
export function requestUrl(request: IncomingMessage): URL {
  return new URL(`http://local${request.url?.startsWith('/') ? request.url : '/'}`)
}
