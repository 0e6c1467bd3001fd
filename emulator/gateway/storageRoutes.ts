import type { WebCaller } from '@/emulator/gateway/accounts'
import type { RuleCaller } from '@/emulator/storage/rule'
import type { Storage } from '@/emulator/storage/storage'
import { WireError } from '@/emulator/wireError'
import { isRecord, optionalText } from '@/emulator/wireFields'

type Item = Record<string, unknown>
/** One call of a storage path. */
export interface StorageCall {
  caller: WebCaller | null
  items: unknown[]
}
type StorageRoute = (storage: Storage, caller: WebCaller | null, item: Item) => unknown

/**
 * `/v1/storages/{name}`: a list of items in, a list of results out. The storage rule of the manifest decides for each item;
 * a refused item carries `code` and `message`, the others go on.
 */
const STORAGE_ROUTES: Record<string, StorageRoute> = {
  'get-objects-upload-info': (storage, caller, item) => {
    const key = optionalText(item, 'objectId') ?? ''
    demandWrite(storage, caller, storage.fileId(key))
    const offer = storage.offerUpload(key, caller?.uid ?? '', flattenHeaders(item.signedHeader))
    return {
      objectId: key,
      uploadUrl: offer.url,
      downloadUrl: offer.downloadUrl,
      authorization: offer.authorization,
      token: offer.token,
      cloudObjectId: offer.fileId,
      cloudObjectMeta: offer.cosFileId,
    }
  },
  'get-objects-download-info': (storage, caller, item) => {
    const fileId = optionalText(item, 'cloudObjectId') ?? ''
    const file = storage.find(fileId)
    // The rule comes first, so that a stranger cannot learn which files exist.
    if (!storage.mayRead(ruleCaller(caller), file?.owner ?? '')) throw refused()
    const link = storage.link(fileId)
    if (link === undefined) throw new WireError('STORAGE_FILE_NONEXIST', 'storage file not exist')
    return { cloudObjectId: fileId, downloadUrl: link, downloadUrlEncoded: encodeURI(link) }
  },
  'delete-objects': (storage, caller, item) => {
    const fileId = optionalText(item, 'cloudObjectId') ?? ''
    demandWrite(storage, caller, fileId)
    if (!storage.remove(fileId)) throw new WireError('STORAGE_FILE_NONEXIST', 'storage file not exist')
    return { cloudObjectId: fileId }
  },
}

/** Runs the storage route called `name` over its items, each on its own; undefined when there is no such route. */
export function serveStorageRoute(name: string, storage: Storage, call: StorageCall): unknown[] | undefined {
  const route = Object.hasOwn(STORAGE_ROUTES, name) ? STORAGE_ROUTES[name] : undefined
  return (
    route && call.items.map((raw) => serveItem(route, storage, { caller: call.caller, item: isRecord(raw) ? raw : {} }))
  )
}

function serveItem(route: StorageRoute, storage: Storage, { caller, item }: { caller: WebCaller | null; item: Item }) {
  try {
    return route(storage, caller, item)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { cloudObjectId: item.cloudObjectId, objectId: item.objectId, code: error.code, message: error.message }
  }
}

function demandWrite(storage: Storage, caller: WebCaller | null, fileId: string): void {
  // A file that does not exist yet belongs to whoever makes it.
  const owner = storage.find(fileId)?.owner ?? caller?.uid ?? ''
  if (!storage.mayWrite(ruleCaller(caller), owner)) throw refused()
}

function ruleCaller(caller: WebCaller | null): RuleCaller | null {
  return caller && { uid: caller.uid, loginType: caller.anonymous ? 'ANONYMOUS' : 'USERNAME' }
}

function refused(): WireError {
  return new WireError('STORAGE_EXCEED_AUTHORITY', 'permission denied by the storage rule')
}

/** The SDK sends each header with a list of values. `host` and the like are not given to scripts, so only what was sent is signed. */
function flattenHeaders(headers: unknown): Record<string, string> {
  if (!isRecord(headers)) return {}
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      String(Array.isArray(value) ? value[0] : value),
    ]),
  )
}
