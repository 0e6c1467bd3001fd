import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveAdmin, type AdminOptions } from '@/emulator/admin/admin'
import { control, isControlPath, type Controlled } from '@/emulator/control/controlRoutes'
import { isGatewayPath, serveGateway, type GatewayOptions } from '@/emulator/gateway/gateway'
import { ADMIN_BODY_BYTES, readBody } from '@/emulator/http/readBody'
import { allowCrossOrigin, replyJson } from '@/emulator/http/reply'
import { requestPath, requestUrl } from '@/emulator/http/requestPath'
import { serveWeb } from '@/emulator/http/serveWeb'
import { serveStorage } from '@/emulator/storage/route'
import { WireError } from '@/emulator/wireError'
import { parseJson } from '@/emulator/wireFields'

/** Everything that answers requests. */
export interface ServerParts extends AdminOptions, GatewayOptions, Controlled {
  /** Folder of the web app, served at `/`. */
  web?: string
}

type Handler = (parts: ServerParts, request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** Starts listening on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export function listen(parts: ServerParts, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void answer(parts, request, response))
  // Longer than any client keeps a connection, so that it is always the client who closes.
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo // a TCP server's address is never a text
      resolve({ server, port: address.port })
    })
  })
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A client that goes away in the middle is its own business.
  request.on('error', () => undefined)
  try {
    allowCrossOrigin(request, response)
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else await handlerOf(parts, requestUrl(request).pathname)(parts, request, response)
  } catch (error) {
    if (response.headersSent || response.destroyed) {
      response.destroy()
      return
    }
    if (request.readableAborted) return
    if (error instanceof WireError) {
      replyJson(response, error.code === 'NOT_READY' ? 503 : 400, { code: error.code, message: error.message })
      return
    }
    console.error(`emulator bug while answering ${request.method ?? ''} ${request.url ?? ''}:`, error)
    replyJson(response, 500, { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) })
  }
}

function handlerOf(parts: ServerParts, path: string): Handler {
  if (path === '/admin') return serveAdmin
  if (isGatewayPath(path)) return serveGateway
  if (isControlPath(path)) return serveControl
  if (path.startsWith('/storage/')) return serveStorage
  if (parts.web !== undefined) return (_parts, request, response) => serveWeb(parts.web ?? '', request, response)
  return (_parts, _request, response) =>
    replyJson(response, 404, { code: 'NOT_FOUND', message: `no such path: ${path}` })
}

const serveControl: Handler = async (parts, request, response) => {
  const path = requestPath(request)
  const text = (await readBody(request, ADMIN_BODY_BYTES)).toString('utf8')
  const reply = await control(parts, `${request.method ?? 'GET'} ${path}`, text === '' ? {} : parseJson(text))
  if (reply === undefined) replyJson(response, 404, { code: 'NOT_FOUND', message: `no such path: ${path}` })
  else replyJson(response, 200, reply)
}
