import { canvases } from '@/src/canvas/canvases'
import { Unreadable } from '@/src/transport/transport'

const QUALITY = 0.9
/** Brands of HEIC and HEIF in the header; names do not tell, since apps rename what they pass on. */
const BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** What a photo of an iPhone may be named. */
export function isNamedHeic(path: string): boolean {
  return /\.hei[cf]$/i.test(path)
}

/** Whether the header (its first 12 bytes at least) is that of a HEIC picture. */
export function isHeic(header: Uint8Array): boolean {
  const letters = String.fromCharCode(...header.subarray(4, 12))
  return letters.startsWith('ftyp') && BRANDS.includes(letters.slice(4))
}

async function opens(file: Blob): Promise<boolean> {
  const url = URL.createObjectURL(file)
  const size = await canvases.measure(url).catch(() => null)
  URL.revokeObjectURL(url)
  return size !== null
}

/** On the web: the file, or a JPEG of it when this browser cannot open HEIC. Throws Unreadable. */
export async function readableOnWeb(file: Blob, onConverting: () => void): Promise<Blob> {
  const header = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  // Safari opens HEIC by itself.
  if (!isHeic(header) || (await opens(file))) return file
  onConverting()
  return converted(file).catch(() => {
    throw new Unreadable()
  })
}

/** The decoder is 740 KB: loaded when a HEIC picture was chosen, and never part of WeChat's package. */
async function converted(file: Blob): Promise<Blob> {
  // A condition round the import, since the build drops what it can see is false and nothing else.
  if (process.env.TARO_ENV === 'h5') {
    const { heicTo } = await import('heic-to/csp')
    return heicTo({ blob: file, type: 'image/jpeg', quality: QUALITY })
  }
  throw new Unreadable()
}

/** In WeChat: the picture drawn again as JPEG; the phone itself can open it. Throws Unreadable. */
export async function redrawnInWechat(path: string): Promise<string> {
  const { width, height } = await canvases.measure(path)
  const ground = canvases.blank(width, height)
  const whole = { x: 0, y: 0, width, height }
  await ground.paint(path, whole, whole)
  return ground.save('jpg')
}
