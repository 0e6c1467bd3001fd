import { countCharacters } from '@/domain/rules/textCount'
import type { Category } from '@/domain/rules/categories'
import type { Industry } from '@/domain/rules/industries'
import type { Specialty } from '@/domain/rules/specialties'
import type { Dice } from '@/emulator/seed/dice'
import { ATTITUDES, FIELDS, PATHS, STRENGTHS } from './careers'

const ENOUGH = 92
/** What nearly everybody can also do. */
const ALSO: readonly Specialty[] = ['planning', 'humanResources', 'publicity', 'other']

/** A profile in the expert's own plain words, 80 to 200 characters. */
export function bioOf(
  dice: Dice,
  of: { category: Category; industry: Industry; specialties: readonly Specialty[]; years: number },
): string {
  const path = dice.pick(PATHS[of.category]).replace('{年}', String(of.years))
  const strengths = of.specialties.map((specialty) => dice.pick(STRENGTHS[specialty]))
  const [first = dice.pick(STRENGTHS.other), second = dice.pick(STRENGTHS[dice.pick(ALSO)])] = strengths
  const opening = dice.chance(0.6)
    ? `${path}。${FIELDS[of.industry]}，${first}。`
    : `${first}。${path}。${FIELDS[of.industry]}。`
  const body = countCharacters(opening) < ENOUGH ? `${opening}${second}。` : opening
  return `${body}${dice.pick(ATTITUDES)}`
}
