import type { AdminAction } from '@/emulator/admin/adminAction'
import { isStorageKey } from '@/emulator/storage/fileId'
import type { RuleCaller } from '@/emulator/storage/rule'
import type { Storage } from '@/emulator/storage/storage'
import { isRecord, optionalText, requiredList, requiredText } from '@/emulator/wireFields'

/** CloudBase refuses longer lists of files in one call. */
const FILES_PER_CALL = 50

/** The `storage.*` actions of the SDK. A caller with the environment's secret passes every storage rule. */
export function storageActions(storage: Storage): Record<string, AdminAction> {
  return {
    'storage.getUploadMetadata': (params) => {
      const offer = storage.offerUpload(requiredText(params, 'path'), '')
      const { url, token, authorization, fileId, cosFileId, downloadUrl } = offer
      return { data: { url, token, authorization, fileId, cosFileId, download_url: downloadUrl } }
    },
    'storage.batchGetDownloadUrl': (params) => ({
      data: {
        download_list: requiredList(params, 'file_list', FILES_PER_CALL).map((item) => downloadItem(storage, item)),
      },
    }),
    'storage.batchDeleteFile': (params) => ({
      data: {
        delete_list: requiredList(params, 'fileid_list', FILES_PER_CALL).map((fileId) => {
          const removed = typeof fileId === 'string' && storage.remove(fileId)
          return { fileID: fileId, fileid: fileId, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
        }),
      },
    }),
    'storage.batchCopyFile': async (params) => {
      const items = requiredList(params, 'file_list', FILES_PER_CALL)
      const copies = []
      for (const item of items) copies.push(await copyItem(storage, isRecord(item) ? item : {}))
      return { data: { copy_list: copies } }
    },
    'storage.getFileAuthority': (params) => {
      const uid = optionalText(params, 'openId') ?? optionalText(params, 'uid')
      const caller = uid === undefined ? null : { uid, loginType: 'USERNAME' as const }
      return {
        data: requiredList(params, 'fileList', FILES_PER_CALL).map((item) => authorityItem(storage, caller, item)),
      }
    },
  }
}

function authorityItem(storage: Storage, caller: RuleCaller | null, item: unknown) {
  const path = isRecord(item) ? (optionalText(item, 'path') ?? '') : ''
  const file = storage.find(path) ?? storage.find(storage.fileId(path))
  const owner = file?.owner ?? ''
  const [read, write] = [storage.mayRead(caller, owner), storage.mayWrite(caller, owner)]
  return { cosFileId: storage.fileId(file?.key ?? path), path, read, write }
}

function downloadItem(storage: Storage, item: unknown) {
  const fileId = isRecord(item) ? item.fileid : undefined
  const maxAge = isRecord(item) && typeof item.max_age === 'number' ? item.max_age : undefined
  const link = typeof fileId === 'string' ? storage.link(fileId, maxAge) : undefined
  if (link === undefined) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileId, fileid: fileId, tempFileURL: '' }
  // The SDK encodes every link itself, but not one it asked for as COS_URL.
  const address = isRecord(item) && item.url_type === 'COS_URL' ? encodeURI(link) : link
  return { code: 'SUCCESS', fileID: fileId, fileid: fileId, tempFileURL: address, download_url: address, maxAge }
}

async function copyItem(storage: Storage, item: Record<string, unknown>) {
  const from = storage.fileId(optionalText(item, 'src_path') ?? '')
  const to = optionalText(item, 'dst_path') ?? ''
  const source = storage.find(from)
  if (!source) return { code: 'STORAGE_FILE_NONEXIST', fileId: from }
  if (!isStorageKey(to)) return { code: 'INVALID_PARAM', fileId: to }
  const fileId = storage.fileId(to)
  if (item.overwrite === false && storage.find(fileId)) return { code: 'STORAGE_FILE_EXIST', fileId }
  await storage.store(to, storage.open(source), { contentType: source.contentType, owner: source.owner })
  if (item.remove_original === true) storage.remove(from)
  return { code: 'SUCCESS', fileId }
}
