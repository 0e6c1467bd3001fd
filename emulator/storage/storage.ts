import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Clock } from '@/emulator/clock'
import { createFileIds, isStorageKey } from '@/emulator/storage/fileId'
import { openFileStore, type StoredFile } from '@/emulator/storage/fileStore'
import { createLinks, DEFAULT_LINK_SECONDS } from '@/emulator/storage/links'
import { parseStorageRule, type StorageRule } from '@/emulator/storage/rule'
import type { Tokens } from '@/emulator/tokens'
import { WireError } from '@/emulator/wireError'

const UPLOAD_OFFER_MS = 15 * 60_000

/** What a client needs to send one file. */
export interface UploadOffer {
  url: string
  authorization: string
  token: string
  fileId: string
  cosFileId: string
  downloadUrl: string
}

/** Cloud storage: private files, uploads by signed offer, downloads by signed links that expire. */
export interface Storage {
  readonly mayRead: StorageRule
  readonly mayWrite: StorageRule
  find(fileId: string): StoredFile | undefined
  /** `signedHeaders` must come with the upload unchanged, as on object storage. Throws INVALID_PARAM on a path that cannot be stored. */
  offerUpload(key: string, owner: string, signedHeaders?: Record<string, string>): UploadOffer
  /** The owner the offer was made to; throws WireError AccessDenied or SignatureDoesNotMatch when this upload was not offered. */
  checkUpload(key: string, authorization: string, headers: (name: string) => string | undefined): string
  store(key: string, source: Readable, details: { contentType: string; owner: string }): Promise<StoredFile>
  /** An address that serves the file for `maxAgeSeconds`; not percent-encoded, because the SDK encodes it. Undefined when there is no file. */
  link: (fileId: string, maxAgeSeconds?: number) => string | undefined
  /** Throws WireError AccessDenied when the signature is missing, wrong or expired and the file is not public. */
  checkDownload(key: string, query: URLSearchParams): void
  open(file: StoredFile): Readable
  remove: (fileId: string) => boolean
  fileId(key: string): string
}

interface StorageOptions {
  directory: string
  envId: string
  rule: { read: boolean | string; write: boolean | string }
  clock: Clock
  tokens: Tokens
  /** Address of the emulator, known once it listens. */
  baseUrl: () => string
}

/** Opens the storage kept in a directory. */
export function openStorage(options: StorageOptions): Storage {
  const { clock, tokens, baseUrl } = options
  const files = openFileStore(options.directory)
  const ids = createFileIds(options.envId)
  const mayRead = parseStorageRule(options.rule.read)
  const links = createLinks(tokens, clock, baseUrl)
  const find = (fileId: string) => {
    const key = ids.toKey(fileId)
    return key === undefined ? undefined : files.find(key)
  }

  return {
    mayRead,
    mayWrite: parseStorageRule(options.rule.write),
    fileId: ids.toId,
    find,
    offerUpload(key, owner, signedHeaders = {}) {
      if (!isStorageKey(key)) throw new WireError('INVALID_PARAM', '[InvalidParameter] cloud path is not valid')
      const url = `${baseUrl()}/storage/${encodePath(key)}`
      const authorization = tokens.sign({ put: key, owner, signedHeaders, until: clock.now() + UPLOAD_OFFER_MS })
      const cosFileId = createHash('sha1').update(key).digest('hex')
      return { url, authorization, token: 'local', fileId: ids.toId(key), cosFileId, downloadUrl: url }
    },
    checkUpload: (key, authorization, headers) =>
      checkOffer(tokens.read(authorization), { key, now: clock.now(), headers }),
    store: (key, source, details) => files.receive(key, source, { ...details, at: clock.now() }),
    link(fileId, maxAgeSeconds = DEFAULT_LINK_SECONDS) {
      const file = find(fileId)
      return file && links.make(file, maxAgeSeconds)
    },
    checkDownload(key, query) {
      if (!mayRead(null, '')) links.check(key, query)
    },
    open: files.read,
    remove(fileId) {
      const key = ids.toKey(fileId)
      return key !== undefined && files.remove(key)
    },
  }
}

function checkOffer(
  offer: Record<string, unknown> | undefined,
  upload: { key: string; now: number; headers: (name: string) => string | undefined },
): string {
  if (offer?.put !== upload.key) throw new WireError('AccessDenied', 'Access Denied.')
  if (!(Number(offer.until) > upload.now)) throw new WireError('AccessDenied', 'Request has expired.')
  for (const [name, value] of Object.entries(offer.signedHeaders ?? {})) {
    if (upload.headers(name) !== value) {
      throw new WireError('SignatureDoesNotMatch', `The signed header ${name} differs from the one that was sent.`)
    }
  }
  return typeof offer.owner === 'string' ? offer.owner : ''
}

function encodePath(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/')
}
