import type { InputOfOutput } from '@/domain/contract'
import type { FileView } from '@/domain/contract/fields'
import { ageOn } from '@/domain/rules/age'
import type { ApplicationContent, CertificateEntry } from '@/domain/rules/applicationContent'
import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { maskIdNumber } from '@/domain/rules/masks'
import { caseFilesOf, evidenceOf, submittedContent, type CaseFiles } from '../_kit/caseEvidence'
import { isHandedIn, liveMarks, tallyOf } from '../_kit/panelBoard'
import { found } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import { isUnderReview, type OwnCase } from './ownCase'
import { markViewOf } from './present'

type PanelCase = InputOfOutput<'panel.case'>
type Paper = NonNullable<PanelCase['paper']>
const CONDITIONS = Object.keys(BASIC_CONDITIONS) as BasicCondition[] // keys of a const table
const ID_NUMBER = /^\d{17}[\dX]$/i

/** A case as its panel member sees it: the paper only after the declaration, what others gave only after the own mark. 第六条(三) */
export async function presentCase(own: OwnCase, ctx: Context): Promise<PanelCase> {
  const { mark, application, board } = own
  const { round } = board
  const declared = mark.state !== 'assigned'
  const others = isHandedIn(mark) ? liveMarks(board, application).filter(({ _id }) => _id !== mark._id) : []
  return {
    id: mark._id,
    version: mark.version,
    applicationId: application._id,
    no: application.no,
    state: mark.state,
    declared,
    name: application.name,
    unit: application.unit,
    roundTitle: round.title,
    weights: round.weights,
    paper: declared ? await paperOf(own, ctx) : null,
    mine: markViewOf(mark, round),
    others: others.flatMap((each) => markViewOf(each, round) ?? []),
    mean: isHandedIn(mark) ? tallyOf(board, application).mean : null,
    can: actsOf(own, declared),
  }
}

function actsOf(own: OwnCase, declared: boolean): PanelCase['can'] {
  if (!isUnderReview(own)) return []
  return declared ? ['declare', 'mark'] : ['declare']
}

async function paperOf({ application, board: { round } }: OwnCase, ctx: Context): Promise<Paper> {
  const files = await caseFilesOf(application, ctx.callerId)
  const { needs, overAge, missingProofs, warnings } = evidenceOf(application, round)
  return {
    content: withoutPrivate(submittedContent(application)),
    sex: application.sex,
    age: ageOn(application.bornOn, round.ageReferenceOn),
    overAge,
    category: found(application.category || null),
    path: found(application.path || null),
    needs,
    warnings: [...warnings, ...missingProofs.map((proof) => `没有附${proof}`)],
    files: files.files,
    portrait: files.portrait,
    review: reviewOf(application, files.seal),
    vettings: vettingsOf(application, files),
  }
}

/** Nothing by which to reach the applicant or their relatives, and no ID number that stands as a certificate's number. */
function withoutPrivate(content: ApplicationContent): ApplicationContent {
  return {
    ...content,
    mobile: '',
    unitPhone: '',
    relatives: '',
    certificates: content.certificates.map(withoutIdNumber),
    consent: { ...content.consent, scan: '' },
  }
}

function withoutIdNumber(certificate: CertificateEntry): CertificateEntry {
  const { number } = certificate
  return ID_NUMBER.test(number) ? { ...certificate, number: maskIdNumber(number) } : certificate
}

function reviewOf({ review }: ApplicationDoc, seal: FileView | null): Paper['review'] {
  if (!review) return null
  const { result, opinion, officerName, on, overAgeReason } = review
  const conditions = CONDITIONS.map((key) => ({
    key,
    label: BASIC_CONDITIONS[key].label,
    ...review.conditions[key],
  }))
  return { result, opinion, officerName, on, seal, conditions, overAgeReason }
}

function vettingsOf({ vettings }: ApplicationDoc, files: CaseFiles): Paper['vettings'] {
  return vettings.map(({ kind, on, people, result, byName, at }, index) => ({
    ...{ kind, on, people, result, byName, at },
    files: files.vettings[index] ?? [],
  }))
}
