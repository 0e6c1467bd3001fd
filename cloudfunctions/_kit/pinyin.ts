import type * as Pinyin from 'pinyin-pro'

const MAX_READINGS = 4

type PinyinLibrary = Pick<typeof Pinyin, 'pinyin' | 'polyphonic'>
let library: PinyinLibrary | undefined

/** Loading and its first use cost some 50 ms and only writing a profile needs it, so it is not loaded with the function. */
function pinyinLibrary(): PinyinLibrary {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the one way to load late and stay synchronous
  library ??= require('pinyin-pro') as PinyinLibrary // require gives any
  return library
}

/**
 * How a name may be typed in pinyin: initials ('wxm') and their beginnings from two on, whole syllables from the first on ('wang',
 * 'wangxiao', 'wangxiaoming'). The reading as a surname comes first; up to three more for characters with several readings.
 * ü is v, and u as well.
 */
export function pinyinOf(name: string): string[] {
  const characters = [...name].filter((character) => /\p{Script=Han}/u.test(character))
  if (characters.length === 0) return []
  const readings = readingsOf(characters.join(''))
  const spelled = readings.flatMap((syllables) => {
    const initials = syllables.map((syllable) => syllable.charAt(0))
    return [...beginningsOf(initials, 2), ...beginningsOf(syllables, 1)]
  })
  return [...new Set(spelled.flatMap((each) => (each.includes('v') ? [each, each.replaceAll('v', 'u')] : [each])))]
}

function readingsOf(name: string): string[][] {
  const { pinyin, polyphonic } = pinyinLibrary()
  const asName = pinyin(name, { type: 'array', toneType: 'none', surname: 'head', v: true })
  const others = polyphonic(name, { type: 'array', toneType: 'none', v: true })
  const variants = others.flatMap((spellings, place) =>
    spellings
      .filter((each) => each !== asName[place])
      .map((each) => asName.map((syllable, at) => (at === place ? each : syllable))),
  )
  return [asName, ...variants].slice(0, MAX_READINGS)
}

function beginningsOf(parts: readonly string[], from: number): string[] {
  return parts.map((_each, end) => parts.slice(0, end + 1).join('')).slice(from - 1)
}
