import type { IncomingMessage } from 'node:http'
import { WireError } from '@/emulator/wireError'

/** Largest function payload, both ways: SCF's synchronous event and response limit. */
export const FUNCTION_PAYLOAD_BYTES = 6 * 1024 * 1024
/** Largest `/admin` body: a 16 MB document plus its envelope. */
export const ADMIN_BODY_BYTES = 20 * 1024 * 1024

/**
 * The whole body of a request.
 * A body over `limitBytes` is read to its end and thrown away, because a client that is still sending would see a reset
 * connection instead of the answer; then EXCEED_REQUEST_SIZE_LIMIT is thrown.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) chunks.length = 0
    else chunks.push(chunk)
  }
  if (sizeBytes > limitBytes) {
    throw new WireError(
      'EXCEED_REQUEST_SIZE_LIMIT',
      `request body of ${sizeBytes} bytes exceeds the limit of ${limitBytes}`,
    )
  }
  return Buffer.concat(chunks)
}
