import { createDice } from '@/emulator/seed/dice'
import { box, writing } from './figures'

/** Scans and signatures, none of them with a word on it that could be read. */
export const PAPER_KINDS = ['certificate', 'proof', 'licence', 'consent', 'seal', 'letter', 'signature'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

const INK = '#4B5563'
const RED = '#C8372D'
const [WIDTH, HEIGHT] = [900, 1200]

/** A round stamp with a star, as units put it under papers. */
function stamp(x: number, y: number, r: number): string {
  const star = Array.from({ length: 10 }, (_, point) => {
    const [angle, reach] = [(Math.PI / 5) * point - Math.PI / 2, point % 2 === 0 ? r * 0.42 : r * 0.17]
    return `${(x + Math.cos(angle) * reach).toFixed(1)},${(y + Math.sin(angle) * reach).toFixed(1)}`
  }).join(' ')
  return `<g fill="none" stroke="${RED}" opacity=".82"><circle cx="${x}" cy="${y}" r="${r}" stroke-width="7"/><circle cx="${x}" cy="${y}" r="${r * 0.74}" stroke-width="2.5" stroke-dasharray="15 9"/><polygon points="${star}" fill="${RED}" stroke="none"/></g>`
}

function sheet(content: string): string {
  return (
    box({ x: 0, y: 0, w: WIDTH, h: HEIGHT }, '#F3F1EC') +
    box({ x: 40, y: 40, w: 820, h: 1120, rx: 4 }, '#FFFFFF') +
    content
  )
}

function heading(colour: string): string {
  return box({ x: 270, y: 120, w: 360, h: 34, rx: 17 }, colour)
}

function lines(y: number, count: number): string {
  return writing({ x: 130, y, w: 640, lines: count, step: 52 }, '#B8BDC4')
}

/** A handwritten name: strokes of a brush that mean nothing. */
function signature(): string {
  const dice = createDice('signature')
  const strokes = [0, 1, 2].flatMap((character) =>
    Array.from({ length: 4 }, () => {
      const [x, y] = [110 + character * 210 + dice.between(0, 90), dice.between(70, 190)]
      return `<path d="M${x} ${y} q${dice.between(20, 70)} ${dice.between(-60, 20)} ${dice.between(70, 120)} ${dice.between(-10, 70)} t${dice.between(-50, 40)} ${dice.between(10, 60)}"/>`
    }),
  )
  return `<g fill="none" stroke="#1F2937" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
}

const DRAWINGS: Record<PaperKind, () => string> = {
  certificate: () =>
    sheet(
      `<rect x="80" y="80" width="740" height="1040" fill="none" stroke="#B08D57" stroke-width="9"/>${heading('#B08D57')}${box({ x: 130, y: 230, w: 190, h: 250 }, '#DDE5EA')}${writing({ x: 370, y: 250, w: 400, lines: 5, step: 50 }, INK)}${lines(560, 6)}${stamp(650, 960, 105)}`,
    ),
  proof: () => sheet(`${heading(INK)}${lines(240, 11)}${stamp(660, 960, 105)}`),
  licence: () =>
    sheet(
      `<rect x="70" y="70" width="760" height="1060" fill="none" stroke="#9C2A22" stroke-width="14"/>${heading('#9C2A22')}${lines(260, 9)}${box({ x: 130, y: 880, w: 190, h: 190 }, '#2F3B46')}${stamp(650, 960, 105)}`,
    ),
  consent: () =>
    sheet(
      `${heading(INK)}${lines(240, 7)}${writing({ x: 480, y: 800, w: 290, lines: 2, step: 60 }, INK)}${stamp(640, 850, 110)}`,
    ),
  seal: () => sheet(stamp(450, 560, 190)),
  letter: () =>
    sheet(
      `${heading('#9C2A22')}${box({ x: 90, y: 190, w: 720, h: 6 }, '#9C2A22')}${lines(270, 9)}${stamp(660, 920, 100)}`,
    ),
  signature: () => box({ x: 0, y: 0, w: 800, h: 300 }, '#FFFFFF') + signature(),
}

/** A paper as SVG: 900 by 1200, a signature 800 by 300. */
export function paperSvg(kind: PaperKind): string {
  const [width, height] = kind === 'signature' ? [800, 300] : [WIDTH, HEIGHT]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${DRAWINGS[kind]()}</svg>`
}
