import { Unreadable } from './transport'

const QUALITY = 0.85

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Unreadable())
    image.src = url
  })
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Unreadable())), 'image/jpeg', QUALITY)
  })
}

/**
 * The picture as JPEG of at most `longEdge` px on its longer side.
 * Drawing it again drops EXIF (place, device) and turns HEIC into JPEG where the browser can read it. Throws Unreadable.
 */
export async function redrawn(url: string, longEdge: number): Promise<Blob> {
  const image = await load(url)
  const shrink = Math.min(1, longEdge / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * shrink))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * shrink))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Unreadable()
  // JPEG has no transparency: without a ground it would turn black.
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return encode(canvas)
}
