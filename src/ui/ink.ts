import type { Pen } from '@/src/canvas/canvas'
import type { Point } from './usePointers'

/** One line drawn without lifting the pen. */
export type Stroke = readonly Point[]

const INK = '#1B2526'
const PAPER = '#FFFFFF'
const LINE_WIDTH = 3
/** Small writing is enlarged to fill the paper, but not to a caricature. */
const MOST_ENLARGED = 3

/** How much was drawn, in px; a dot or a stray touch is next to nothing. */
export function inkLength(strokes: readonly Stroke[]): number {
  const lengths = strokes.flatMap((stroke) =>
    stroke.slice(1).map(({ x, y }, index) => Math.hypot(x - (stroke[index]?.x ?? x), y - (stroke[index]?.y ?? y))),
  )
  return lengths.reduce((sum, each) => sum + each, 0)
}

/** The strokes in the middle of a paper of this size, enlarged or shrunk to fill it up to the margin. */
export function fitted(
  strokes: readonly Stroke[],
  { width, height, margin }: { width: number; height: number; margin: number },
): Stroke[] {
  const xs = strokes.flatMap((stroke) => stroke.map(({ x }) => x))
  const ys = strokes.flatMap((stroke) => stroke.map(({ y }) => y))
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const roomX = (width - 2 * margin) / Math.max(1, right - left)
  const roomY = (height - 2 * margin) / Math.max(1, bottom - top)
  const scale = Math.min(roomX, roomY, MOST_ENLARGED)
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: width / 2 + (x - (left + right) / 2) * scale,
      y: height / 2 + (y - (top + bottom) / 2) * scale,
    })),
  )
}

/** Draws a stroke from its point `from` on. */
export function drawStroke(pen: Pen, stroke: Stroke, from = 0) {
  const [first, ...rest] = stroke.slice(from)
  if (!first) return
  pen.strokeStyle = INK
  pen.lineWidth = LINE_WIDTH
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(first.x, first.y)
  // A dot is a line to where it began.
  for (const { x, y } of rest.length > 0 ? rest : [first]) pen.lineTo(x, y)
  pen.stroke()
}

/** White ground: in a JPEG what is transparent would turn black. */
export function layPaper(pen: Pen, { width, height }: { width: number; height: number }) {
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
}

/** A name in type in the middle of the paper, as large as fits, and below it that it was typed. */
export function drawName(pen: Pen, name: string, { width, height }: { width: number; height: number }) {
  const largest = height * 0.45
  const faces = 'KaiTi, STKaiti, Kaiti SC, serif'
  pen.fillStyle = INK
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `${largest}px ${faces}`
  const shrink = Math.min(1, (width * 0.85) / Math.max(1, pen.measureText(name).width))
  pen.font = `${largest * shrink}px ${faces}`
  pen.fillText(name, width / 2, height * 0.44)
  pen.font = `${height * 0.1}px sans-serif`
  pen.fillText('本人键入签名', width / 2, height * 0.86)
}
