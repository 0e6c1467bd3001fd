import sharp from 'sharp'
import type { Emulator } from '@/emulator/emulator'
import type { Invented } from '@/emulator/seed/experts'
import type { Picture, Pictures } from './picture'
import { portraitSvg } from './portrait'
import { SCENE_KINDS, SCENE_VARIANTS, sceneSvg, type SceneKind } from './scene'

const JPEG = { contentType: 'image/jpeg', owner: '' }
const THUMB_WIDTH = 320

/** Draws every portrait and scene as JPEG and puts them into the emulator's storage. */
export async function paintPictures(emulator: Emulator, invented: readonly Invented[]): Promise<Pictures> {
  const portraits = await Promise.all(
    invented.map(async ({ expert, gender, age }) => {
      const jpeg = await sharp(Buffer.from(portraitSvg({ name: expert.name, gender, age })))
        .jpeg({ quality: 86 })
        .toBuffer()
      return [expert._id, await emulator.files.put(`portraits/${expert._id}.jpg`, jpeg, JPEG)] as const
    }),
  )
  const scenes = await Promise.all(SCENE_KINDS.map(async (kind) => [kind, await paintScenes(emulator, kind)] as const))
  return { portraits: new Map(portraits), scenes: new Map(scenes) }
}

async function paintScenes(emulator: Emulator, kind: SceneKind): Promise<Picture[]> {
  const variants = Array.from({ length: SCENE_VARIANTS }, (_, variant) => variant)
  return Promise.all(
    variants.map(async (variant) => {
      const drawing = sharp(Buffer.from(sceneSvg(kind, variant)))
      const view = await drawing.clone().jpeg({ quality: 82 }).toBuffer()
      const thumb = await drawing.clone().resize({ width: THUMB_WIDTH }).jpeg({ quality: 78 }).toBuffer()
      const path = `files/demo/${kind}-${variant}`
      return {
        view: await emulator.files.put(`${path}.jpg`, view, JPEG),
        thumb: await emulator.files.put(`${path}-s.jpg`, thumb, JPEG),
        sizeBytes: view.length,
      }
    }),
  )
}
