import type PizZip from 'pizzip'
import type { Picture } from './papers'
import { readyPicture, type ReadyPicture } from './readyPicture'

const DOCUMENT = 'word/document.xml'
const RELATIONS = 'word/_rels/document.xml.rels'
const CONTENT_TYPES = '[Content_Types].xml'
const IMAGE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const DRAWING = /<w:drawing>[\s\S]*?<\/w:drawing>/g
const ALTERNATIVE_TEXT = /<wp:docPr\b[^>]*\bdescr="([^"]*)"/
const EXTENT = /<(wp:extent|a:ext) cx="(\d+)" cy="(\d+)"/g

/** Puts each picture into the drawing whose alternative text is its name, inside the drawing's box; takes the drawing out for null. */
export async function placePictures(zip: PizZip, pictures: Readonly<Record<string, Picture>>): Promise<void> {
  for (const [name, picture] of Object.entries(pictures)) {
    if (picture) addPart(zip, name, await readyPicture(picture))
    else replaceDrawing(zip, name, () => '')
  }
}

function addPart(zip: PizZip, name: string, picture: ReadyPicture): void {
  const number = zip.file(/^word\/media\//).length + 1
  const id = `rIdPaper${number}`
  const part = `media/paper${number}.${picture.type}`
  zip.file(`word/${part}`, picture.bytes)
  insertBefore(zip, RELATIONS, {
    end: '</Relationships>',
    xml: `<Relationship Id="${id}" Type="${IMAGE_RELATION}" Target="${part}"/>`,
  })
  if (!textOf(zip, CONTENT_TYPES).includes(`Extension="${picture.type}"`)) {
    const xml = `<Default Extension="${picture.type}" ContentType="image/${picture.type}"/>`
    insertBefore(zip, CONTENT_TYPES, { end: '<Override', xml })
  }
  replaceDrawing(zip, name, (drawing) =>
    drawing
      .replace(/r:embed="[^"]*"/, `r:embed="${id}"`)
      .replace(EXTENT, (_all, tag: string, cx: string, cy: string) => {
        const [width, height] = fitted(picture, { width: Number(cx), height: Number(cy) })
        return `<${tag} cx="${width}" cy="${height}"`
      }),
  )
}

function replaceDrawing(zip: PizZip, name: string, change: (drawing: string) => string): void {
  const changed = textOf(zip, DOCUMENT).replace(DRAWING, (drawing) =>
    ALTERNATIVE_TEXT.exec(drawing)?.[1] === name ? change(drawing) : drawing,
  )
  zip.file(DOCUMENT, changed)
}

function fitted(picture: ReadyPicture, box: { width: number; height: number }): [number, number] {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return [Math.round(picture.width * scale), Math.round(picture.height * scale)]
}

function insertBefore(zip: PizZip, part: string, given: { end: string; xml: string }): void {
  zip.file(part, textOf(zip, part).replace(given.end, `${given.xml}${given.end}`))
}

function textOf(zip: PizZip, part: string): string {
  const file = zip.file(part)
  if (!file) throw new Error(`The template has no ${part}`)
  return file.asText()
}
