import type { FileKind } from '@/domain/rules/files'
import { Refusal } from './refusal'

const THUMB_EDGE = 320
/** A 50-megapixel camera passes; more is unpacked memory that a function does not have. */
const MAX_PIXELS = 52_000_000
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the bytes are, whatever the name says; null for everything that is not taken. */
export function kindOf(bytes: Buffer): FileKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return 'png'
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? 'pdf' : null
}

/**
 * The picture as others may have it, and a small copy: upright, JPEG, long edge at most `longEdge` and 320 px, without metadata (so without
 * place and device), transparent parts white. Its ratio stays. Throws Refusal FILE_BROKEN, also for pictures that unpack to more than 52 megapixels.
 */
export async function reencode(bytes: Buffer, longEdge: number): Promise<{ view: Buffer; thumb: Buffer }> {
  const sharp = (await import('sharp')).default // native and 60 ms to load: only an upload needs it
  sharp.cache(false)
  try {
    const view = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: 9 })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(longEdge, longEdge, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
    const thumb = await sharp(view)
      .resize(THUMB_EDGE, THUMB_EDGE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer()
    return { view, thumb }
  } catch {
    throw new Refusal('FILE_BROKEN')
  }
}
