import { createReadStream, statSync, type Stats } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { requestPath } from '@/emulator/http/requestPath'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

/**
 * Serves a built web app from `directory`; a path that names no file gets `index.html`, because its router works in the browser.
 * A missing file with an extension is 404, so that a broken asset is not mistaken for a page.
 */
export function serveWeb(directory: string, request: IncomingMessage, response: ServerResponse): void {
  const path = requestPath(request)
  const root = resolve(directory)
  const wanted = resolve(join(root, path))
  const inside = wanted === root || wanted.startsWith(root + sep)
  const found = inside ? fileAt(wanted) : undefined
  const fallback = extname(path) === '' ? join(root, 'index.html') : undefined
  const file = found ? wanted : fallback
  const stats = found ?? (fallback ? fileAt(fallback) : undefined)
  if (!file || !stats) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('not found')
    return
  }
  send({ file, stats }, request, response)
}

function send(
  { file, stats }: { file: string; stats: Stats },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`
  const headers = { etag, 'cache-control': 'no-cache' }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': stats.size })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

function fileAt(path: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats : undefined
}
