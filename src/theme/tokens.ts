/** The colours of the product. `tokens.scss` declares the same names as CSS variables; a test holds the two together. */
export const COLOURS = {
  primary: '#0F766E',
  deep: '#134E4A',
  tint: '#E6F2F0',
  amber: '#B45309',
  amberTint: '#FEF6E7',
  good: '#15803D',
  goodTint: '#F0F9F2',
  bad: '#B91C1C',
  badTint: '#FDECEC',
  ink: '#1B2526',
  ink2: '#5B6769',
  line: '#E3E8E8',
  page: '#F5F7F7',
  card: '#FFFFFF',
} as const

export type Colour = keyof typeof COLOURS

/** Every pair of text on ground that a screen may use; each must reach 4.5:1. */
export const TEXT_ON_GROUND = [
  ['ink', 'card'],
  ['ink', 'page'],
  ['ink', 'tint'],
  ['ink', 'amberTint'],
  ['ink2', 'card'],
  ['ink2', 'page'],
  ['ink2', 'tint'],
  ['primary', 'card'],
  ['primary', 'page'],
  ['primary', 'tint'],
  ['deep', 'card'],
  ['deep', 'tint'],
  ['card', 'primary'],
  ['card', 'deep'],
  ['card', 'bad'],
  ['amber', 'card'],
  ['amber', 'amberTint'],
  ['good', 'card'],
  ['good', 'goodTint'],
  ['bad', 'card'],
  ['bad', 'badTint'],
  ['bad', 'page'],
] as const satisfies readonly (readonly [Colour, Colour])[]

/** Type sizes in px at the ordinary scale and in elder mode (长辈版: main text 18 and up). */
export const TYPE_SIZES = {
  t12: { ordinary: 12, elder: 16 },
  t14: { ordinary: 14, elder: 18 },
  t16: { ordinary: 16, elder: 20 },
  t18: { ordinary: 18, elder: 22 },
  t22: { ordinary: 22, elder: 26 },
  t28: { ordinary: 28, elder: 32 },
} as const

/** Smallest side of anything that can be tapped, in px. */
export const TARGETS = { ordinary: 44, elder: 60 } as const
