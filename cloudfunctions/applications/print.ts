import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { certificateLine, hoursLine, postAndTitleOf } from '@/domain/rules/applicationWords'
import { EDUCATIONS } from '@/domain/rules/educations'
import { POLITICAL_STATUSES } from '@/domain/rules/politicalStatuses'
import { dayOf } from '@/domain/rules/shanghai'
import { maskPhone } from '@/domain/rules/masks'
import { applicationById } from '../_kit/applicationRecords'
import { submittedContent } from '../_kit/caseEvidence'
import { fileByKey } from '../_kit/files'
import { openIdNumber } from '../_kit/idNumbers'
import type { AnnexOne, CityOpinion, Picture } from '../_kit/paper/papers'
import { paperLink } from '../_kit/paperLinks'
import { must } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { readFile } from '../_kit/storage'
import { isEditable } from './ownRecord'
import { caseFor, isAtCentre } from './relation'

const TITLE = '江苏省职业指导专家申请表'
const MAX_PICTURE_BYTES = 10 * 1_048_576
const SEXES = { male: '男', female: '女' } as const

/** Annex 1 as the paper form: the applicant's own in full, an officer's case with ID number and phone masked. 附件1 */
export const print: Handlers<'applications'>['print'] = async ({ id, format }, ctx) => {
  const { application, isOwn } = await printable(id, ctx)
  const content = isOwn && isEditable(application) ? application.content : submittedContent(application)
  const { printAnnexOne } = await import('../_kit/paper/annexOne') // fonts and writers load for those alone who print
  const paper = await annexOf(application, content, isOwn)
  return paperLink({
    content: await printAnnexOne(paper, format),
    name: `${TITLE}-${content.name}.${format}`,
    of: `annexOne/${id}/${isOwn ? 'own' : 'case'}`,
    version: application.version,
  })
}

/** Throws NOT_YOURS for whoever is neither the applicant nor an officer of the case. */
async function printable(id: string, ctx: Context): Promise<{ application: ApplicationDoc; isOwn: boolean }> {
  const application = await applicationById(id)
  if (application.accountId === ctx.callerId) return { application, isOwn: true }
  const account = await ctx.account()
  const isOfficer = account?.roles.some(({ role }) => role === 'cityOfficer' || role === 'centreOfficer')
  must(isOfficer, 'NOT_YOURS')
  await caseFor(id, ctx)
  return { application, isOwn: false }
}

async function annexOf(application: ApplicationDoc, content: ApplicationContent, isOwn: boolean): Promise<AnnexOne> {
  const { _id, accountId, sex, idMasked, idSealed, versions } = application
  const signed = isOwn && isEditable(application) ? undefined : versions.at(-1)?.commitment
  const { politicalStatus, education, school, major, mobile, unit, unitPhone, profile } = content
  return {
    name: content.name,
    sex: SEXES[sex],
    idNumber: isOwn ? openIdNumber(idSealed, `applications/${_id}`) : idMasked,
    politicalStatus: politicalStatus === '' ? '' : POLITICAL_STATUSES[politicalStatus],
    education: education === '' ? '' : EDUCATIONS[education],
    schoolAndMajor: [school, major].filter((part) => part !== '').join(' '),
    postAndTitle: postAndTitleOf(content),
    phone: isOwn ? mobile : maskPhone(mobile),
    unit,
    unitPhone,
    certificates: content.certificates.map(certificateLine),
    profile,
    portrait: await pictureOf(content.portrait, accountId),
    industry: content.industry === '' ? null : content.industry,
    industryOther: content.industryOther,
    specialties: content.specialties,
    specialtyOther: content.specialtyOther,
    availability: hoursLine(content.hours),
    signature: await pictureOf(signed?.signature ?? '', accountId),
    signedOn: signed ? dayOf(signed.at) : null,
    opinion: await opinionFor(application, isOwn),
  }
}

/** The applicant reads the city's opinion once it has gone to the centre; a refusal's is between city and centre. */
async function opinionFor(application: ApplicationDoc, isOwn: boolean): Promise<CityOpinion | null> {
  const { review } = application
  if (!review || (isOwn && !(review.result === 'recommend' && isAtCentre(application)))) return null
  const { opinion, officerName, officerId, on, seal } = review
  return { text: opinion, officer: officerName, on, seal: await pictureOf(seal, officerId) }
}

/** A picture of this owner that has passed the check; null for a document, which no box of the form can hold. */
async function pictureOf(key: string, ownerId: string): Promise<Picture> {
  const file = key === '' ? null : await fileByKey(key)
  const fits = file?.ownerId === ownerId && file.kind === 'picture' && file.state === 'passed'
  return fits ? readFile(file.view, MAX_PICTURE_BYTES) : null
}
