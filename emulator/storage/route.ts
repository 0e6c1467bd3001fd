import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Faults } from '@/emulator/faults'
import { parseMultipart } from '@/emulator/http/multipart'
import { readBody } from '@/emulator/http/readBody'
import { requestPath, requestUrl } from '@/emulator/http/requestPath'
import { replyStorageError } from '@/emulator/http/reply'
import type { StoredFile } from '@/emulator/storage/fileStore'
import type { Storage } from '@/emulator/storage/storage'
import { WireError } from '@/emulator/wireError'

const FORM_UPLOAD_BYTES = 100 * 1024 * 1024
const OCTETS = 'application/octet-stream'

/** What stored files are served from. */
export interface StorageRouteOptions {
  storage: Storage
  faults: Faults
}

/**
 * Serves `/storage/{key}`: PUT of raw bytes (node-sdk, js-sdk), POST of a form (js-sdk with method post), GET and HEAD by signed link.
 * Success and failure look as on object storage: an empty body, or XML with a code.
 */
export async function serveStorage(
  options: StorageRouteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { storage, faults } = options
  const method = request.method ?? ''
  try {
    const key = requestPath(request).slice('/storage/'.length)
    const { loseReply } = await faults.play(method === 'PUT' || method === 'POST' ? 'storage.put' : 'storage.get', key)
    // The work is done all the same; only what would be written to the client goes nowhere.
    if (loseReply) response.writeHead = () => response.destroy()
    await serveMethod(method, { storage, key, request, response })
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    // The rest of a refused upload is read, or the client would see a broken connection instead of the reason.
    request.resume()
    replyStorageError(response, error.code === 'MethodNotAllowed' ? 405 : 403, error)
  }
}

interface Exchange {
  storage: Storage
  key: string
  request: IncomingMessage
  response: ServerResponse
}

async function serveMethod(method: string, exchange: Exchange): Promise<void> {
  if (method === 'PUT') return put(exchange)
  if (method === 'POST') return postForm(exchange)
  if (method !== 'GET' && method !== 'HEAD') throw new WireError('MethodNotAllowed', 'The method is not allowed.')
  exchange.storage.checkDownload(exchange.key, requestUrl(exchange.request).searchParams)
  send(exchange)
}

async function put({ storage, key, request, response }: Exchange): Promise<void> {
  const header = (name: string) => singleHeader(request.headers[name.toLowerCase()])
  const owner = storage.checkUpload(key, header('authorization') ?? header('signature') ?? '', header)
  const file = await storage.store(key, request, { contentType: header('content-type') ?? OCTETS, owner })
  response.writeHead(200, { etag: `"${file.etag}"`, 'content-length': 0, 'x-cos-request-id': file.blob })
  response.end()
}

async function postForm({ storage, key, request, response }: Exchange): Promise<void> {
  const parts = parseMultipart(request.headers['content-type'] ?? '', await readBody(request, FORM_UPLOAD_BYTES))
  const field = (name: string) => parts.find((part) => part.name === name)?.content.toString('utf8')
  const content = parts.find((part) => part.name === 'file')
  if (!content) throw new WireError('MalformedPOSTRequest', 'The form holds no file.')
  const owner = storage.checkUpload(key, field('signature') ?? '', field)
  await storage.store(key, Readable.from(content.content), { contentType: content.contentType ?? OCTETS, owner })
  const status = field('success_action_status') === '201' ? 201 : 200
  response.writeHead(status, { 'content-length': 0 })
  response.end()
}

function send({ storage, key, request, response }: Exchange): void {
  const file = storage.find(storage.fileId(key))
  if (!file) {
    replyStorageError(response, 404, { code: 'NoSuchKey', message: 'The specified key does not exist.' })
    return
  }
  const headers = describe(file)
  if (request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, { etag: headers.etag })
    response.end()
    return
  }
  response.writeHead(200, headers)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  storage
    .open(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

function describe(file: StoredFile) {
  return {
    'content-type': file.contentType,
    'content-length': file.sizeBytes,
    etag: `"${file.etag}"`,
    'last-modified': new Date(file.uploadedAt).toUTCString(),
    'cache-control': 'private, max-age=60',
    'x-content-type-options': 'nosniff',
    'x-cos-request-id': file.blob,
  }
}

function singleHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
