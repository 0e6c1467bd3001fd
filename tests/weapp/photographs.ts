import sharp from 'sharp'
import type { LocalFile } from './miniProgram/phone'

/** Pictures as a phone takes them: real JPEG files, each another one. */
export function takePhotographs(count: number): Promise<LocalFile[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const background = { r: 40 * at, g: 120, b: 200 }
      const picture = sharp({ create: { width: 640, height: 480, channels: 3, background } })
      return { bytes: await picture.jpeg({ quality: 90 }).toBuffer(), name: `IMG_${at}.jpg` }
    }),
  )
}
