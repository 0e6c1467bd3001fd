import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import * as z from 'zod/mini'
import { writeDurably } from '@/emulator/writeDurably'

const RECORD = z.object({
  key: z.string(),
  blob: z.string(),
  contentType: z.string(),
  sizeBytes: z.number(),
  /** MD5 of the content, hex, as object storage gives it. */
  etag: z.string(),
  /** Uploader: openid or uid; '' for uploads by functions. */
  owner: z.string(),
  uploadedAt: z.number(),
})

/** What is known about a stored file. */
export type StoredFile = z.infer<typeof RECORD>

/** Files on disk. A file exists from the moment its record is renamed into place; its bytes are synced before that. */
export interface FileStore {
  find(key: string): StoredFile | undefined
  /** Stores the bytes of `source` under `key`, replacing what was there. Rejects, and keeps the old file, when the source breaks off. */
  receive(
    key: string,
    source: Readable,
    details: { contentType: string; owner: string; at: number },
  ): Promise<StoredFile>
  read: (file: StoredFile) => Readable
  /** False when there was nothing to remove. */
  remove(key: string): boolean
}

/** A file store in `directory`, made when missing. */
export function openFileStore(directory: string): FileStore {
  const blobs = join(directory, 'blobs')
  const records = join(directory, 'records')
  mkdirSync(blobs, { recursive: true })
  mkdirSync(records, { recursive: true })

  const recordPath = (key: string) => join(records, `${createHash('sha256').update(key).digest('hex')}.json`)
  const find = (key: string): StoredFile | undefined => {
    const path = recordPath(key)
    return existsSync(path) ? RECORD.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
  }
  const dropBlob = (blob: string) => rmSync(join(blobs, blob), { force: true })

  return {
    find,
    async receive(key, source, details) {
      const blob = randomUUID()
      const written = await writeBlob(join(blobs, blob), source)
      const previous = find(key)
      const { at, ...rest } = details
      const record: StoredFile = { key, blob, ...rest, ...written, uploadedAt: at }
      writeDurably(recordPath(key), JSON.stringify(record))
      if (previous) dropBlob(previous.blob)
      return record
    },
    read: (file) => createReadStream(join(blobs, file.blob)),
    remove(key) {
      const file = find(key)
      if (!file) return false
      rmSync(recordPath(key), { force: true })
      dropBlob(file.blob)
      return true
    },
  }
}

async function writeBlob(path: string, source: Readable): Promise<{ sizeBytes: number; etag: string }> {
  const handle = await open(path, 'wx')
  const hash = createHash('md5')
  let sizeBytes = 0
  try {
    for await (const chunk of source) {
      if (!Buffer.isBuffer(chunk)) continue
      hash.update(chunk)
      sizeBytes += chunk.length
      await handle.write(chunk)
    }
    await handle.sync()
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return { sizeBytes, etag: hash.digest('hex') }
}
