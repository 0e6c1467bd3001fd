import { createDice, type Dice } from '@/emulator/seed/dice'
import type { Gender } from '@/emulator/seed/texts/names'
import { WARDROBE } from './clothes'
import { HAIRS } from './hair'

/** Whom to draw; the same name gives the same drawing. */
export interface Sitter {
  name: string
  gender: Gender
  age: number
}

const GROUNDS = ['#DCEBE9', '#E4ECF3', '#F1ECE2', '#EAE7F1', '#E3EDDD', '#F4E8E4', '#E0EAF0', '#EDEFEA']
const SKINS = [
  { light: '#F6D9C2', shade: '#E8BFA1', cheek: '#EFB79C' },
  { light: '#F2CFB3', shade: '#DFB08E', cheek: '#E8A98A' },
  { light: '#EBC19E', shade: '#D2A17B', cheek: '#DE9C7B' },
  { light: '#F8E0CE', shade: '#EBC8B0', cheek: '#F2BFAA' },
]
const BROWS = '#3A2F2B'
const DARK_HAIR = ['#26211F', '#2E2826', '#3A302B', '#4A3A31', '#1F1F23']
const GREY_HAIR = ['#5B5A5C', '#7B7A7C', '#9A9A9C', '#B9B9BA']
const OUTFITS = [
  { main: '#2F4A5C', inner: '#FFFFFF', accent: '#8A3F3B' },
  { main: '#0F766E', inner: '#F3F7F6', accent: '#134E4A' },
  { main: '#4B5563', inner: '#FFFFFF', accent: '#B45309' },
  { main: '#F4F1EA', inner: '#EFD8C4', accent: '#C9BBA5' },
  { main: '#7A4E57', inner: '#FBF3EF', accent: '#C58F8B' },
  { main: '#6B7F5B', inner: '#F6F5EC', accent: '#4F6143' },
  { main: '#8FA9BF', inner: '#FFFFFF', accent: '#5C7A94' },
  { main: '#23323F', inner: '#E6EEF3', accent: '#3E6E8E' },
  { main: '#C58A5A', inner: '#FFF8F0', accent: '#94602F' },
]

/** A square portrait, 400 by 400, as SVG: a calm flat drawing that could be nobody's photograph. */
export function portraitSvg(sitter: Sitter): string {
  const dice = createDice(`portrait/${sitter.name}`)
  const ground = dice.pick(GROUNDS)
  const skin = dice.pick(SKINS)
  const hair = dice.pick(HAIRS[sitter.gender].filter(({ from, to }) => sitter.age >= from && sitter.age <= to))
  const hairColour = hairColourOf(dice, sitter.age)
  const outfit = dice.pick(OUTFITS)
  const clothes = dice.pick(WARDROBE[sitter.gender])
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="42 24 316 316" width="400" height="400">',
    `<rect width="400" height="400" fill="${ground}"/>`,
    `<circle cx="${dice.between(90, 310)}" cy="${dice.between(60, 160)}" r="${dice.between(120, 190)}" fill="#FFFFFF" opacity=".45"/>`,
    hair.back(hairColour),
    '<g transform="translate(0 -14)">',
    `<path d="M172 226 L228 226 L234 284 C226 318 174 318 166 284 Z" fill="${skin.shade}"/>`,
    clothes(outfit),
    '</g>',
    headOf(dice, sitter, skin),
    hair.front(hairColour),
    glassesOf(dice, sitter.age),
    '</svg>',
  ].join('')
}

function hairColourOf(dice: Dice, age: number): string {
  const isGrey = dice.chance(Math.max(0, (age - 46) / 30))
  return isGrey ? (GREY_HAIR[Math.min(3, Math.floor((age - 46) / 7))] ?? '#7B7A7C') : dice.pick(DARK_HAIR)
}

function headOf(dice: Dice, { gender, age }: Sitter, skin: (typeof SKINS)[number]): string {
  const jaw = gender === 'man' ? dice.between(252, 270) : dice.between(246, 258)
  const width = gender === 'man' ? 60 : 58
  const [left, right] = [200 - width, 200 + width]
  const face = `M${left} 168 C${left} 118 166 96 200 96 C234 96 ${right} 118 ${right} 168 C${right} ${jaw - 38} 232 ${jaw} 200 ${jaw} C168 ${jaw} ${left} ${jaw - 38} ${left} 168 Z`
  const ear = (cx: number) => `<ellipse cx="${cx}" cy="186" rx="10" ry="15" fill="${skin.shade}"/>`
  const cheek = (cx: number) => `<ellipse cx="${cx}" cy="212" rx="13" ry="8" fill="${skin.cheek}" opacity=".28"/>`
  return [
    ear(left),
    ear(right),
    `<path d="${face}" fill="${skin.light}"/>`,
    cheek(168),
    cheek(232),
    featuresOf(dice, gender, skin.shade),
    age >= 55
      ? `<path d="M166 222 q-4 8 -2 15 M234 222 q4 8 2 15" fill="none" stroke="${skin.shade}" stroke-width="2.5" stroke-linecap="round"/>`
      : '',
  ].join('')
}

function featuresOf(dice: Dice, gender: Gender, shade: string): string {
  const lift = dice.between(-2, 3)
  const brow = gender === 'man' ? 5 : 3.5
  const smile = dice.between(6, 13)
  const eye = (cx: number) =>
    `<ellipse cx="${cx}" cy="184" rx="5" ry="${gender === 'man' ? 5.5 : 6.5}" fill="#2B2422"/><circle cx="${cx + 2}" cy="182" r="1.6" fill="#FFFFFF"/>`
  const lash = (x: number, way: number) =>
    `<path d="M${x - 9} 181 Q${x} 174 ${x + 9} 181" fill="none" stroke="#2B2422" stroke-width="2.5" stroke-linecap="round" transform="translate(${way} 0)"/>`
  const lips = gender === 'woman' ? '#C4645C' : '#A8604F'
  return [
    `<path d="M162 ${168 - lift} Q174 ${160 - lift} 187 ${167 - lift} M213 ${167 - lift} Q226 ${160 - lift} 238 ${168 - lift}" fill="none" stroke="${BROWS}" stroke-width="${brow}" stroke-linecap="round" opacity=".85"/>`,
    eye(175),
    eye(225),
    gender === 'woman' ? lash(175, -1) + lash(225, 1) : '',
    `<path d="M200 188 Q${dice.pick([194, 195, 205])} 204 199 208 Q203 211 207 208" fill="none" stroke="${shade}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<path d="M184 226 Q200 ${226 + smile} 216 226" fill="none" stroke="${lips}" stroke-width="3.6" stroke-linecap="round"/>`,
  ].join('')
}

const GLASSES = ['#2B2B2F', '#5A3F2B', '#8C8F94']

function glassesOf(dice: Dice, age: number): string {
  if (!dice.chance(age > 45 ? 0.5 : 0.38)) return ''
  const colour = dice.pick(GLASSES)
  const isRound = dice.chance(0.4)
  const lens = (x: number) =>
    isRound ? `<circle cx="${x}" cy="185" r="19"/>` : `<rect x="${x - 21}" y="170" width="42" height="30" rx="9"/>`
  return `<g fill="#FFFFFF" fill-opacity=".18" stroke="${colour}" stroke-width="3.4">${lens(175)}${lens(225)}<path d="M194 183 Q200 178 206 183 M155 181 L142 178 M245 181 L258 178" fill="none"/></g>`
}
