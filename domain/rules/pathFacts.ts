import type { ApplicationContent, CareerFacts } from './applicationContent'
import { NEEDS } from './eligibilityNeeds'
import { ELIGIBILITY, type EvidencePath } from './eligibilityPaths'
import type { ProofKind } from './proofKinds'

/** In the form's order. */
const FACTS = [
  'employmentServiceSince',
  'workFields',
  'relatedWorkSince',
  'firmSize',
  'posts',
  'managingSince',
  'inGoodStanding',
  'in1650',
  'in1650Since',
  'researchField',
  'researchProven',
  'award',
] as const satisfies readonly (keyof CareerFacts)[]

export type CareerFact = (typeof FACTS)[number]

/** What the form must ask for when somebody applies by `path`, in the form's order; titles, certificates and the unit stand elsewhere in it. 第五条 */
export function factsFor(path: EvidencePath): CareerFact[] {
  const read = new Set<string>(ELIGIBILITY[path].needs.flatMap((need) => NEEDS[need].facts))
  return FACTS.filter((fact) => read.has(fact))
}

/** The kinds of proof an application has attached: the scan beside a certificate counts as well. 附件1 注 */
export function attachedProofs({
  proofs,
  certificates,
}: Pick<ApplicationContent, 'proofs' | 'certificates'>): ProofKind[] {
  const scans = certificates.some(({ scan }) => scan !== '') ? (['skillCertificate'] as const) : []
  return [...proofs.map(({ kind }) => kind), ...scans]
}
