import { Unreadable } from '@/src/transport/transport'
import { type Canvases, type Ground, LEAST_RATIO } from './canvas'

const JPEG_QUALITY = 0.92

function open(path: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Unreadable())
    image.src = path
  })
}

function groundOf(canvas: HTMLCanvasElement, ratio: number): Ground {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Unreadable()
  pen.scale(ratio, ratio)
  return {
    width: canvas.width / ratio,
    height: canvas.height / ratio,
    pen,
    async paint(path, from, to) {
      const image = await open(path)
      pen.drawImage(image, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
    },
    save: (kind) =>
      new Promise((resolve, reject) => {
        const take = (blob: Blob | null) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Unreadable()))
        canvas.toBlob(take, kind === 'png' ? 'image/png' : 'image/jpeg', JPEG_QUALITY)
      }),
  }
}

/** The web. */
export const h5Canvases: Canvases = {
  blank(width, height) {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    return groundOf(canvas, 1)
  },
  async shown(id) {
    const canvas = document.querySelector<HTMLCanvasElement>(`#${id} canvas`)
    if (!canvas) return null
    const ratio = Math.max(LEAST_RATIO, window.devicePixelRatio)
    const { width, height } = canvas.getBoundingClientRect()
    // Setting a size empties the canvas as well.
    Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
    return groundOf(canvas, ratio)
  },
  async measure(path) {
    const { naturalWidth, naturalHeight } = await open(path)
    return { width: naturalWidth, height: naturalHeight }
  },
}
