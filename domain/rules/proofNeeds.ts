import type { EvidencePath } from './eligibilityPaths'
import { PROOF_KINDS, type ProofKind } from './proofKinds'

/** Each group answers one line of `ELIGIBILITY[path].prepare`, in its order; any one kind of a group will do. */
const MANAGER_PROOFS: readonly (readonly ProofKind[])[] = [['employmentProof'], ['firmStanding']]

const PROOFS: Record<EvidencePath, readonly (readonly ProofKind[])[]> = {
  'R5.1a': [['employmentProof'], ['skillCertificate', 'titleCertificate']],
  'R5.1b': [['postProof'], ['titleCertificate', 'skillCertificate'], ['agencyLicence']],
  'R5.2': [['employmentProof'], ['titleCertificate']],
  'R5.3a': [['postProof'], ['firmSizeProof'], ...MANAGER_PROOFS],
  'R5.3b': [['postProof'], ['firmSizeProof'], ...MANAGER_PROOFS],
  'R5.3c': [['businessLicence', 'postProof'], ['firmSizeProof'], ...MANAGER_PROOFS],
  'R5.4a': [['employmentProof'], ['systemProof']],
  'R5.4b': [['research']],
  'R5.5': [['award']],
}

/** What has to be attached for `path`: at least one kind of each group. 附件1 注, 第五条 */
export function proofsFor(path: EvidencePath): readonly (readonly ProofKind[])[] {
  return PROOFS[path]
}

/** The groups of `path` of which nothing is attached yet; one scan answers every group that takes its kind. 附件1 注 */
export function missingProofs(path: EvidencePath, attached: readonly ProofKind[]): readonly (readonly ProofKind[])[] {
  return PROOFS[path].filter((group) => !group.some((kind) => attached.includes(kind)))
}

/** A group in words: '职称证书或职业资格/技能等级证书'. */
export function showProofs(group: readonly ProofKind[]): string {
  return group.map((kind) => PROOF_KINDS[kind]).join('或')
}
