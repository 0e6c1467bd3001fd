import Taro from '@tarojs/taro'

/** A file the user picked, where it lies for the moment. */
export interface ChosenFile {
  path: string
  name: string
  kind: 'picture' | 'document'
}

const picture = (path: string): ChosenFile => ({ path, name: '', kind: 'picture' })

async function fromPhone(count: number, source: 'album' | 'camera'): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: [source],
  })
  return Promise.all(tempFiles.map(async ({ tempFilePath }) => picture(await smaller(tempFilePath))))
}

/** `compressed` does not always compress (NervJS/taro 9367); WeChat's own tool also turns HEIC into JPEG. */
async function smaller(path: string): Promise<string> {
  const compressed = await Taro.compressImage({ src: path, quality: 80, compressedWidth: 1600 }).catch(() => null)
  return compressed?.tempFilePath ?? path
}

async function fromChat(count: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: ['pdf'] })
  return tempFiles.map(({ path, name }) => ({ path, name, kind: 'document' }))
}

function fromBrowser(count: number, accept: string): Promise<ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count).map(ofBrowser))
    input.oncancel = () => resolve([])
    input.click()
  })
}

function ofBrowser(file: File): ChosenFile {
  const kind = file.type === 'application/pdf' ? 'document' : 'picture'
  return { path: URL.createObjectURL(file), name: file.name, kind }
}

/** Where files can come from. */
export const SOURCES = { camera: '拍照', album: '从相册选择', document: '选择 PDF 文件' } as const

export type Source = keyof typeof SOURCES

/** Lets the user pick up to `count` files; none when they change their mind or refuse the privacy question. */
export async function chooseFiles(source: Source, count: number): Promise<ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5') {
    return fromBrowser(count, source === 'document' ? 'application/pdf' : 'image/*')
  }
  const choosing = source === 'document' ? fromChat(count) : fromPhone(count, source)
  // WeChat rejects a cancelled choice; there is nothing to report then.
  return choosing.catch(() => [])
}
