import type { Dice } from '@/emulator/seed/dice'
import { box, facing, turnedAway, writing, type Palette } from './figures'
import { room, SCENE_WIDTH, type Drawing } from './rooms'

const booth = (dice: Dice, palette: Palette, x: number) =>
  box({ x: x + 8, y: 130, w: 244, h: 250, rx: 4 }, palette.soft) +
  box({ x: x + 8, y: 130, w: 244, h: 54, rx: 4 }, palette.accent) +
  writing({ x: x + 62, y: 150, w: 136, lines: 1, step: 38 }, '#FFFFFF') +
  writing({ x: x + 30, y: 206, w: 92, lines: 4, step: 22 }, '#D3DADC') +
  facing(dice, { x: x + 170, y: 262, size: 0.86 }) +
  box({ x, y: 356, w: 260, h: 20, rx: 4 }, palette.wood) +
  box({ x: x + 8, y: 376, w: 244, h: 88 }, palette.deep)

export const market: Drawing = (dice, palette) =>
  room(palette, 440) +
  `<path d="M0 0 L960 0 L960 70 Q480 ${dice.between(90, 120)} 0 70 Z" fill="${palette.deep}"/>` +
  writing({ x: 330, y: 30, w: 300, lines: 1, step: 50 }, '#FFFFFF') +
  [36, 350, 664].map((x) => booth(dice, palette, x)).join('') +
  [110, 300, 470, 640, 850]
    .map((x) => turnedAway(dice, { x: x + dice.between(-30, 30), y: 450 + dice.between(-16, 30), size: 1.1 }))
    .join('')

export const village: Drawing = (dice, palette) =>
  box({ x: 0, y: 0, w: SCENE_WIDTH, h: 380 }, '#DDEDF4') +
  '<path d="M0 300 Q200 210 420 290 T960 260 L960 400 L0 400 Z" fill="#BFD8B8"/>' +
  box({ x: 0, y: 380, w: SCENE_WIDTH, h: 260 }, '#D9CFB8') +
  '<path d="M70 250 L190 190 L310 250 Z" fill="#6B7280"/>' +
  box({ x: 92, y: 250, w: 196, h: 134 }, '#F4EFE6') +
  box({ x: 160, y: 300, w: 54, h: 84 }, '#A97C50') +
  `<path d="M400 210 L660 150 L920 210 L920 236 L400 236 Z" fill="${palette.accent}"/>` +
  box({ x: 414, y: 236, w: 12, h: 230 }, '#8B9499') +
  box({ x: 894, y: 236, w: 12, h: 230 }, '#8B9499') +
  box({ x: 470, y: 250, w: 380, h: 56, rx: 4 }, palette.deep) +
  writing({ x: 540, y: 268, w: 240, lines: 1, step: 42 }, '#FFFFFF') +
  [540, 660, 780].map((x) => facing(dice, { x, y: 340, size: 0.86 })).join('') +
  box({ x: 450, y: 430, w: 420, h: 20, rx: 4 }, palette.wood) +
  box({ x: 458, y: 450, w: 404, h: 80 }, palette.soft) +
  [90, 220, 350, 520, 700, 880]
    .map((x) => turnedAway(dice, { x: x + dice.between(-18, 18), y: 500 + dice.between(-10, 20), size: 1 }))
    .join('')

const machine = (palette: Palette, x: number) =>
  box({ x, y: 210, w: 190, h: 210, rx: 10 }, '#B8C2C8') +
  box({ x: x + 18, y: 232, w: 110, h: 84, rx: 6 }, '#4A5258') +
  box({ x: x + 26, y: 240, w: 94, h: 68, rx: 4 }, '#9CC7D0') +
  box({ x: x + 144, y: 236, w: 26, h: 26, rx: 13 }, palette.accent) +
  box({ x: x + 144, y: 276, w: 26, h: 26, rx: 13 }, '#E7B04B') +
  box({ x: x + 18, y: 338, w: 154, h: 12, rx: 6 }, '#8E9AA1') +
  box({ x: x - 10, y: 416, w: 210, h: 22, rx: 4 }, '#79858C')

export const workshop: Drawing = (dice, palette) =>
  room(palette, 430) +
  [0, 1, 2, 3, 4]
    .map(
      (i) =>
        `<path d="M${i * 200 - 20} 0 L${i * 200 + 90} 60 L${i * 200 + 200} 0 Z" fill="${palette.soft}" opacity=".8"/>`,
    )
    .join('') +
  box({ x: 0, y: 96, w: SCENE_WIDTH, h: 44 }, palette.deep) +
  writing({ x: 330, y: 112, w: 300, lines: 1, step: 34 }, '#FFFFFF') +
  [60, 400, 720].map((x) => machine(palette, x)).join('') +
  `<path d="M0 470 L960 470 L960 482 L0 482 Z" fill="#E7B04B"/>` +
  [310, 450, 570]
    .map((x) => facing(dice, { x, y: 320, size: 1, legs: true, top: x === 450 ? palette.deep : '#7C93A3' }))
    .join('') +
  turnedAway(dice, { x: 720, y: 470, size: 1.15 }) +
  turnedAway(dice, { x: 180, y: 480, size: 1.15 })
