import qrcode from 'qrcode-generator'
import { certificateLines, GOLD, PORTRAIT_BOX, QR_BOX, SHEET, TEAL, type Box, type Line } from './certificateWords'
import type { Certificate } from './papers'
import { dataUrl, readyPicture } from './readyPicture'
import { outlinesOf, typefaces, widthOf, type Typefaces } from './typeface'

/** How lines of text are drawn: as text for a PDF, which embeds the typeface, or as outlines for a picture, which cannot. */
export type TextDrawing = 'text' | 'outlines'

/** Modules of white around a QR code, as its standard asks for. */
const QUIET_MODULES = 4

/** The certificate as one drawing, A4 across, a unit a point; the PDF and the picture both come from it. */
export async function certificateSvg(
  paper: Certificate,
  drawing: { text: TextDrawing; font: string },
): Promise<string> {
  const fonts = await typefaces()
  const lines = certificateLines(paper).map((line) => drawLine(fitted(line, fonts), { ...drawing, fonts }))
  const { width, height } = SHEET
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect x="0" y="0" width="${width}" height="${height}" fill="#FFFFFF"/>`,
    frame(26, { width: 5, colour: TEAL }),
    frame(36, { width: 1.2, colour: GOLD }),
    await portraitOf(paper),
    qrOf(paper.checkUrl),
    ...lines,
    '</svg>',
  ].join('')
}

function frame(inset: number, line: { width: number; colour: string }): string {
  const size = `width="${SHEET.width - 2 * inset}" height="${SHEET.height - 2 * inset}"`
  return `<rect x="${inset}" y="${inset}" ${size} fill="none" stroke="${line.colour}" stroke-width="${line.width}"/>`
}

async function portraitOf(paper: Certificate): Promise<string> {
  const { x, y, width, height } = PORTRAIT_BOX
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`
  const edge = `<rect ${place} fill="none" stroke="${GOLD}" stroke-width="0.8"/>`
  if (!paper.portrait) return edge
  const picture = await readyPicture(paper.portrait)
  const inside = fitInto(picture, PORTRAIT_BOX)
  const at = `x="${inside.x}" y="${inside.y}" width="${inside.width}" height="${inside.height}"`
  return `<image ${at} preserveAspectRatio="xMidYMid meet" xlink:href="${dataUrl(picture)}"/>${edge}`
}

function fitInto(picture: { width: number; height: number }, box: Box): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

function qrOf(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const side = QR_BOX.width / (count + 2 * QUIET_MODULES)
  const path = Array.from({ length: count * count }, (_, at) => ({ row: Math.floor(at / count), column: at % count }))
    .filter(({ row, column }) => code.isDark(row, column))
    .map(({ row, column }) => `M${column} ${row}h1v1h-1z`)
    .join('')
  const corner = `translate(${QR_BOX.x + QUIET_MODULES * side} ${QR_BOX.y + QUIET_MODULES * side}) scale(${side})`
  return `<path transform="${corner}" fill="#000000" d="${path}"/>`
}

function fitted(line: Line, fonts: Typefaces): Line {
  const width = widthOf(line.text, fonts[line.weight], line.size)
  return width <= line.maxWidth ? line : { ...line, size: (line.size * line.maxWidth) / width }
}

function drawLine(line: Line, drawing: { text: TextDrawing; font: string; fonts: Typefaces }): string {
  const { path, width } = outlinesOf(line.text, drawing.fonts[line.weight], line.size)
  const left = { left: line.x, center: line.x - width / 2, right: line.x - width }[line.align]
  if (drawing.text === 'outlines') {
    return `<path transform="translate(${left} ${line.y})" fill="${line.colour}" d="${path}"/>`
  }
  const style = `font-family="${drawing.font}" font-weight="${line.weight}" font-size="${line.size}" fill="${line.colour}"`
  return `<text x="${left}" y="${line.y}" ${style} xml:space="preserve">${escaped(line.text)}</text>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
