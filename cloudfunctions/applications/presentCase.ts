import type { CaseView } from '@/domain/contract/applications'
import { ageOn } from '@/domain/rules/age'
import { applicationChanges } from '@/domain/rules/applicationWords'
import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import { maskPhone } from '@/domain/rules/masks'
import { batchById } from '../_kit/batches'
import { caseFilesOf, evidenceOf, submittedContent, type CaseFiles } from '../_kit/caseEvidence'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import { actsOn } from './caseRights'
import { caseRowOf } from './caseRow'
import type { Case } from './relation'
import { isResultHidden } from './results'

/** A case as this officer may see it. The centre's vetting, staged results and reasons are the centre's alone until they are released. */
export async function presentCase(seen: Case, ctx: Context): Promise<CaseView> {
  const { application, desks } = seen
  const [round, files, batchNo] = await Promise.all([
    roundById(application.roundId),
    caseFilesOf(application, ctx.callerId),
    application.batchId === '' ? '' : batchById(application.batchId).then(({ no }) => no),
  ])
  const { outcome, overAge, ...evidence } = evidenceOf(application, round)
  const isCentre = desks.includes('centre')
  return {
    ...caseRowOf(application, { desk: isCentre ? 'centre' : 'city', nowAt: ctx.nowAt }),
    ...personOf(application, round.ageReferenceOn),
    ...signedPart(application, files),
    ...evidence,
    outcome,
    overAge,
    source: application.source,
    roundId: round._id,
    roundTitle: round.title,
    ageReferenceOn: round.ageReferenceOn,
    files: files.files,
    consent: consentView(application, files),
    changes: changesOf(application),
    reclassified: application.reclassified.map((each) => ({
      ...each,
      from: pathLabel(each.from),
      to: pathLabel(each.to),
    })),
    returned: application.returned,
    review: reviewView(application, files),
    batchNo,
    vettings: isCentre ? vettingViews(application, files) : [],
    stagedReason: isCentre ? (application.staged?.reason ?? '') : '',
    centreOverAgeReason: isCentre ? (application.staged?.overAgeReason ?? '') : '',
    history: historyOf(application, { isCentre, nowAt: ctx.nowAt }),
    can: actsOn(seen),
  }
}

const pathLabel = (path: EvidencePath) => ELIGIBILITY[path].label

function personOf(application: ApplicationDoc, onDate: string) {
  const { idMasked, sex, bornOn } = application
  const content = submittedContent(application)
  return {
    idMasked,
    sex,
    age: ageOn(bornOn, onDate),
    content: { ...content, mobile: maskPhone(content.mobile) },
  }
}

function signedPart({ versions }: ApplicationDoc, { portrait, signature }: CaseFiles) {
  const last = versions.at(-1)
  const publication = last
    ? { fields: last.publication.fields, version: last.publication.version, at: last.publication.at }
    : null
  return { portrait, signature, signedAt: last?.commitment.at ?? null, publication }
}

function consentView(application: ApplicationDoc, { consentScan }: CaseFiles): CaseView['consent'] {
  const { state, askedAt, dueAt, answeredAt, signer, why } = application.consent
  const { way, reason } = submittedContent(application).consent
  return {
    way,
    state,
    code: '',
    askedAt: askedAt || null,
    dueAt: dueAt || null,
    answeredAt: answeredAt || null,
    signer,
    why: way === 'none' ? reason : why,
    scan: consentScan,
  }
}

/** What changed against the version handed in before; [] for the first. 第六条(二) */
function changesOf({ versions }: ApplicationDoc): CaseView['changes'] {
  const [before, after] = versions.slice(-2)
  return before && after ? applicationChanges(before.content, after.content) : []
}

function reviewView({ review }: ApplicationDoc, { seal }: CaseFiles): CaseView['review'] {
  if (!review) return null
  const { result, opinion, officerName, on, conditions, overAgeReason } = review
  const keys = Object.keys(BASIC_CONDITIONS) as BasicCondition[] // keys of a const table
  return {
    result,
    opinion,
    officerName,
    on,
    seal,
    conditions: keys.map((key) => ({ key, label: BASIC_CONDITIONS[key].label, ...conditions[key] })),
    overAgeReason,
  }
}

function vettingViews({ vettings }: ApplicationDoc, files: CaseFiles): CaseView['vettings'] {
  return vettings.map(({ kind, on, people, result, byName, at }, index) => ({
    kind,
    on,
    people,
    result,
    files: files.vettings[index] ?? [],
    byName,
    at,
  }))
}

/** A result that can still be undone leaves no line for the city. */
function historyOf(
  application: ApplicationDoc,
  { isCentre, nowAt }: { isCentre: boolean; nowAt: number },
): CaseView['history'] {
  const hides = !isCentre && isResultHidden(application, nowAt)
  const lines = application.history.filter(({ to }) => !hides || to !== application.state)
  return lines.map(({ label, by, note, at }) => ({ label, by, note, at }))
}
