/** One field of a multipart form. */
export interface FormPart {
  name: string
  filename?: string
  contentType?: string
  content: Buffer
}

/**
 * The parts of a `multipart/form-data` body, in their order.
 * Returns an empty list when the content type names no boundary or the body does not contain it.
 */
export function parseMultipart(contentType: string, body: Buffer): FormPart[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return []

  const delimiter = Buffer.from(`--${mark}`)
  const parts: FormPart[] = []
  let at = body.indexOf(delimiter)
  while (at !== -1) {
    const next = body.indexOf(delimiter, at + delimiter.length)
    if (next === -1) break
    const part = parsePart(body.subarray(at + delimiter.length, next))
    if (part) parts.push(part)
    at = next
  }
  return parts
}

function parsePart(raw: Buffer): FormPart | undefined {
  const headEnd = raw.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const head = raw.subarray(0, headEnd).toString('utf8')
  const name = /[; ]name="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return undefined
  return {
    name,
    filename: /filename="([^"]*)"/i.exec(head)?.[1],
    contentType: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1],
    content: raw.subarray(headEnd + 4, raw.length - 2),
  }
}
