import Taro from '@tarojs/taro'
import { toast } from '@/src/ui/toast'
import { isNamedHeic, readableOnWeb, redrawnInWechat } from './heic'

/** A file the user picked, where it lies for the moment. */
export interface ChosenFile {
  path: string
  name: string
  kind: 'picture' | 'document'
}

interface Wanted {
  count: number
  /** Long edge in px that pictures need; finer ones are shrunk. */
  longEdge: number
}

/** WeChat's "compressed" is made for screens; papers are taken as they are and shrunk by us. */
const SCREEN_EDGE = 1600

const picture = (path: string): ChosenFile => ({ path, name: '', kind: 'picture' })

async function fromPhone({ count, longEdge }: Wanted, source: 'album' | 'camera'): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sizeType: [longEdge > SCREEN_EDGE ? 'original' : 'compressed'],
    sourceType: [source],
  })
  const paths = await Promise.all(tempFiles.map(async ({ tempFilePath }) => smaller(tempFilePath, longEdge)))
  return readable(paths, async (path) => picture(isNamedHeic(path) ? await redrawnInWechat(path) : path))
}

/** `compressed` does not always compress (NervJS/taro 9367); WeChat's own tool also turns HEIC into JPEG. */
async function smaller(path: string, longEdge: number): Promise<string> {
  const compressed = await Taro.compressImage({ src: path, quality: 80, compressedWidth: longEdge }).catch(() => null)
  return compressed?.tempFilePath ?? path
}

async function fromChat(count: number): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: ['pdf'] })
  return tempFiles.map(({ path, name }) => ({ path, name, kind: 'document' }))
}

async function fromBrowser(count: number, accept: string): Promise<ChosenFile[]> {
  const files = await pick(count, accept)
  return readable(files, ofBrowser)
}

function pick(count: number, accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count))
    input.oncancel = () => resolve([])
    input.click()
  })
}

async function ofBrowser(file: File): Promise<ChosenFile> {
  if (file.type === 'application/pdf') {
    return { path: URL.createObjectURL(file), name: file.name, kind: 'document' }
  }
  const blob = await readableOnWeb(file, () => toast('正在转换 HEIC 照片，请稍候'))
  return { path: URL.createObjectURL(blob), name: file.name, kind: 'picture' }
}

/** What can be used of the choice; the user is told how to mend the rest. */
async function readable<T>(chosen: readonly T[], open: (each: T) => Promise<ChosenFile>): Promise<ChosenFile[]> {
  const opened = await Promise.all(chosen.map((each) => open(each).catch(() => null)))
  if (opened.includes(null)) toast('有照片是 HEIC 格式，这台设备打不开。请在手机相册里另存为 JPG 后再选')
  return opened.filter((each) => each !== null)
}

/** iPhones hand out JPEG as long as HEIC is not asked for by name; elsewhere its files are hidden unless it is. */
function acceptedPictures(): string {
  return /iPhone|iPad|iPod/.test(navigator.userAgent) ? 'image/*' : 'image/*,.heic,.heif'
}

/** Where files can come from. */
export const SOURCES = { camera: '拍照', album: '从相册选择', document: '选择 PDF 文件' } as const

export type Source = keyof typeof SOURCES

/**
 * Lets the user pick up to `count` files; none when they change their mind or refuse the privacy question.
 * Pictures come in a kind that every browser opens: HEIC is turned into JPEG.
 */
export async function chooseFiles(source: Source, wanted: Wanted): Promise<ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5') {
    return fromBrowser(wanted.count, source === 'document' ? 'application/pdf' : acceptedPictures())
  }
  const choosing = source === 'document' ? fromChat(wanted.count) : fromPhone(wanted, source)
  // WeChat rejects a cancelled choice; there is nothing to report then.
  return choosing.catch(() => [])
}
