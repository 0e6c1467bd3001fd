import { changesBetween, type DiffField, type FieldChange } from './applicationDiff'
import { CONSENT_WAYS, type ApplicationContent, type AvailableHour, type CertificateEntry } from './applicationContent'
import { APPLICATION_FIELDS, type ApplicationField } from './applicationSteps'
import { ASSURANCES } from './assurances'
import { CATEGORIES } from './categories'
import { CERTIFICATE_FIELDS } from './certificateFields'
import { CERTIFICATE_LEVELS } from './certificateLevels'
import { CITIES } from './cities'
import { COMPETITION_AWARDS } from './competitionAwards'
import { EDUCATIONS } from './educations'
import { ELIGIBILITY } from './eligibilityPaths'
import { FIRM_SIZES } from './firmSizes'
import { INDUSTRIES } from './industries'
import { maskPhone } from './masks'
import { isMonth, showMonth } from './months'
import { POLITICAL_STATUSES } from './politicalStatuses'
import { POSTS } from './posts'
import { PROOF_KINDS } from './proofKinds'
import { RESEARCH_FIELDS } from './researchFields'
import { SERVICE_MODES } from './serviceModes'
import { isDay, showDay } from './shanghai'
import { SPECIALTIES } from './specialties'
import { TITLE_LEVELS } from './titleLevels'
import { TITLE_SERIES } from './titleSeries'
import { UNIT_KINDS } from './unitKinds'
import { WORK_FIELDS } from './workFields'

const CITY_BY = { work: '工作地', home: '居住地' } as const
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const HALVES = { morning: '上午', afternoon: '下午', evening: '晚上' } as const satisfies Record<
  AvailableHour['half'],
  string
>
/** Stands behind what was uploaded while two versions are compared, so that another file shows as a change; never shown. */
const FILE_MARK = /〔[\w-]*〕/g

const fileMark = (key: string) => (key === '' ? '' : `〔${key}〕`)
const uploaded = (key: string) => (key === '' ? '' : `已上传${fileMark(key)}`)
const month = (text: string) => (isMonth(text) ? showMonth(text) : text)

function word<Key extends string>(table: Readonly<Record<Key, string>>, key: Key | ''): string {
  return key === '' ? '' : table[key]
}

function words<Key extends string>(table: Readonly<Record<Key, string>>, keys: readonly Key[]): string {
  return keys.map((key) => table[key]).join('、')
}

/** One line of 已获职业资格/技能等级证书 as annex 1 prints it; what is not filled in leaves no gap. 附件1 */
export function certificateLine({ name, field, level, number, issuedOn, issuer }: CertificateEntry): string {
  const parts = [
    name,
    word(CERTIFICATE_FIELDS, field),
    word(CERTIFICATE_LEVELS, level),
    number === '' ? '' : `编号 ${number}`,
    isDay(issuedOn) ? showDay(issuedOn) : '',
    issuer,
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** 时间安排 in one phrase: '周二上午（线上）、周四晚上（电话）'; '' for none. 附件1 */
export function hoursLine(hours: readonly AvailableHour[]): string {
  return hours
    .map(({ weekday, half, mode }) => `${WEEKDAYS[weekday - 1] ?? ''}${HALVES[half]}（${SERVICE_MODES[mode]}）`)
    .join('、')
}

/** 职务职称 in one phrase, whichever of the two there is. 附件1 */
export function postAndTitleOf({ post, title }: Pick<ApplicationContent, 'post' | 'title'>): string {
  return [post, title].filter((part) => part !== '').join('、')
}

/** Every field in the form's words. The ID number, the signature and the consent to publish are kept elsewhere. */
const SHOWN: Record<ApplicationField, (content: ApplicationContent) => string> = {
  name: ({ name }) => name,
  portrait: ({ portrait }) => uploaded(portrait),
  idNumber: () => '',
  politicalStatus: ({ politicalStatus }) => word(POLITICAL_STATUSES, politicalStatus),
  education: ({ education }) => word(EDUCATIONS, education),
  school: ({ school }) => school,
  major: ({ major }) => major,
  post: ({ post }) => post,
  title: ({ title }) => title,
  titleLevel: ({ titleLevel }) => word(TITLE_LEVELS, titleLevel),
  titleSeries: ({ titleSeries }) => word(TITLE_SERIES, titleSeries),
  titleField: ({ titleField }) => word(CERTIFICATE_FIELDS, titleField),
  mobile: ({ mobile }) => mobile,
  unit: ({ unit }) => unit,
  unitKind: ({ unitKind }) => word(UNIT_KINDS, unitKind),
  unitPhone: ({ unitPhone }) => unitPhone,
  city: ({ city }) => word(CITIES, city),
  cityBy: ({ cityBy }) => word(CITY_BY, cityBy),
  certificates: ({ certificates }) =>
    certificates.map((entry) => `${certificateLine(entry)}${fileMark(entry.scan)}`).join('\n'),
  profile: ({ profile }) => profile,
  industry: ({ industry }) => word(INDUSTRIES, industry),
  industryOther: ({ industryOther }) => industryOther,
  specialties: ({ specialties }) => words(SPECIALTIES, specialties),
  specialtyOther: ({ specialtyOther }) => specialtyOther,
  hours: ({ hours }) => hoursLine(hours),
  category: ({ category }) => word(CATEGORIES, category),
  path: ({ path }) => (path === '' ? '' : ELIGIBILITY[path].label),
  'facts.employmentServiceSince': ({ facts }) => month(facts.employmentServiceSince),
  'facts.workFields': ({ facts }) => words(WORK_FIELDS, facts.workFields),
  'facts.relatedWorkSince': ({ facts }) => month(facts.relatedWorkSince),
  'facts.firmSize': ({ facts }) => word(FIRM_SIZES, facts.firmSize),
  'facts.posts': ({ facts }) => words(POSTS, facts.posts),
  'facts.managingSince': ({ facts }) => month(facts.managingSince),
  'facts.inGoodStanding': ({ facts }) => word(ASSURANCES, facts.inGoodStanding),
  'facts.in1650': ({ facts }) => word(ASSURANCES, facts.in1650),
  'facts.in1650Since': ({ facts }) => month(facts.in1650Since),
  'facts.researchField': ({ facts }) => word(RESEARCH_FIELDS, facts.researchField),
  'facts.researchProven': ({ facts }) => word(ASSURANCES, facts.researchProven),
  'facts.award': ({ facts }) => word(COMPETITION_AWARDS, facts.award),
  proofs: ({ proofs }) => proofs.map(({ kind, key }) => `${PROOF_KINDS[kind]}${fileMark(key)}`).join('\n'),
  relatives: ({ relatives }) => relatives,
  'consent.way': ({ consent }) => word(CONSENT_WAYS, consent.way),
  'consent.scan': ({ consent }) => uploaded(consent.scan),
  'consent.reason': ({ consent }) => consent.reason,
  commitment: () => '',
  publication: () => '',
}

const DIFF_FIELDS: readonly DiffField<ApplicationContent>[] = (
  Object.entries(APPLICATION_FIELDS) as [ApplicationField, string][]
) // entries of a const table
  .map(([field, label]) => ({ field, label, show: SHOWN[field] }))

/**
 * What an applicant changed between two submitted versions, in words and in the form's order; another file under the same heading reads
 * 已更换. The mobile number is masked. 第六条(二) 补正
 */
export function applicationChanges(before: ApplicationContent, after: ApplicationContent): FieldChange[] {
  return changesBetween(DIFF_FIELDS, before, after).map(presentable)
}

function presentable(change: FieldChange): FieldChange {
  const show = change.field === 'mobile' ? maskPhone : (text: string) => text.replace(FILE_MARK, '')
  const [before, after] = [show(change.before), show(change.after)]
  return { ...change, before, after: before === after ? `${after}（已更换）` : after }
}
