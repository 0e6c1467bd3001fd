import type { Dice } from '@/emulator/seed/dice'
import { box, facing, plant, turnedAway, writing, type Palette } from './figures'

export const SCENE_WIDTH = 960
export const SCENE_HEIGHT = 640

/** Draws what happens somewhere; the dice choose the people. */
export type Drawing = (dice: Dice, palette: Palette) => string

/** A wall down to the horizon, and the floor. */
export const room = ({ wall, floor }: Palette, horizon: number) =>
  box({ x: 0, y: 0, w: SCENE_WIDTH, h: horizon }, wall) +
  box({ x: 0, y: horizon, w: SCENE_WIDTH, h: SCENE_HEIGHT - horizon }, floor)

const windowAt = (x: number, y: number, w: number, h: number) =>
  box({ x, y, w, h, rx: 6 }, '#FFFFFF') +
  box({ x: x + 8, y: y + 8, w: w / 2 - 12, h: h - 16 }, '#CFE6EE') +
  box({ x: x + w / 2 + 4, y: y + 8, w: w / 2 - 12, h: h - 16 }, '#CFE6EE')

/** A projected page, 480 wide at scale 1. */
const screenAt = (palette: Palette, x: number, y: number, scale: number) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">` +
  box({ x: 0, y: 0, w: 480, h: 270, rx: 8 }, '#3A4148') +
  box({ x: 10, y: 10, w: 460, h: 250, rx: 4 }, palette.soft) +
  box({ x: 34, y: 36, w: 202, h: 20, rx: 4 }, palette.accent) +
  writing({ x: 34, y: 80, w: 190, lines: 5, step: 28 }, '#C7D0D4') +
  [60, 96, 74, 120]
    .map((h, i) => box({ x: 278 + i * 40, y: 234 - h, w: 26, h, rx: 3 }, i === 3 ? palette.accent : '#A9C4C0'))
    .join('') +
  '</g>'

const rows = (dice: Dice, y: number, size: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    turnedAway(dice, {
      x: (SCENE_WIDTH / count) * (i + 0.5) + dice.between(-14, 14),
      y: y + dice.between(-8, 8),
      size,
    }),
  ).join('')

export const lecture: Drawing = (dice, palette) =>
  room(palette, 400) +
  box({ x: 0, y: 0, w: SCENE_WIDTH, h: 46 }, palette.accent) +
  writing({ x: 300, y: 16, w: 360, lines: 1, step: 36 }, '#FFFFFF') +
  screenAt(palette, 250, 80, 1) +
  facing(dice, { x: 150, y: 216, size: 1.15, legs: false, top: palette.deep }) +
  box({ x: 84, y: 318, w: 132, h: 110, rx: 6 }, palette.wood) +
  box({ x: 76, y: 306, w: 148, h: 18, rx: 6 }, palette.deep) +
  plant(872, 410, 0.9) +
  rows(dice, 420, 0.82, 8) +
  rows(dice, 500, 1.05, 7)

const deskTop = (palette: Palette, y: number) =>
  box({ x: 150, y, w: 660, h: 26, rx: 8 }, palette.wood) +
  box({ x: 180, y: y + 26, w: 600, h: 200 }, '#E9DCC8') +
  box({ x: 180, y: y + 26, w: 600, h: 14 }, '#D4C2A6')

export const desk: Drawing = (dice, palette) =>
  room(palette, 430) +
  windowAt(90, 70, 240, 200) +
  box({ x: 600, y: 90, w: 250, h: 150, rx: 8 }, palette.soft) +
  box({ x: 620, y: 110, w: 120, h: 16, rx: 4 }, palette.accent) +
  writing({ x: 620, y: 146, w: 200, lines: 4, step: 22 }, '#CBD5D8') +
  plant(900, 460, 1.2) +
  facing(dice, { x: 480, y: 236, size: 1.5, top: palette.deep }) +
  deskTop(palette, 430) +
  box({ x: 250, y: 352, w: 130, h: 84, rx: 6 }, '#4A5258') +
  box({ x: 236, y: 432, w: 158, h: 10, rx: 4 }, '#353B40') +
  box({ x: 560, y: 416, w: 96, h: 16, rx: 2 }, '#FFFFFF') +
  box({ x: 690, y: 396, w: 28, h: 36, rx: 6 }, palette.accent) +
  turnedAway(dice, { x: dice.pick([330, 640]), y: 440, size: 1.6 })

export const seminar: Drawing = (dice, palette) =>
  room(palette, 380) +
  windowAt(60, 60, 220, 180) +
  windowAt(680, 60, 220, 180) +
  screenAt(palette, 336, 50, 0.6) +
  [150, 300, 480, 660, 810].map((x) => facing(dice, { x, y: 270, size: 0.98 })).join('') +
  `<ellipse cx="480" cy="470" rx="440" ry="96" fill="${palette.wood}"/><ellipse cx="480" cy="460" rx="440" ry="90" fill="#E6D3B8"/>` +
  [190, 330, 480, 630, 770]
    .map(
      (x) =>
        box({ x: x - 26, y: 420, w: 52, h: 26, rx: 2 }, '#FFFFFF') +
        box({ x: x + 34, y: 412, w: 14, h: 26, rx: 4 }, palette.accent),
    )
    .join('') +
  [260, 480, 700].map((x) => turnedAway(dice, { x, y: 510, size: 1.15 })).join('')

export const online: Drawing = (dice, palette) =>
  room(palette, 470) +
  box({ x: 70, y: 60, w: 820, h: 330, rx: 12 }, palette.soft) +
  box({ x: 100, y: 90, w: 300, h: 26, rx: 6 }, palette.accent) +
  writing({ x: 100, y: 146, w: 230, lines: 6, step: 30 }, '#D0D9DB') +
  plant(850, 480, 1.1) +
  facing(dice, { x: 540, y: 220, size: 1.45, top: palette.deep }) +
  box({ x: 330, y: 424, w: 460, h: 24, rx: 8 }, palette.wood) +
  box({ x: 350, y: 448, w: 420, h: 120 }, '#E9DCC8') +
  '<circle cx="210" cy="330" r="84" fill="none" stroke="#F7D9A0" stroke-width="18"/>' +
  box({ x: 178, y: 264, w: 66, h: 132, rx: 10 }, '#2E3439') +
  box({ x: 184, y: 274, w: 54, h: 110, rx: 4 }, '#BFD9DE') +
  '<circle cx="211" cy="316" r="16" fill="#EBC19E"/><path d="M186 384 C188 344 234 344 236 384 Z" fill="#134E4A"/>' +
  '<path d="M211 414 L211 560 M211 540 L150 628 M211 540 L272 628" stroke="#4A5258" stroke-width="10" fill="none" stroke-linecap="round"/>'

const bench = (dice: Dice, palette: Palette, x: number) =>
  box({ x: x + 70, y: 398, w: 104, h: 68, rx: 4 }, '#4A5258') +
  box({ x: x + 76, y: 404, w: 92, h: 56, rx: 2 }, '#C9E2E6') +
  box({ x, y: 464, w: 260, h: 18, rx: 4 }, palette.wood) +
  box({ x: x + 14, y: 482, w: 232, h: 60 }, palette.soft) +
  turnedAway(dice, { x: x + 186, y: 490, size: 1.25 })

export const classroom: Drawing = (dice, palette) =>
  room(palette, 400) +
  box({ x: 220, y: 60, w: 520, h: 230, rx: 6 }, '#2F5A4E') +
  writing({ x: 260, y: 100, w: 300, lines: 5, step: 34 }, '#DDEBE4') +
  `<circle cx="660" cy="150" r="42" fill="none" stroke="#DDEBE4" stroke-width="5"/><path d="M660 150 L660 108 M660 150 L696 172" stroke="#F3D08A" stroke-width="5"/>` +
  windowAt(30, 70, 150, 210) +
  windowAt(780, 70, 150, 210) +
  facing(dice, { x: 600, y: 236, size: 1.15, legs: false, top: palette.accent }) +
  box({ x: 500, y: 366, w: 210, h: 60, rx: 6 }, palette.wood) +
  [30, 350, 670].map((x) => bench(dice, palette, x)).join('')
