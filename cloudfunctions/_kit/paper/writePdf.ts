import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFile } from './paperFiles'

const MM = 72 / 25.4
const FONT_FILES = {
  normal: paperFile('NotoSerifSC-Regular.ttf'),
  bold: paperFile('NotoSerifSC-Bold.ttf'),
}

/** The family that every PDF is set in; PDF readers get the characters that are used, nothing of the machine's fonts. */
export const PAPER_FONT = 'Paper'

/** One document: what stands on it, from the top; `title` is what a reader's window shows. */
export interface PdfPages {
  title: string
  content: Content
  landscape?: boolean
  /** Margins in millimetres: left, top, right, bottom. */
  marginsMm?: readonly [number, number, number, number]
  /** '第 1 页，共 2 页' at the foot, left out on a single page. */
  numbered?: boolean
}

/** Millimetres as points, the unit of everything on a page. */
export function mm(millimetres: number): number {
  return millimetres * MM
}

/** The pages as a PDF file on A4, with the used part of the typeface embedded. */
export async function writePdf(pages: PdfPages): Promise<Buffer> {
  const pdfmake = (await import('pdfmake')).default // half a megabyte of code: only a function that prints runs it
  pdfmake.setFonts({ [PAPER_FONT]: FONT_FILES })
  // Pages are made of given pictures and the two font files alone; nothing may be fetched or read on the way.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONT_FILES).includes(path))
  return pdfmake.createPdf(definitionOf(pages)).getBuffer()
}

function definitionOf(pages: PdfPages): TDocumentDefinitions {
  const [left, top, right, bottom] = pages.marginsMm ?? [25, 25, 25, 23]
  return {
    pageSize: 'A4',
    pageOrientation: pages.landscape ? 'landscape' : 'portrait',
    pageMargins: [mm(left), mm(top), mm(right), mm(bottom)],
    info: { title: pages.title },
    defaultStyle: { font: PAPER_FONT, fontSize: 12 },
    content: pages.content,
    ...(pages.numbered === false ? {} : { footer: pageNumber }),
  }
}

function pageNumber(page: number, of: number): Content {
  if (of === 1) return ''
  return { text: `第 ${page} 页，共 ${of} 页`, alignment: 'center', fontSize: 9, margin: [0, mm(6), 0, 0] }
}
