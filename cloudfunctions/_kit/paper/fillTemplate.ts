import { readFileSync } from 'node:fs'
import { paperFile, type PaperTemplate } from './paperFiles'
import type { Picture } from './papers'
import { placePictures } from './placePictures'

/** What stands for a tag of a template: a text, whether a block is there, or a row or paragraph for each entry. */
export type TagValue = string | boolean | readonly Readonly<Record<string, string>>[]

/**
 * The Word template with its tags filled: `{姓名}` by a text (line breaks kept, everything else literal), `{#人员}…{/人员}` by rows.
 * `pictures` go where the template has a picture with that alternative text, in that picture's place and box; null takes it out.
 * Throws for a tag that `tags` does not have: an official paper with a gap is worse than none.
 */
export async function fillTemplate(
  template: PaperTemplate,
  tags: Readonly<Record<string, TagValue>>,
  pictures: Readonly<Record<string, Picture>> = {},
): Promise<Buffer> {
  // Loaded when a paper is printed, so that a function that can print starts as fast as one that cannot.
  const [{ default: PizZip }, { default: Docxtemplater }] = await Promise.all([
    import('pizzip'),
    import('docxtemplater'),
  ])
  const zip = new PizZip(readFileSync(paperFile(template)))
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, nullGetter: missing(template) })
  document.render(tags)
  const filled = document.getZip()
  await placePictures(filled, pictures)
  return filled.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function missing(template: PaperTemplate): (part: { value: string }) => never {
  return (part) => {
    throw new Error(`${template} has a tag that the paper does not fill: ${part.value}`)
  }
}
