import { digest } from './identity'
import { fileByKey } from './files'
import { Refusal } from './refusal'
import { readFile, storeFile } from './storage'

/** Long enough for the largest place that shows a portrait. */
const EDGE = 480
const MAX_BYTES = 10 * 1_048_576

/**
 * File id of an applicant's portrait as it was handed in, for the certificate; '' without one that has passed the check. 附件1
 */
export async function portraitOf(key: string, ownerId: string): Promise<string> {
  const file = key === '' ? null : await fileByKey(key)
  return file?.ownerId === ownerId && file.state === 'passed' ? file.view : ''
}

/**
 * A square copy of a portrait for the directory, its head kept: file id, or '' when the picture is gone. The same portrait always lies at
 * the same path, so that making it again piles nothing up.
 */
export async function squarePortrait(fileId: string): Promise<string> {
  const bytes = await portraitBytes(fileId)
  if (!bytes) return ''
  const sharp = (await import('sharp')).default // native and 60 ms to load: only an appointment needs it
  const square = await sharp(bytes)
    .resize(EDGE, EDGE, { fit: 'cover', position: 'top' })
    .jpeg({ quality: 82 })
    .toBuffer()
  return storeFile(`portraits/${digest(['portrait', fileId], 40)}.jpg`, square)
}

/** The picture itself; null without one, or when it is gone. Throws while storage does not answer. */
export async function portraitBytes(fileId: string): Promise<Buffer | null> {
  if (fileId === '') return null
  try {
    return await readFile(fileId, MAX_BYTES)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
