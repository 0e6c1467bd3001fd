import type { z } from 'zod/mini'
import type { evidenceNeed } from '@/domain/contract/applications'
import type { FileView } from '@/domain/contract/fields'
import { ageStanding, AGE_LIMIT_YEARS } from '@/domain/rules/age'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { factsOf, standingOf } from '@/domain/rules/applicationFacts'
import { checkEligibility, type EligibilityOutcome } from '@/domain/rules/eligibility'
import type { EligibilityFacts } from '@/domain/rules/eligibilityFacts'
import { NEEDS, type Gap } from '@/domain/rules/eligibilityNeeds'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { attachedProofs } from '@/domain/rules/pathFacts'
import { missingProofs, showProofs } from '@/domain/rules/proofNeeds'
import { addYears } from '@/domain/rules/shanghai'
import { fileViews } from './files'
import type { ApplicationDoc, RoundDoc } from './selectionDocuments'

type Submitted = Pick<ApplicationDoc, 'content' | 'versions'>
type Judged = Submitted & Pick<ApplicationDoc, 'path' | 'bornOn'>
type EvidenceNeed = z.infer<typeof evidenceNeed>

/** How a case stands by article 5 and by age, for whoever judges it; it decides nothing. */
export interface CaseEvidence {
  outcome: EligibilityOutcome
  /** Over the age limit on the round's reference date: 65 itself is within. 第四条(四) */
  overAge: boolean
  /** Each thing the chosen path asks for. */
  needs: EvidenceNeed[]
  otherPaths: { path: EvidencePath; label: string; fits: boolean }[]
  /** Groups of proofs of which nothing is attached, in words. */
  missingProofs: string[]
  warnings: string[]
}

const PATHS = Object.keys(ELIGIBILITY) as EvidencePath[] // keys of a const table
const TERM_YEARS = 2

/** What was handed in last: while somebody corrects a returned form, nobody else reads what is being typed. */
export function submittedContent({ versions, content }: Submitted): ApplicationContent {
  return versions.at(-1)?.content ?? content
}

/** The checklist of a case by the path it is filed under, as of the round's reference date. 第四条(四), 第五条 */
export function evidenceOf(application: Judged, { ageReferenceOn }: Pick<RoundDoc, 'ageReferenceOn'>): CaseEvidence {
  const content = { ...submittedContent(application), path: application.path }
  const { path, bornOn } = application
  const facts = factsOf(content, bornOn)
  const check = checkEligibility(facts, { onDate: ageReferenceOn })
  const needs = path === '' ? [] : ELIGIBILITY[path].needs
  return {
    ...standingOf(content, bornOn, ageReferenceOn),
    needs: needs.map((need) => needOf(NEEDS[need], facts, ageReferenceOn)),
    otherPaths: PATHS.filter((each) => each !== path).map((each) => ({
      path: each,
      label: ELIGIBILITY[each].label,
      fits: check.paths[each].fits,
    })),
    missingProofs: path === '' ? [] : missingProofs(path, attachedProofs(content)).map(showProofs),
    warnings: [...check.warnings, ...agesInTerm(bornOn, ageReferenceOn), ...aboutUnit(content)],
  }
}

function needOf(
  need: { asks: string; gap: (facts: EligibilityFacts, onDate: string) => Gap | null },
  facts: EligibilityFacts,
  onDate: string,
): EvidenceNeed {
  const gap = need.gap(facts, onDate)
  if (!gap) return { asks: need.asks, standing: 'met', words: '' }
  return { asks: need.asks, standing: gap.judged ? 'toJudge' : 'missing', words: gap.words }
}

/** Somebody who passes the limit inside the term is told of, never turned away. 第四条(四) */
function agesInTerm(bornOn: string, onDate: string): string[] {
  const isOverLater = ageStanding(bornOn, addYears(onDate, TERM_YEARS)) === 'over'
  if (ageStanding(bornOn, onDate) === 'over' || !isOverLater) return []
  return [`聘期内将超过 ${AGE_LIMIT_YEARS} 岁，不影响本次推荐，续聘时再核`]
}

function aboutUnit({ consent }: ApplicationContent): string[] {
  return consent.way === 'none' ? [`无所在单位：${consent.reason}`] : []
}

/** Every file of a case. Each group is looked up under its own owner, so that nobody's key opens another's file. */
export interface CaseFiles {
  /** Proofs and scans of certificates. */
  files: FileView[]
  portrait: FileView | null
  signature: FileView | null
  consentScan: FileView | null
  seal: FileView | null
  /** In the order of the vetting records. */
  vettings: FileView[][]
}

type Filed = Submitted & Pick<ApplicationDoc, 'accountId' | 'consent' | 'review' | 'vettings'>

/** Views of a case's files, with links that live five minutes. Those whose check has not passed are missing for all but their owner. */
export async function caseFilesOf(application: Filed, viewerId: string): Promise<CaseFiles> {
  const { accountId, consent, review, vettings } = application
  const content = submittedContent(application)
  const proofs = [...content.proofs.map(({ key }) => key), ...content.certificates.map(({ scan }) => scan)]
  const signature = application.versions.at(-1)?.commitment.signature ?? ''
  const isFromUnit = consent.scan !== '' && consent.scanOwner !== ''
  const scan = isFromUnit ? consent.scan : content.consent.scan
  const view = (keys: readonly string[], ownerId: string) =>
    fileViews(
      keys.filter((key) => key !== ''),
      { ownerId, viewerId },
    )
  const [own, scans, seals, ...vetted] = await Promise.all([
    view([...proofs, content.portrait, signature], accountId),
    view([scan], isFromUnit ? consent.scanOwner : accountId),
    view([review?.seal ?? ''], review?.officerId ?? ''),
    ...vettings.map(({ files, byId }) => view(files, byId)),
  ])
  const ownFile = (key: string) => own.find((file) => file.key === key) ?? null
  return {
    files: own.filter(({ key }) => proofs.includes(key)),
    portrait: ownFile(content.portrait),
    signature: ownFile(signature),
    consentScan: scans[0] ?? null,
    seal: seals[0] ?? null,
    vettings: vetted,
  }
}
