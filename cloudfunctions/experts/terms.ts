import type { InputOf } from '@/domain/contract'
import { CITIES } from '@/domain/rules/cities'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { ANYBODY, FACETS, isHan, LONGEST_WORD, partsOf, runsOf } from '@/cloudfunctions/_kit/expertTerms'

export { termsOf } from '@/cloudfunctions/_kit/expertTerms'

type Filters = Omit<InputOf<'experts.search'>, 'cursor' | 'sort'>

/** What a search asks the index for: experts that have all of these terms. */
export interface SearchTerms {
  all: string[]
  /** For words: the same search with one word taken as a name; those come first, and not again among the others. */
  named: { all: string[]; name: string } | null
}

const MAX_WORD_TERMS = 12
/** Said around a name or a field, and true of every expert. */
const POLITE = /老师|专家|教授|先生|女士|咨询师|指导师|怎么找|帮我找|有没有/g
/** Words people write without spaces are cut where a known one begins and ends, the longest first. */
const KNOWN = [CITIES, SPECIALTIES, INDUSTRIES]
  .flatMap((table): string[] => Object.values(table))
  .flatMap((label) => label.toLowerCase().split('/'))
  .filter((label) => label !== '其他')
  .sort((one, other) => other.length - one.length)

/** The terms of a search; without any filter everybody. */
export function searchTerms(filters: Filters): SearchTerms {
  const facets = facetTerms(filters)
  const words = wordsOf(filters.words ?? '')
  if (words.length === 0) return { all: facets.length > 0 ? facets : [ANYBODY], named: null }
  const all = [...textTerms(words), ...facets]
  const word = words.find(mayBeName)
  const name = word === undefined ? null : FACETS.name(word)
  if (name === null || all.includes(name)) return { all, named: null }
  return { all, named: { all: [name, ...textTerms(words.filter((each) => each !== word)), ...facets], name } }
}

/** Two to four characters that are no known field or city, or letters alone, as pinyin is. */
function mayBeName(word: string): boolean {
  return isHan(word) ? [...word].length <= 4 && !KNOWN.includes(word) : /^[a-z]{2,}$/.test(word)
}

/** Combined filters as few and selective terms; ways of serving and the week are half of everybody and come last. */
function facetTerms(filters: Filters): string[] {
  const city = filters.city && FACETS.city(filters.city)
  const industry = filters.industry && FACETS.industry(filters.industry)
  const specialty = filters.specialty && FACETS.specialty(filters.specialty)
  const chosen = [city, industry, specialty].filter((each) => each !== undefined)
  const pairs = chosen.flatMap((one, place) => chosen.slice(place + 1).map((other) => FACETS.both(one, other)))
  return [
    ...(pairs.length > 0 ? pairs : chosen),
    ...(filters.mode ? [FACETS.mode(filters.mode)] : []),
    ...(filters.thisWeek ? [FACETS.thisWeek] : []),
  ]
}

function wordsOf(text: string): string[] {
  const bare = text.replace(POLITE, ' ').trim()
  return [...new Set(runsOf(bare === '' ? text : bare).flatMap((run) => (isHan(run) ? cut(run) : [run])))]
}

function cut(run: string): string[] {
  const label = KNOWN.find((each) => run.includes(each))
  if (label === undefined) return run === '' ? [] : [run]
  const at = run.indexOf(label)
  return [...cut(run.slice(0, at)), label, ...cut(run.slice(at + label.length))]
}

/** A lone character is only ever looked for in names; as text it finds nobody. */
function textTerms(words: readonly string[]): string[] {
  const terms = words.flatMap((word) => {
    if (!isHan(word)) return [word.slice(0, LONGEST_WORD)]
    return word.length > 1 ? partsOf(word, 2) : [FACETS.name(word)]
  })
  return [...new Set(terms)].slice(0, MAX_WORD_TERMS)
}
