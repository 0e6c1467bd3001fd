import { ageStanding } from './age'
import type { ApplicationContent } from './applicationContent'
import { checkEligibility, type EligibilityOutcome } from './eligibility'
import type { EligibilityFacts } from './eligibilityFacts'

/** What an application tells of its applicant, as the evidence paths ask for it; rows that are not complete yet tell nothing. 第五条 */
export function factsOf(content: ApplicationContent, bornOn: string): EligibilityFacts {
  const { facts, titleLevel, titleSeries, titleField } = content
  return {
    born: bornOn,
    unitKind: content.unitKind || null,
    employmentServiceSince: facts.employmentServiceSince,
    workFields: facts.workFields,
    relatedWorkSince: facts.relatedWorkSince,
    firmSize: facts.firmSize || null,
    posts: facts.posts,
    managingSince: facts.managingSince,
    inGoodStanding: facts.inGoodStanding || null,
    in1650: facts.in1650 || null,
    in1650Since: facts.in1650Since,
    titles:
      titleLevel && titleSeries && titleField ? [{ level: titleLevel, series: titleSeries, field: titleField }] : [],
    certificates: content.certificates.flatMap(({ field, level }) => (field && level ? [{ field, level }] : [])),
    researchField: facts.researchField || null,
    researchProven: facts.researchProven || null,
    award: facts.award || null,
  }
}

/** How an application stands by the path it chose, as of the round's reference date: for lists and filters, deciding nothing. 第四条(四), 第五条 */
export function standingOf(
  content: ApplicationContent,
  bornOn: string,
  onDate: string,
): { outcome: EligibilityOutcome; overAge: boolean } {
  const overAge = ageStanding(bornOn, onDate) === 'over'
  if (content.path === '') return { outcome: 'gaps', overAge }
  const { fits, explainable } = checkEligibility(factsOf(content, bornOn), { onDate }).paths[content.path]
  if (fits && !overAge) return { outcome: 'likely', overAge }
  return { outcome: fits || explainable ? 'explain' : 'gaps', overAge }
}
