import type { LocalFile } from '../phone'
import { type Host, type Options, WxFailure, defineApi, textOf } from './defineApi'

let made = 0

/** Files: chosen ones lie in a temporary place until saved. `consent` lets a choice wait for the privacy question. */
export function wxFiles(host: Host, consent: () => Promise<void>) {
  const { phone } = host

  function keepAt(place: string, file: LocalFile): string {
    const extension = /\.\w+$/.exec(file.name)?.[0] ?? ''
    const path = `wxfile://${place}_${++made}${extension}`
    phone.files.set(path, file)
    return path
  }

  function fileAt(path: string): LocalFile {
    const file = phone.files.get(path)
    if (!file) throw new WxFailure(`no such file or directory, ${path}`, 1300002)
    return file
  }

  async function choose({ count }: Options): Promise<{ path: string; name: string; size: number }[]> {
    await consent()
    const chosen = phone.gallery.splice(0, Number(count ?? 9))
    if (chosen.length === 0) throw new WxFailure('cancel')
    return chosen.map((file) => ({ path: keepAt('tmp', file), name: file.name, size: file.bytes.length }))
  }

  function save(options: Options) {
    const file = fileAt(textOf(options, 'tempFilePath'))
    phone.files.delete(textOf(options, 'tempFilePath'))
    return { savedFilePath: keepAt('store', file) }
  }

  const fileSystem = {
    saveFile: defineApi(host, 'saveFile', save),
    access: defineApi(host, 'access', (options) => void fileAt(textOf(options, 'path'))),
    removeSavedFile: defineApi(host, 'removeSavedFile', (options) => {
      fileAt(textOf(options, 'filePath'))
      phone.files.delete(textOf(options, 'filePath'))
    }),
  }
  return {
    chooseMedia: defineApi(host, 'chooseMedia', async (options) => {
      const files = await choose(options)
      return {
        type: 'image',
        tempFiles: files.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
      }
    }),
    chooseMessageFile: defineApi(host, 'chooseMessageFile', async (options) => ({ tempFiles: await choose(options) })),
    compressImage: defineApi(host, 'compressImage', (options) => ({
      tempFilePath: keepAt('tmp', fileAt(textOf(options, 'src'))),
    })),
    getFileSystemManager: () => fileSystem,
    previewImage: defineApi(host, 'previewImage'),
    openDocument: defineApi(host, 'openDocument', (options) => void fileAt(textOf(options, 'filePath'))),
    downloadFile: defineApi(host, 'downloadFile', async (options) => {
      const answer = await fetch(textOf(options, 'url'))
      const file = { bytes: Buffer.from(await answer.arrayBuffer()), name: 'download' }
      return { statusCode: answer.status, tempFilePath: keepAt('tmp', file) }
    }),
  }
}
