import type { IncomingMessage, ServerResponse } from 'node:http'

const CORS_MAX_AGE_SECONDS = '600'

/** Sends a JSON value. The content type is spelt as the SDK compares it. */
export function replyJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
}

/** Sends an error the way the object storage does: XML with a code, a message and two ids. */
export function replyStorageError(
  response: ServerResponse,
  status: number,
  error: { code: string; message: string },
): void {
  const id = Math.trunc(performance.now() * 1000).toString(36)
  const body = `<?xml version='1.0' encoding='utf-8' ?>
<Error>
  <Code>${error.code}</Code>
  <Message>${escapeXml(error.message)}</Message>
  <RequestId>${id}</RequestId>
  <TraceId>${id}</TraceId>
</Error>
`
  response.writeHead(status, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    'x-cos-request-id': id,
  })
  response.end(body)
}

/** Lets a page served from another port use the gateway during development. */
export function allowCrossOrigin(request: IncomingMessage, response: ServerResponse): void {
  const origin = request.headers.origin
  if (!origin) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-allow-methods', 'GET,HEAD,POST,PUT,DELETE,OPTIONS')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-expose-headers', 'etag,x-cos-request-id,x-request-id')
  response.setHeader('access-control-max-age', CORS_MAX_AGE_SECONDS)
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
