import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults } from '@/emulator/faults'
import type { Functions } from '@/emulator/functions/functions'
import type { Accounts } from '@/emulator/gateway/accounts'
import { authRoutes } from '@/emulator/gateway/authRoutes'
import type { GatewayCall, GatewayReply } from '@/emulator/gateway/gatewayCall'
import { serveStorageRoute } from '@/emulator/gateway/storageRoutes'
import { FUNCTION_PAYLOAD_BYTES, readBody } from '@/emulator/http/readBody'
import { requestPath } from '@/emulator/http/requestPath'
import { replyJson } from '@/emulator/http/reply'
import type { State } from '@/emulator/state'
import type { Storage } from '@/emulator/storage/storage'
import { WireError } from '@/emulator/wireError'
import { parseJson } from '@/emulator/wireFields'

const ITEMS_PER_CALL = 50

/** What the gateway is answered from. */
export interface GatewayOptions {
  accounts: Accounts
  state: State
  storage: Storage
  functions: Functions
  faults: Faults
}

/** The gateway names a failing function differently from the SDK's own interface. */
const GATEWAY_CODES: Record<string, string> = { FUNCTIONS_EXECUTE_FAIL: 'FUNCTION_INVOCATION_FAILED' }

const STATUSES: Record<string, number> = {
  MISSING_CREDENTIALS: 401,
  INVALID_CREDENTIALS: 401,
  ACCESS_TOKEN_EXPIRED: 401,
  INVALID_PARAM: 400,
  INVALID_ACTION: 404,
  FUNCTION_NOT_FOUND: 404,
  EXCEED_REQUEST_SIZE_LIMIT: 413,
  EXCEED_REQUEST_LIMIT: 429,
}

/** True for the paths that the gateway answers. */
export function isGatewayPath(path: string): boolean {
  return path.startsWith('/auth/v1/') || path.startsWith('/v1/functions/') || path.startsWith('/v1/storages/')
}

/** Serves the paths that a browser uses in production at `https://{env}.api.tcloudbasegateway.com`. */
export async function serveGateway(
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = header(request, 'x-request-id') ?? randomUUID()
  response.setHeader('x-request-id', requestId)
  try {
    const call: GatewayCall = {
      method: request.method ?? 'GET',
      path: requestPath(request),
      authorization: request.headers.authorization,
      body: await readBody(request, FUNCTION_PAYLOAD_BYTES),
    }
    const [action, subject] = actionOf(call.path)
    const { loseReply } = await options.faults.play(action, subject)
    const reply = await answer(options, call)
    if (loseReply) response.destroy()
    else send(response, reply)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const code = GATEWAY_CODES[error.code] ?? error.code
    replyJson(response, STATUSES[code] ?? 500, { code, message: error.message, requestId })
  }
}

async function answer(options: GatewayOptions, call: GatewayCall): Promise<GatewayReply> {
  if (call.path.startsWith('/auth/')) return authRoutes(options.accounts, options.state)(call)
  if (call.method !== 'POST') throw new WireError('INVALID_ACTION', `[INVALID_ACTION] ${call.method} ${call.path}`)
  const caller = options.accounts.identify(call.authorization)

  const functionName = /^\/v1\/functions\/([^/]+)$/.exec(call.path)?.[1]
  if (functionName !== undefined) {
    if (!caller) throw new WireError('MISSING_CREDENTIALS', '[MISSING_CREDENTIALS] credentials are required')
    const text = call.body.toString('utf8')
    const event = text === '' ? {} : parseJson(text)
    const result = await options.functions.invoke(functionName, event, {
      kind: 'web',
      uid: caller.uid,
      anonymous: caller.anonymous,
    })
    return { status: 200, body: undefined, text: result }
  }

  const items = parseJson(call.body.toString('utf8'))
  if (!Array.isArray(items) || items.length > ITEMS_PER_CALL) {
    throw new WireError('INVALID_PARAM', `[InvalidParameter] a list of at most ${ITEMS_PER_CALL} items is expected`)
  }
  const body = serveStorageRoute(call.path.slice('/v1/storages/'.length), options.storage, { caller, items })
  if (!body) throw new WireError('INVALID_ACTION', `[INVALID_ACTION] no such path: ${call.path}`)
  return { status: 200, body }
}

/** The SDK's name of what a path does, so that one fault covers both doors. */
function actionOf(path: string): [action: string, subject?: string] {
  if (path.startsWith('/v1/functions/')) return ['functions.invokeFunction', path.slice('/v1/functions/'.length)]
  const storageActions: Record<string, string> = {
    '/v1/storages/get-objects-upload-info': 'storage.getUploadMetadata',
    '/v1/storages/get-objects-download-info': 'storage.batchGetDownloadUrl',
    '/v1/storages/delete-objects': 'storage.batchDeleteFile',
  }
  return [storageActions[path] ?? path.slice(1).replace(/\//g, '.')]
}

function send(response: ServerResponse, reply: GatewayReply): void {
  if (reply.text === undefined) {
    replyJson(response, reply.status, reply.body)
    return
  }
  const body = Buffer.from(reply.text)
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
