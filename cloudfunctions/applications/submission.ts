import { randomBytes } from 'node:crypto'
import type { ParsedOf } from '@/domain/contract'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { standingOf } from '@/domain/rules/applicationFacts'
import { receiptNumber } from '@/domain/rules/caseNumbers'
import { normalisePhone } from '@/domain/rules/phone'
import type { Programme } from '@/domain/rules/programme'
import { dayOf } from '@/domain/rules/shanghai'
import { cityReviewDueAt, unitConsentDueAt } from '../_kit/applicationDeadlines'
import type { ApplicationFields } from '../_kit/applicationRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import { takeSerials } from '../_kit/serials'
import { NO_CONSENT } from './blankApplication'
import { signedBy } from './signing'

type Given = ParsedOf<'applications.submit'>

/** What a submission is made under. */
export interface Occasion {
  round: RoundDoc
  held: Programme
  at: number
}

/** The content in the one spelling it is kept and compared in. */
export function tidied(content: ApplicationContent): ApplicationContent {
  return { ...content, mobile: normalisePhone(content.mobile), unitPhone: normalisePhone(content.unitPhone) }
}

/** A code nobody can guess: who has the link is the unit. */
export function newConsentCode(): string {
  return randomBytes(24).toString('base64url')
}

/** Everything a submission puts down beside the state. */
export async function fieldsOf(
  application: ApplicationDoc,
  given: Given,
  occasion: Occasion,
): Promise<ApplicationFields> {
  const { round, at } = occasion
  const content = tidied(given.content)
  const { name, unit, city, category, path } = content
  const consent = consentOf(application, content, occasion)
  const no = application.versions.length + 1
  return {
    no: await numberOf(application, round, at),
    roundId: round._id,
    content,
    versions: [...application.versions, { no, at, content, ...signedBy(given, at) }],
    ...{ name, unit, city, category, path },
    ...standingOf(content, application.bornOn, round.ageReferenceOn),
    consent,
    returned: [],
    savedAt: at,
    submittedAt: at,
    dueAt: consent.state === 'asked' ? consent.dueAt : cityReviewDueAt(occasion.held, at),
  }
}

/** The unit is asked by a new link, has stamped a scan, or is none; one that has agreed by its link is not asked again. */
function consentOf(
  application: ApplicationDoc,
  { consent }: ApplicationContent,
  { round, held, at }: Occasion,
): ApplicationDoc['consent'] {
  if (consent.way === 'scan') {
    const { scan } = consent
    return { ...NO_CONSENT, state: 'agreed', askedAt: at, answeredAt: at, scan, scanOwner: application.accountId }
  }
  if (consent.way === 'none') return NO_CONSENT
  if (application.state === 'returned') return application.consent
  const dueAt = unitConsentDueAt(held, round, at)
  return { ...NO_CONSENT, code: newConsentCode(), state: 'asked', askedAt: at, dueAt }
}

/** The receipt's number stays with the application as long as it stays in its round. */
async function numberOf(application: ApplicationDoc, round: RoundDoc, at: number): Promise<string> {
  if (application.no !== '' && application.roundId === round._id) return application.no
  const year = Number(dayOf(at).slice(0, 4))
  return receiptNumber('application', { year, serial: await takeSerials(`applications-${year}`, 1) })
}
