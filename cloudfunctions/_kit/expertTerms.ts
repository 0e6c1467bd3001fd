import { CITIES } from '@/domain/rules/cities'
import { halfWidth } from '@/domain/rules/halfWidth'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SPECIALTIES } from '@/domain/rules/specialties'
import type { ExpertDoc } from './documents'
import { availabilityOf } from './expertOrder'
import { pinyinOf } from './pinyin'

/** Every expert of the directory has this term. */
export const ANYBODY = '*'
/** Index entries grow with experts × terms × orders, so both are bounded. What a bio says comes last and is cut first. */
const MAX_TERMS = 120
const MAX_BIO_TERMS = 30
/** Of a word that is not Chinese so many characters count, in profiles and in searches. */
export const LONGEST_WORD = 12
/** Left out of a bio, the longer ones first; none that is part of a word somebody would look for. */
const EMPTY_WORDS = /从事|以及|具有|擅长|熟悉|善于|能够|长期|多年|主要|负责|相关|方面|进行|提供|通过|的|了|和|与|及|曾/

/** A facet as a term, and two facets together: a combined filter stays one selective term. */
export const FACETS = {
  city: (city: string) => `c:${city}`,
  industry: (industry: string) => `i:${industry}`,
  specialty: (specialty: string) => `s:${specialty}`,
  mode: (mode: string) => `m:${mode}`,
  thisWeek: 'w:thisWeek',
  name: (part: string) => `n:${part}`,
  both: (one: string, other: string) => `${one}+${other}`,
} as const

type Described = Pick<
  ExpertDoc,
  | 'name'
  | 'title'
  | 'post'
  | 'unit'
  | 'city'
  | 'industry'
  | 'specialties'
  | 'modes'
  | 'hours'
  | 'bio'
  | 'listed'
  | 'paused'
>

/**
 * The search terms of one expert; [] when not listed, so that no search finds them.
 * '*'; facets and pairs of facets; 'n:' with parts of the name in characters and pinyin; two-character parts of everything else
 * the public reads; other words ('hr') whole. At most 120, each once.
 */
export function termsOf(expert: Described): string[] {
  if (!expert.listed) return []
  const labels = [
    CITIES[expert.city],
    INDUSTRIES[expert.industry],
    ...expert.specialties.map((each) => SPECIALTIES[each]),
  ]
  const terms = [
    ANYBODY,
    ...facetsOf(expert),
    ...nameTerms(expert.name),
    ...[expert.name, ...labels, expert.title, expert.post, expert.unit].flatMap(pairsOf),
    ...pairsOf(expert.bio.split(EMPTY_WORDS).join(' ')).slice(0, MAX_BIO_TERMS),
  ]
  return [...new Set(terms)].slice(0, MAX_TERMS)
}

/** Runs of Chinese characters and of other letters and digits, in narrow lower case. */
export function runsOf(text: string): string[] {
  return (
    halfWidth(text)
      .toLowerCase()
      .match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+?(?=\p{Script=Han}|[^\p{Letter}\p{Number}]|$)/gu) ?? []
  )
}

/** Whether a run is written in Chinese characters. */
export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

/** All parts of `length` neighbouring characters. */
export function partsOf(run: string, length: number): string[] {
  const characters = [...run]
  return characters.slice(length - 1).map((_each, start) => characters.slice(start, start + length).join(''))
}

function facetsOf(expert: Described): string[] {
  const city = FACETS.city(expert.city)
  const industry = FACETS.industry(expert.industry)
  const specialties = expert.specialties.map(FACETS.specialty)
  return [
    city,
    industry,
    ...specialties,
    ...expert.modes.map(FACETS.mode),
    ...(availabilityOf(expert) === 'thisWeek' ? [FACETS.thisWeek] : []),
    FACETS.both(city, industry),
    ...specialties.flatMap((each) => [FACETS.both(city, each), FACETS.both(industry, each)]),
  ]
}

function nameTerms(name: string): string[] {
  const runs = runsOf(name)
  const parts = runs.filter(isHan).flatMap((run) => [1, 2, 3].flatMap((length) => partsOf(run, length)))
  return [...new Set([...parts, runs.join(''), ...pinyinOf(name)])].map(FACETS.name)
}

function pairsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? partsOf(run, 2) : [run.slice(0, LONGEST_WORD)]))
}
