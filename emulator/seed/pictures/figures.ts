import type { Dice } from '@/emulator/seed/dice'

/** Colours of one scene: walls, floor, furniture and what catches the eye. */
export interface Palette {
  wall: string
  floor: string
  wood: string
  accent: string
  deep: string
  soft: string
}

const SKINS = ['#F2CFB3', '#EBC19E', '#F6D9C2', '#E3B48E']
const HAIRS = ['#2A2523', '#3B2F2A', '#1F1F23', '#57534F', '#8B8A8B']
const TOPS = ['#3E6E8E', '#0F766E', '#B45309', '#7A4E57', '#6B7F5B', '#475569', '#C9A27A', '#8FA9BF', '#F1EDE4']

/** A plain rectangle, rounded by `rx`. */
export function box(place: { x: number; y: number; w: number; h: number; rx?: number }, fill: string): string {
  return `<rect x="${place.x}" y="${place.y}" width="${place.w}" height="${place.h}" rx="${place.rx ?? 0}" fill="${fill}"/>`
}

/** Lines of writing too far away to be read. */
export function writing(
  place: { x: number; y: number; w: number; lines: number; step?: number },
  fill: string,
): string {
  const step = place.step ?? 22
  return Array.from({ length: place.lines }, (_, line) =>
    box(
      {
        x: place.x,
        y: place.y + line * step,
        w: place.w * (line % 3 === 2 ? 0.6 : 1),
        h: step * 0.38,
        rx: step * 0.19,
      },
      fill,
    ),
  ).join('')
}

/** Somebody who faces us, drawn from the head at (x, y) down; `legs` for a standing person. */
export function facing(dice: Dice, at: { x: number; y: number; size: number; legs?: boolean; top?: string }): string {
  const { x, y, size } = at
  const [skin, hair, top] = [dice.pick(SKINS), dice.pick(HAIRS), at.top ?? dice.pick(TOPS)]
  const isLong = dice.chance(0.45)
  return [
    `<g transform="translate(${x} ${y}) scale(${size})">`,
    at.legs
      ? `<path d="M-26 130 L-30 250 L-6 250 L0 160 L6 250 L30 250 L26 130 Z" fill="#334155"/><rect x="-34" y="246" width="30" height="12" rx="6" fill="#1F2937"/><rect x="4" y="246" width="30" height="12" rx="6" fill="#1F2937"/>`
      : '',
    isLong ? `<path d="M-34 0 C-38 -56 38 -56 34 0 L36 44 L-36 44 Z" fill="${hair}"/>` : '',
    `<rect x="-10" y="20" width="20" height="30" fill="${skin}"/><path d="M-52 150 L-50 76 C-48 54 -24 46 -12 42 Q0 56 12 42 C24 46 48 54 50 76 L52 150 Z" fill="${top}"/>`,
    `<ellipse cx="0" cy="2" rx="26" ry="31" fill="${skin}"/>`,
    isLong
      ? `<path d="M-30 14 C-37 -56 37 -56 30 14 C26 -6 16 -16 2 -18 C-12 -14 -24 -6 -30 14 Z" fill="${hair}"/>`
      : `<path d="M-28 6 C-36 -52 36 -54 28 6 C26 -8 20 -14 14 -18 C-4 -12 -18 -14 -22 -12 C-26 -8 -26 -2 -28 4 Z" fill="${hair}"/>`,
    '<g fill="#2B2422"><circle cx="-9" cy="4" r="2.4"/><circle cx="9" cy="4" r="2.4"/></g><path d="M-7 17 Q0 22 7 17" fill="none" stroke="#A8604F" stroke-width="2.2" stroke-linecap="round"/>',
    '</g>',
  ].join('')
}

/** Somebody seen from the back: an audience, or the client at a desk. */
export function turnedAway(dice: Dice, at: { x: number; y: number; size: number }): string {
  const [hair, top, skin] = [dice.pick(HAIRS), dice.pick(TOPS), dice.pick(SKINS)]
  return [
    `<g transform="translate(${at.x} ${at.y}) scale(${at.size})">`,
    `<path d="M-62 320 L-62 130 C-60 84 -40 66 -14 60 L14 60 C40 66 60 84 62 130 L62 320 Z" fill="${top}"/><rect x="-11" y="28" width="22" height="36" fill="${skin}"/>`,
    dice.chance(0.45)
      ? `<path d="M-30 0 C-32 -44 32 -44 30 0 L34 52 Q0 64 -34 52 Z" fill="${hair}"/>`
      : `<ellipse cx="0" cy="0" rx="29" ry="34" fill="${hair}"/>`,
    '</g>',
  ].join('')
}

/** A potted plant standing at (x, y). */
export function plant(x: number, y: number, size = 1): string {
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0 -40 C-60 -70 -60 -130 -40 -150 C-10 -120 0 -90 0 -40 C6 -100 20 -140 52 -150 C66 -110 50 -70 0 -40 C-4 -110 -6 -150 4 -186 C26 -150 22 -100 0 -40 Z" fill="#5E8C6A"/><path d="M-28 -44 L28 -44 L20 0 L-20 0 Z" fill="#B98B63"/></g>`
}
