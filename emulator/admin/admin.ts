import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AdminAction, AdminAnswer } from '@/emulator/admin/adminAction'
import type { Database } from '@/emulator/database/openDatabase'
import type { Faults } from '@/emulator/faults'
import { parseMultipart } from '@/emulator/http/multipart'
import { ADMIN_BODY_BYTES, readBody } from '@/emulator/http/readBody'
import { requestUrl } from '@/emulator/http/requestPath'
import { replyJson } from '@/emulator/http/reply'
import type { Stats } from '@/emulator/stats'
import { WireError } from '@/emulator/wireError'
import { optionalText, parseRecord } from '@/emulator/wireFields'

/** What `/admin` is answered from. */
export interface AdminOptions {
  database: Database
  /** Every action that is not the database's. */
  actions: Record<string, AdminAction>
  faults: Faults
  stats: Stats
}

/** The field of each group of actions that names what the call is about; shown in statistics and matched by faults. */
const SUBJECTS = ['collectionName', 'function_name', 'apiName', 'path'] as const

/**
 * Serves `POST /admin`, the one address of the server SDK: an envelope with an action in, an envelope with data or an error out.
 * The HTTP status is 200 either way, which is how the SDK tells an answer from a broken connection.
 */
export async function serveAdmin(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const invocation = requestUrl(request).searchParams.get('invocation') ?? ''
  const requestId = randomBytes(8).toString('hex')
  response.setHeader('x-request-id', requestId)
  try {
    const params = readParams(request, await readBody(request, ADMIN_BODY_BYTES))
    const action = optionalText(params, 'action') ?? ''
    const subject = SUBJECTS.map((field) => optionalText(params, field)).find((text) => text !== undefined)
    options.stats.count(invocation, action, subject ?? '')

    const { loseReply } = await options.faults.play(action, subject)
    const answer = await perform(options, action, params)
    if (loseReply) {
      response.destroy()
      return
    }
    send(response, requestId, answer)
  } catch (error) {
    const { code, message } = asWireError(error, options.faults)
    replyJson(response, 200, { requestId, code, message })
  }
}

function perform(
  options: AdminOptions,
  action: string,
  params: Record<string, unknown>,
): AdminAnswer | Promise<AdminAnswer> {
  if (action.startsWith('database.')) return options.database.answer(action, params)
  const perform = Object.hasOwn(options.actions, action) ? options.actions[action] : undefined
  if (!perform) throw new WireError('INVALID_ACTION', `[INVALID_ACTION] unknown action: ${action}`)
  return perform(params)
}

function send(response: ServerResponse, requestId: string, answer: AdminAnswer): void {
  const { raw, ...envelope } = answer
  if (!raw) {
    replyJson(response, 200, { requestId, ...envelope })
    return
  }
  response.writeHead(200, { 'content-type': raw.contentType, 'content-length': raw.body.length })
  response.end(raw.body)
}

/** Some calls to WeChat come as a form whose `requestData` is bytes; everything else is JSON. */
function readParams(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data')) return parseRecord(body.toString('utf8'))
  return Object.fromEntries(parseMultipart(contentType, body).map((part) => [part.name, part.content.toString('utf8')]))
}

function asWireError(error: unknown, faults: Faults): { code: string; message: string } {
  if (!(error instanceof WireError)) {
    console.error('emulator bug while answering:', error)
    return { code: 'SYS_ERR', message: `[SYS_ERR] ${error instanceof Error ? error.message : String(error)}` }
  }
  const duplicate = error.message.includes('E11000') ? faults.duplicateKeyCode : undefined
  return { code: duplicate ?? error.code, message: error.message }
}
