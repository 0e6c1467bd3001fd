import type { EligibilityCheck, PathCheck } from '@/domain/rules/eligibility'
import type { EligibilityFacts } from '@/domain/rules/eligibilityFacts'
import { NEEDS, type NeedKey } from '@/domain/rules/eligibilityNeeds'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'

/** Where one works is no gap to be closed: a path for another kind of unit or size of firm is never the nearest. */
const PLACES: readonly NeedKey[] = ['publicAgency', 'hrAgency', 'enterprise', 'largeFirm', 'mediumFirm', 'smallFirm']

/** The path that asks for no unit and no firm of a kind, for somebody of whom nothing else is known. */
const OTHERWISE: EvidencePath = 'R5.2'

const isPath = (key: string): key is EvidencePath => key in ELIGIBILITY

/** All nine, in the regulation's order. */
export const ALL_PATHS: readonly EvidencePath[] = Object.keys(ELIGIBILITY).filter(isPath)

function isOpenTo(path: EvidencePath, facts: EligibilityFacts, onDate: string): boolean {
  const needs: readonly NeedKey[] = ELIGIBILITY[path].needs
  return needs.every((need) => !PLACES.includes(need) || NEEDS[need].gap(facts, onDate) === null)
}

/**
 * The paths worth showing first: those that fit; else those the city may explain; else, of those for such a unit, the ones with something met
 * and the fewest gaps. Never empty.
 */
export function shownPaths({ paths }: EligibilityCheck, facts: EligibilityFacts, onDate: string): EvidencePath[] {
  const those = (keep: (check: PathCheck) => boolean) => ALL_PATHS.filter((path) => keep(paths[path]))
  const fitting = those(({ fits }) => fits)
  if (fitting.length > 0) return fitting
  const explainable = those((check) => check.explainable)
  if (explainable.length > 0) return explainable
  const begun = ALL_PATHS.filter(
    (path) => isOpenTo(path, facts, onDate) && paths[path].gaps.length < ELIGIBILITY[path].needs.length,
  )
  const fewest = Math.min(...begun.map((path) => paths[path].gaps.length))
  const nearest = begun.filter((path) => paths[path].gaps.length === fewest)
  return nearest.length > 0 ? nearest : [OTHERWISE]
}
