import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { COLOURS, type Colour, TARGETS, TEXT_ON_GROUND, TYPE_SIZES } from './tokens'
import { TINTS, tintOf } from '@/src/ui/tint'

const scss = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe('the tokens', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  })

  it.each(TEXT_ON_GROUND.map(([text, ground]) => ({ text, ground })))(
    'shows $text on $ground at 4.5:1 or more',
    ({ text, ground }) => {
      expect(contrast(COLOURS[text], COLOURS[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(TINTS.map((tint) => [tint]))('shows a white surname on %s at 4.5:1 or more', (tint) => {
    expect(contrast(COLOURS.card, tint)).toBeGreaterThanOrEqual(4.5)
  })

  it('gives one person the same tint every time, and spreads people over the tints', () => {
    const names = ['周以宁', '林知远', '沈望舒', '顾清和', '许如初', '江临川', '苏念安', '程子墨']

    expect(tintOf('周以宁')).toBe(tintOf('周以宁'))
    expect(new Set(names.map(tintOf)).size).toBeGreaterThan(3)
  })

  it.each(Object.entries(COLOURS))('declares --%s as %s for the screens', (name, value) => {
    expect(scss).toContain(`--${name}: ${value.toLowerCase()};`)
  })

  it('declares no colour the table does not have', () => {
    const declared = [...scss.matchAll(/--([\w]+): #/g)].map(([, name]) => name)

    expect(declared.sort()).toEqual((Object.keys(COLOURS) as Colour[]).sort()) // keys of a const table
  })

  it('scales type as the table says, with main text of 18 and targets of 60 in elder mode', () => {
    const sizes = Object.values(TYPE_SIZES)
    const list = (scale: 'ordinary' | 'elder') => sizes.map((size) => `${size[scale]}px`).join(', ')

    expect(scss).toContain(`type-scale(${list('ordinary')})`)
    expect(scss).toContain(`type-scale(${list('elder')})`)
    expect(TYPE_SIZES.t16.elder).toBeGreaterThanOrEqual(18)
    expect(scss).toContain(`--target: ${TARGETS.ordinary}px`)
    expect(scss).toContain(`--target: ${TARGETS.elder}px`)
  })
})

describe('the styles of screens', () => {
  const found = (pattern: string) => {
    const folder = path.join(__dirname, '..')
    // grep ends with 1 when it finds nothing.
    const lines = execFileSync('sh', ['-c', 'grep -rnE "$0" "$1" --include=*.scss || true', pattern, folder], {
      encoding: 'utf8',
    })
    return lines
      .split('\n')
      .filter((line) => line && !line.includes('theme/tokens.scss') && !/#(ifdef|endif|\{)/.test(line))
  }

  it('name no colour outside the tokens', () => {
    expect(found('#[0-9a-fA-F]{3,8}\\b|rgba?\\(')).toEqual([])
  })

  it('use nothing that phones of 2019 lack', () => {
    expect(found('inset:|:has\\(|aspect-ratio:')).toEqual([])
  })

  it('show a tap by hover-class, which WeChat scores, and not by :active', () => {
    expect(found(':active')).toEqual([])
  })
})
