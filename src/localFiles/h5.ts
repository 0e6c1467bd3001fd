import type { LocalFiles } from './localFiles'

const NAME = 'waiting-files'
const STORE = 'files'

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('indexedDB'))
  })
}

async function inStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const db = await database()
  return new Promise<unknown>((resolve, reject) => {
    const request = act(db.transaction(STORE, mode).objectStore(STORE))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('indexedDB'))
  }).finally(() => db.close())
}

/** The web: object URLs end with the page, so the bytes are kept in IndexedDB. */
export const h5Files: LocalFiles = {
  async put(id, localPath) {
    const response = await fetch(localPath)
    const blob = await response.blob()
    // A private window may have no IndexedDB: the file can still be sent while the page is open.
    return inStore('readwrite', (store) => store.put(blob, id)).then(
      () => id,
      () => localPath,
    )
  },
  async open(reference) {
    if (reference.startsWith('blob:')) return reference
    const blob = await inStore('readonly', (store) => store.get(reference)).catch(() => null)
    return blob instanceof Blob ? URL.createObjectURL(blob) : null
  },
  async drop(reference) {
    if (reference.startsWith('blob:')) return
    await inStore('readwrite', (store) => store.delete(reference)).catch(() => undefined)
  },
}
