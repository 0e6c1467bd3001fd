import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import { dataUrl, readyPicture } from './readyPicture'
import type { Picture } from './papers'

/** Width of a form's lines in points. */
export const HAIRLINE = 0.5
/** Two characters, as Chinese paragraphs begin. */
const INDENT_EMS = 2

/** Thin lines around every cell, with the room that a form leaves between line and text. */
export const FORM_LINES = {
  hLineWidth: () => HAIRLINE,
  vLineWidth: () => HAIRLINE,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const TIGHT_LINES = { ...FORM_LINES, paddingTop: () => 0.5, paddingBottom: () => 0.5 }

/** Each line of the text as a paragraph of its own that begins two characters in. */
export function paragraphs(text: string, fontSize: number): Content[] {
  return linesOf(text).map((line) => ({ text: line, fontSize, leadingIndent: INDENT_EMS * fontSize, lineHeight: 1.15 }))
}

/** The lines of a text; an empty line keeps its height. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => (line.trim() === '' ? ' ' : line))
}

/** A title in the middle, bold. */
export function titleLine(text: string): Content {
  return { text, bold: true, fontSize: 20, alignment: 'center', margin: [0, 0, 0, 14] }
}

/** A list with a heading row that every page repeats; rows stay whole. Columns named in `left` begin at the left, others are centred. */
export function peopleTable(given: {
  heads: readonly string[]
  widths: (number | '*')[]
  rows: readonly (readonly string[])[]
  left: readonly string[]
  fontSize?: number
  /** Less room between line and text, for lists that should end on the page. */
  tight?: boolean
}): ContentTable {
  const { heads, fontSize = 10.5 } = given
  const headRow: TableCell[] = heads.map((text) => ({ text, bold: true, fontSize, alignment: 'center' }))
  const rows = given.rows.map((row): TableCell[] =>
    row.map((text, at) => ({
      text,
      fontSize,
      alignment: given.left.includes(heads[at] ?? '') ? 'left' : 'center',
      verticalAlignment: 'middle',
    })),
  )
  return {
    table: {
      widths: given.widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [headRow, ...rows],
    },
    layout: given.tight ? TIGHT_LINES : FORM_LINES,
    margin: [0, 6, 0, 8],
  }
}

/** Who issued the paper and when, at the right, not torn apart. */
export function signOff(issuer: string, day: string): Content {
  return {
    unbreakable: true,
    margin: [0, 28, 24, 0],
    stack: [
      { text: issuer, fontSize: 14, alignment: 'right' },
      { text: day, fontSize: 14, alignment: 'right', margin: [0, 6, 0, 0] },
    ],
  }
}

/** The picture fitted into a box of points, or nothing. */
export async function pictureIn(
  picture: Picture,
  fit: [number, number],
): Promise<{ image: string; fit: [number, number] } | null> {
  return picture ? { image: dataUrl(await readyPicture(picture)), fit } : null
}
