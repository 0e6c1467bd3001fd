import Taro from '@tarojs/taro'
import { Unreadable } from '@/src/transport/transport'
import { type Canvases, type Ground, isPen, LEAST_RATIO } from './canvas'

const JPEG_QUALITY = 0.92

interface WechatCanvas {
  width: number
  height: number
  createImage(): Taro.Image
  getContext(kind: '2d'): unknown
}

function isCanvas(node: unknown): node is WechatCanvas & Taro.Canvas {
  return typeof node === 'object' && node !== null && 'createImage' in node
}

function open(canvas: WechatCanvas, path: string): Promise<Taro.Image> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Unreadable())
    image.src = path
  })
}

function groundOf(canvas: unknown, ratio: number): Ground {
  if (!isCanvas(canvas)) throw new Unreadable()
  const pen = canvas.getContext('2d')
  if (!isPen(pen)) throw new Unreadable()
  pen.scale(ratio, ratio)
  return {
    width: canvas.width / ratio,
    height: canvas.height / ratio,
    pen,
    async paint(path, from, to) {
      const image = await open(canvas, path)
      pen.drawImage(image, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
    },
    async save(kind) {
      const { width, height } = canvas
      const whole = { canvas, x: 0, y: 0, width, height, destWidth: width, destHeight: height }
      const saved = await Taro.canvasToTempFilePath({ ...whole, fileType: kind, quality: JPEG_QUALITY })
      return saved.tempFilePath
    },
  }
}

interface Found {
  node?: unknown
  width?: number
  height?: number
}

function find(id: string): Promise<Found | null> {
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).fields({ node: true, size: true })
    query.exec(([found]: [Found | null]) => resolve(found))
  })
}

/** WeChat: canvases of type 2d, base library 2.16.1 or later. */
export const weappCanvases: Canvases = {
  blank: (width, height) => groundOf(Taro.createOffscreenCanvas({ type: '2d', width, height }), 1),
  async shown(id) {
    const found = await find(id)
    if (!found || !isCanvas(found.node)) return null
    const ratio = Math.max(LEAST_RATIO, Taro.getWindowInfo().pixelRatio)
    const { node, width = 0, height = 0 } = found
    // Setting a size empties the canvas as well.
    Object.assign(node, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
    return groundOf(node, ratio)
  },
  async measure(path) {
    const { width, height } = await Taro.getImageInfo({ src: path }).catch(() => {
      throw new Unreadable()
    })
    return { width, height }
  },
}
