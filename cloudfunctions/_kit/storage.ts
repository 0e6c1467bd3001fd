import { cloud } from './cloud'
import { logFailure } from './failureLog'
import { Refusal } from './refusal'

/** CloudBase answers at most so many links, or removes so many files, in one call. */
const FILES_PER_CALL = 50
const PRIVATE_LINK_SECONDS = 300
const PORTRAIT_LINK_SECONDS = 1800
const PORTRAIT_REUSE_MS = 900_000
const REMEMBERED_PORTRAITS = 5000

const portraits = new Map<string, { url: string; until: number }>()

/** Folder of cloud storage that a person uploads into. */
export function uploadFolderOf(accountId: string): string {
  return `uploads/${accountId}`
}

/** Whether a file id that came from outside names a file in this environment's bucket and in that person's folder. */
export function isOwnUpload(fileId: string, accountId: string): boolean {
  const env = process.env.SCF_NAMESPACE ?? ''
  const [scheme, nothing, bucket = '', ...path] = fileId.split('/')
  if (scheme !== 'cloud:' || nothing !== '' || env === '') return false
  if (!bucket.startsWith(`${env}.`) || !/^[0-9a-z]+-[\w-]+-\d+$/.test(bucket.slice(env.length + 1))) return false
  if (!bucket.includes(`-${env}-`)) return false
  const clean = path.every((part) => part !== '' && part !== '.' && part !== '..' && !/[?#%\\]/.test(part))
  return clean && path.length > 2 && path.slice(0, 2).join('/') === uploadFolderOf(accountId)
}

/** Links that live five minutes unless told otherwise, by file id; a file that is not there has none. */
export async function linksTo(
  fileIds: readonly string[],
  lifeSeconds = PRIVATE_LINK_SECONDS,
): Promise<Map<string, string>> {
  return fetchLinks(fileIds, lifeSeconds)
}

/**
 * Links to portraits of the public directory, by file id. They live half an hour and are reused for half of that,
 * so that a page of experts costs no call to storage and phones can keep the picture.
 */
export async function portraitLinks(fileIds: readonly string[], nowAt: number): Promise<Map<string, string>> {
  const wanted = [...new Set(fileIds)].filter((fileId) => fileId !== '')
  const missing = wanted.filter((fileId) => (portraits.get(fileId)?.until ?? 0) <= nowAt)
  if (portraits.size > REMEMBERED_PORTRAITS) portraits.clear()
  for (const [fileId, url] of await linksOrNone(missing)) {
    portraits.set(fileId, { url, until: nowAt + PORTRAIT_REUSE_MS })
  }
  return new Map(wanted.map((fileId) => [fileId, portraits.get(fileId)?.url ?? '']))
}

/** Experts can be read without their portraits: the surname stands in for them until storage answers again. */
async function linksOrNone(fileIds: readonly string[]): Promise<Map<string, string>> {
  try {
    return await fetchLinks(fileIds, PORTRAIT_LINK_SECONDS)
  } catch (error) {
    logFailure(error, { area: 'storage', what: 'portraits' })
    return new Map()
  }
}

/**
 * The bytes of a stored file, read no further than `maxBytes`.
 * Throws Refusal FILE_MISSING, and FILE_TOO_LARGE with `limit`.
 */
export async function readFile(fileId: string, maxBytes: number): Promise<Buffer> {
  const link = (await linksTo([fileId])).get(fileId)
  if (!link) throw new Refusal('FILE_MISSING')
  const response = await fetch(encodeURI(link), { signal: AbortSignal.timeout(8000) })
  if (response.status === 404) throw new Refusal('FILE_MISSING')
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`)
  const tooLarge = new Refusal('FILE_TOO_LARGE', { limit: `${Math.floor(maxBytes / 1_048_576)} MB` })
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body.cancel()
    throw tooLarge
  }
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    // Node's streams can be iterated; the DOM's type does not say so
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Stores bytes under a path; gives the file id. */
export async function storeFile(cloudPath: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: content })
  return fileID
}

/** Removes files. One that stays behind is never linked to, so a failure costs space alone and is not worth failing a call for. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  const present = fileIds.filter((fileId) => fileId !== '')
  if (present.length > 0) await cloud.deleteFile({ fileList: present }).catch(() => undefined)
}

async function fetchLinks(fileIds: readonly string[], maxAge: number): Promise<Map<string, string>> {
  const wanted = [...new Set(fileIds)].filter((fileId) => fileId !== '')
  const batches: string[][] = []
  for (let from = 0; from < wanted.length; from += FILES_PER_CALL)
    batches.push(wanted.slice(from, from + FILES_PER_CALL))
  const answers = await Promise.all(
    batches.map((batch) => cloud.getTempFileURL({ fileList: batch.map((fileID) => ({ fileID, maxAge })) })),
  )
  const found = answers.flatMap((answer) => answer.fileList).filter((file) => file.code === 'SUCCESS')
  return new Map(found.map((file) => [file.fileID, file.tempFileURL]))
}
