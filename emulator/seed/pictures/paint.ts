import sharp from 'sharp'
import type { Emulator } from '@/emulator/emulator'
import type { Invented } from '@/emulator/seed/experts'
import { FINISHED_CAST, OPEN_CAST, RUNNING_CAST } from '@/emulator/seed/rounds/cast'
import type { Picture, Pictures } from './picture'
import { PAPER_KINDS, paperSvg, type PaperKind } from './papers'
import { portraitSvg } from './portrait'
import { SCENE_KINDS, SCENE_VARIANTS, sceneSvg, type SceneKind } from './scene'

const JPEG = { contentType: 'image/jpeg', owner: '' }
const THUMB_WIDTH = 320
const APPLICANTS = [FINISHED_CAST, RUNNING_CAST, OPEN_CAST].flatMap((cast) => Object.values(cast))

/** Draws every portrait and scene as JPEG and puts them into the emulator's storage. */
export async function paintPictures(emulator: Emulator, invented: readonly Invented[]): Promise<Pictures> {
  const experts = invented.map(({ expert, gender, age }) => ({ key: expert._id, name: expert.name, gender, age }))
  const portraits = await Promise.all(
    [...experts, ...APPLICANTS].map(async ({ key, ...sitter }) => {
      const jpeg = await sharp(Buffer.from(portraitSvg(sitter)))
        .jpeg({ quality: 86 })
        .toBuffer()
      return [key, await emulator.files.put(`portraits/${key}.jpg`, jpeg, JPEG)] as const
    }),
  )
  const papers = await Promise.all(PAPER_KINDS.map(async (kind) => [kind, await paintPaper(emulator, kind)] as const))
  const scenes = await Promise.all(SCENE_KINDS.map(async (kind) => [kind, await paintScenes(emulator, kind)] as const))
  return { portraits: new Map(portraits), scenes: new Map(scenes), papers: new Map(papers) }
}

function paintPaper(emulator: Emulator, kind: PaperKind): Promise<Picture> {
  return store(emulator, sharp(Buffer.from(paperSvg(kind))), `files/demo/paper-${kind}`)
}

async function paintScenes(emulator: Emulator, kind: SceneKind): Promise<Picture[]> {
  const variants = Array.from({ length: SCENE_VARIANTS }, (_, variant) => variant)
  return Promise.all(
    variants.map((variant) =>
      store(emulator, sharp(Buffer.from(sceneSvg(kind, variant))), `files/demo/${kind}-${variant}`),
    ),
  )
}

/** The drawing and a small copy of it. */
async function store(emulator: Emulator, drawing: sharp.Sharp, path: string): Promise<Picture> {
  const view = await drawing.clone().jpeg({ quality: 82 }).toBuffer()
  const thumb = await drawing.clone().resize({ width: THUMB_WIDTH }).jpeg({ quality: 78 }).toBuffer()
  return {
    view: await emulator.files.put(`${path}.jpg`, view, JPEG),
    thumb: await emulator.files.put(`${path}-s.jpg`, thumb, JPEG),
    sizeBytes: view.length,
  }
}
