import { createDice } from '@/emulator/seed/dice'
import type { Palette } from './figures'
import { market, village, workshop } from './publicPlaces'
import { classroom, desk, lecture, online, SCENE_HEIGHT, SCENE_WIDTH, seminar, type Drawing } from './rooms'

/** What an on-site picture shows. */
export type SceneKind = 'lecture' | 'desk' | 'market' | 'seminar' | 'village' | 'workshop' | 'online' | 'classroom'

const PALETTES: readonly Palette[] = [
  { wall: '#EAF1EF', floor: '#D5DDD8', wood: '#C69C6D', accent: '#0F766E', deep: '#134E4A', soft: '#FFFFFF' },
  { wall: '#F3EEE4', floor: '#DDD2C0', wood: '#A97C50', accent: '#B45309', deep: '#7C3A10', soft: '#FFFBF4' },
  { wall: '#E7EDF3', floor: '#CDD6DF', wood: '#B7A38B', accent: '#2F5D86', deep: '#23405C', soft: '#FFFFFF' },
]

const DRAWINGS: Record<SceneKind, Drawing> = { lecture, desk, market, seminar, village, workshop, online, classroom }

export const SCENE_KINDS: readonly SceneKind[] = [
  'lecture',
  'desk',
  'market',
  'seminar',
  'village',
  'workshop',
  'online',
  'classroom',
]

/** How many pictures of one kind there are. */
export const SCENE_VARIANTS = 3

/** An on-site picture as SVG; `variant` changes people and colours. */
export function sceneSvg(kind: SceneKind, variant: number): string {
  const palette = PALETTES[variant % PALETTES.length] ?? PALETTES[0]
  if (!palette) throw new RangeError('no palette')
  const drawing = DRAWINGS[kind](createDice(`scene/${kind}/${variant}`), palette)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SCENE_WIDTH} ${SCENE_HEIGHT}" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}">${drawing}</svg>`
}
