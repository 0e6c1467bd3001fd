/** Enough for 300 dots an inch on ten centimetres. */
const LONG_EDGE = 1200
const JPEG_QUALITY = 88

/** A picture that Word and PDF take as it is. */
export interface ReadyPicture {
  bytes: Buffer
  type: 'png' | 'jpeg'
  width: number
  height: number
}

/** The picture upright, without metadata, at most 1200 on its long edge: PNG when it has transparent parts, as seals have, else JPEG. */
export async function readyPicture(bytes: Buffer): Promise<ReadyPicture> {
  const sharp = (await import('sharp')).default // native and 60 ms to load: only a paper with pictures needs it
  const { hasAlpha } = await sharp(bytes).metadata()
  const fitting = sharp(bytes).autoOrient().resize(LONG_EDGE, LONG_EDGE, { fit: 'inside', withoutEnlargement: true })
  const drawn = hasAlpha ? fitting.png() : fitting.jpeg({ quality: JPEG_QUALITY })
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  return { bytes: data, type: hasAlpha ? 'png' : 'jpeg', width: info.width, height: info.height }
}

/** The picture inside an address, as PDF and SVG writers take it. */
export function dataUrl(picture: ReadyPicture): string {
  return `data:image/${picture.type};base64,${picture.bytes.toString('base64')}`
}
