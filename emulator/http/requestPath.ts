import type { IncomingMessage } from 'node:http'
import { WireError } from '@/emulator/wireError'

/** The decoded path of a request, without its query; throws INVALID_PARAM when the encoding is broken. */
export function requestPath(request: IncomingMessage): string {
  try {
    return decodeURIComponent(requestUrl(request).pathname)
  } catch {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] the path is not valid')
  }
}

/** The address of a request; its host is without meaning. */
export function requestUrl(request: IncomingMessage): URL {
  return new URL(`http://local${request.url?.startsWith('/') ? request.url : '/'}`)
}
