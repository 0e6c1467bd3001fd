import { AGE_LIMIT_YEARS, ageStanding, type AgeStanding } from './age'
import type { EligibilityFacts } from './eligibilityFacts'
import { NEEDS, type Gap } from './eligibilityNeeds'
import { ELIGIBILITY, type EvidencePath } from './eligibilityPaths'
import { isDay } from './shanghai'

/** How a check ends, in words. It never decides: the city does, and may accept with a note. 第六条(二) */
export const ELIGIBILITY_OUTCOMES = {
  likely: '大概率符合',
  gaps: '还差',
  explain: '可由市级说明',
} as const

export type EligibilityOutcome = keyof typeof ELIGIBILITY_OUTCOMES

/** How one evidence path stands. */
export interface PathCheck {
  fits: boolean
  /** What is wanting, in plain words; empty when it fits. */
  gaps: string[]
  /** It does not fit, but all that is wanting is for the city to judge. */
  explainable: boolean
}

export interface EligibilityCheck {
  paths: Record<EvidencePath, PathCheck>
  overall: EligibilityOutcome
  /** About age; never keeps anybody from applying. 第四条(四) */
  warnings: string[]
}

const AGE_WORDS: Record<AgeStanding, string | null> = {
  within: null,
  over: `年龄超过 ${AGE_LIMIT_YEARS} 岁：仍可申请，须由市级和省级分别书面说明理由`,
  unclear: `本月将满 ${AGE_LIMIT_YEARS + 1} 岁，以出生日期为准：超过 ${AGE_LIMIT_YEARS} 岁的，须由市级和省级分别书面说明理由`,
}

function checkPath(path: EvidencePath, facts: EligibilityFacts, onDate: string): PathCheck {
  const gaps = ELIGIBILITY[path].needs.flatMap((need): Gap | Gap[] => NEEDS[need].gap(facts, onDate) ?? [])
  return {
    fits: gaps.length === 0,
    gaps: gaps.map(({ words }) => words),
    explainable: gaps.length > 0 && gaps.every(({ judged }) => judged),
  }
}

function outcomeOf(paths: readonly PathCheck[], age: AgeStanding): EligibilityOutcome {
  const fits = paths.some((path) => path.fits)
  if (fits && age === 'within') return 'likely'
  return fits || paths.some((path) => path.explainable) ? 'explain' : 'gaps'
}

/**
 * Checks a person against the nine evidence paths as of `onDate` ('YYYY-MM-DD'): the reference date of the round, or today.
 * Not told is not met; an unknown birth date passes. Throws RangeError when a date or month is none. 第四条(四), 第五条
 */
export function checkEligibility(facts: EligibilityFacts, { onDate }: { onDate: string }): EligibilityCheck {
  if (!isDay(onDate)) throw new RangeError(`Not a day: ${onDate}`)
  const check = (path: EvidencePath) => checkPath(path, facts, onDate)
  const paths: EligibilityCheck['paths'] = {
    'R5.1a': check('R5.1a'),
    'R5.1b': check('R5.1b'),
    'R5.2': check('R5.2'),
    'R5.3a': check('R5.3a'),
    'R5.3b': check('R5.3b'),
    'R5.3c': check('R5.3c'),
    'R5.4a': check('R5.4a'),
    'R5.4b': check('R5.4b'),
    'R5.5': check('R5.5'),
  }
  const age = facts.born ? ageStanding(facts.born, onDate) : 'within'
  const warning = AGE_WORDS[age]
  return { paths, overall: outcomeOf(Object.values(paths), age), warnings: warning ? [warning] : [] }
}
