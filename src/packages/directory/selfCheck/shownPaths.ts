import type { EligibilityCheck, PathCheck } from '@/domain/rules/eligibility'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'

/** The path that asks for no unit and no firm of a kind, for somebody of whom nothing else is known. */
const OTHERWISE: EvidencePath = 'R5.2'

const isPath = (key: string): key is EvidencePath => key in ELIGIBILITY

/** All nine, in the regulation's order. */
export const ALL_PATHS: readonly EvidencePath[] = Object.keys(ELIGIBILITY).filter(isPath)

/**
 * The paths worth showing first: those that fit; else those the city may explain; else those with something met and the fewest gaps.
 * Never empty.
 */
export function shownPaths({ paths }: EligibilityCheck): EvidencePath[] {
  const those = (keep: (check: PathCheck, path: EvidencePath) => boolean) =>
    ALL_PATHS.filter((path) => keep(paths[path], path))
  const fitting = those(({ fits }) => fits)
  if (fitting.length > 0) return fitting
  const explainable = those((check) => check.explainable)
  if (explainable.length > 0) return explainable
  const begun = those(({ gaps }, path) => gaps.length < ELIGIBILITY[path].needs.length)
  const fewest = Math.min(...begun.map((path) => paths[path].gaps.length))
  const nearest = begun.filter((path) => paths[path].gaps.length === fewest)
  return nearest.length > 0 ? nearest : [OTHERWISE]
}
