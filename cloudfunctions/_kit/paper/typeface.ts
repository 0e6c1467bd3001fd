import { readFileSync } from 'node:fs'
import type { Font } from 'fontkit'
import { paperFile, type PaperFile } from './paperFiles'

/** The two cuts that papers are set in. */
export type Typefaces = Record<'normal' | 'bold', Font>

/** A text's outlines, and how wide they run, in the unit of its size. */
export interface Outlines {
  path: string
  width: number
}

let opened: Promise<Typefaces> | null = null

/** The typefaces from the same files that PDFs embed; opened once for the life of the process. */
export function typefaces(): Promise<Typefaces> {
  opened ??= open()
  return opened
}

/**
 * Outlines of the text from x = 0 on the baseline y = 0, as SVG path data with y downwards: a picture made from them looks the same on
 * every machine.
 */
export function outlinesOf(text: string, font: Font, size: number): Outlines {
  const scale = size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let x = 0
  const paths = glyphs.map((glyph, at) => {
    const path = glyph.path.scale(scale, -scale).translate(x, 0).toSVG()
    x += (positions[at]?.xAdvance ?? glyph.advanceWidth) * scale
    return path
  })
  return { path: paths.join(''), width: x }
}

/** How wide the text runs at that size. */
export function widthOf(text: string, font: Font, size: number): number {
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm
}

async function open(): Promise<Typefaces> {
  const { create } = await import('fontkit')
  const fontIn = (file: PaperFile): Font => {
    const font = create(readFileSync(paperFile(file)))
    if (!('layout' in font)) throw new Error(`${file} holds several typefaces`)
    return font
  }
  return { normal: fontIn('NotoSerifSC-Regular.ttf'), bold: fontIn('NotoSerifSC-Bold.ttf') }
}
