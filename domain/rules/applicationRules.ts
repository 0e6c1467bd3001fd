import type { ApplicationContent, CertificateEntry, ConsentWay } from './applicationContent'
import { certificateProblems } from './certificateProblems'
import { COMMITMENT, PUBLIC_FIELDS, PUBLICATION, type PublicField } from './commitment'
import type { Education } from './educations'
import { ELIGIBILITY } from './eligibilityPaths'
import { APPLICATION_FIELDS, type ApplicationField } from './applicationSteps'
import { attachedProofs, factsFor } from './pathFacts'
import { isMobile, isPhone } from './phone'
import { missingProofs, proofsFor, showProofs } from './proofNeeds'
import { countCharacters, withinCount } from './textCount'

/** The limits of annex 1, for counters and hints beside the fields. */
export const APPLICATION_LIMITS = {
  name: { min: 2, max: 30 },
  profile: { min: 50, max: 1000 },
  certificates: { max: 10 },
  proofs: { max: 30 },
  reason: { min: 2, max: 200 },
} as const

/** What keeps an application from being submitted; `field` is its path in the form. */
export interface ApplicationProblem {
  field: string
  message: string
}

export interface ApplicationOccasion {
  /** 'YYYY-MM-DD' in China. */
  todayOn: string
  /** Sent again after a return, while the unit has agreed by the link: it is not asked anew. */
  unitAgreed?: boolean
  /** Sent again after a return: no link goes out any more. */
  correcting?: boolean
}

/** How the applicant signs and agrees. */
export interface Signing {
  commitment: { signature: string; typedName: string; version: string }
  publication: { agreed: boolean; fields: readonly PublicField[]; version: string }
}

type Found = ApplicationProblem | false | '' | null | undefined

const NAME = /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}A-Za-z·. ]+$/u
const DOTS = /[•‧・]/g
/** Schools that teach no subject of their own. */
const WITHOUT_MAJOR: readonly (Education | '')[] = ['seniorHigh', 'juniorHigh', 'primary']

/**
 * What is missing or wrong in the form before it may be submitted, in the form's order; [] when nothing is. What a path of article 5 asks
 * for and the applicant has not is a named gap for the city to judge and none of these; only what was not told at all is. 附件1; 第五条
 */
export function applicationProblems(content: ApplicationContent, occasion: ApplicationOccasion): ApplicationProblem[] {
  const found: Found[] = [
    ...personProblems(content),
    ...unitProblems(content),
    ...content.certificates.flatMap((entry: CertificateEntry, at) => certificateProblems(entry, at, occasion.todayOn)),
    profileProblem(content.profile),
    ...fieldProblems(content),
    ...evidenceProblems(content, occasion),
    consentProblem(content, occasion),
  ]
  return found.filter((each): each is ApplicationProblem => Boolean(each))
}

/** What is wrong with the signature and with the consent to publish; [] when nothing is. 附件1 本人承诺; PIPL 25 */
export function signingProblems({ commitment, publication }: Signing, name: string): ApplicationProblem[] {
  const withheld = publicFields().filter(
    (field) => PUBLIC_FIELDS[field].required && !publication.fields.includes(field),
  )
  const found: Found[] = [
    commitment.version !== COMMITMENT.version &&
      problem('commitment', '承诺内容已更新，请重新阅读后签名', 'commitment.version'),
    commitment.signature === '' &&
      commitment.typedName === '' &&
      problem('commitment', '请签名', 'commitment.signature'),
    commitment.typedName !== '' &&
      plainName(commitment.typedName) !== plainName(name) &&
      problem('commitment', '签名应与姓名一致', 'commitment.typedName'),
    publication.version !== PUBLICATION.version &&
      problem('publication', '公开内容的说明已更新，请重新阅读后确认', 'publication.version'),
    !publication.agreed &&
      problem('publication', '请确认是否同意公开；聘任须经公示，不同意则无法申请', 'publication.agreed'),
    publication.agreed &&
      withheld.length > 0 &&
      problem(
        'publication',
        `${withheld.map((field) => PUBLIC_FIELDS[field].label).join('、')}须在公示中公开，请勾选`,
        'publication.fields',
      ),
  ]
  return found.filter((each): each is ApplicationProblem => Boolean(each))
}

/** A name as it is compared: without spaces, with one kind of middle dot. */
export function plainName(name: string): string {
  return name.replace(/\s/g, '').replace(DOTS, '·')
}

function personProblems(content: ApplicationContent): Found[] {
  const { name, title, titleLevel, titleSeries, titleField } = content
  const hasTitle = title !== '' || titleLevel !== ''
  const { min, max } = APPLICATION_LIMITS.name
  const nameFits = withinCount(name, min, max) === 'ok' && NAME.test(name.trim().replace(DOTS, '·'))
  return [
    !nameFits && problem('name', `请填写姓名，${min} 至 ${max} 个字，可用“·”`),
    missing(content, 'portrait', '请上传照片'),
    missing(content, 'politicalStatus'),
    missing(content, 'education'),
    missing(content, 'school'),
    !WITHOUT_MAJOR.includes(content.education) && missing(content, 'major'),
    content.unitKind !== 'none' && missing(content, 'post'),
    hasTitle && title === '' && problem('title', '请填写职称名称；没有职称的，请清除职称级别'),
    hasTitle && titleLevel === '' && problem('titleLevel', '请选择职称级别'),
    hasTitle && titleSeries === '' && problem('titleSeries', '请选择职称系列'),
    hasTitle && titleField === '' && problem('titleField', '请选择职称专业'),
    !isMobile(content.mobile) && problem('mobile', '联系电话应为 11 位手机号，请检查'),
  ]
}

function unitProblems(content: ApplicationContent): Found[] {
  const hasUnit = content.unitKind !== 'none'
  const phone = content.unitPhone
  return [
    hasUnit && missing(content, 'unit'),
    missing(content, 'unitKind'),
    (hasUnit || phone !== '') &&
      !isPhone(phone) &&
      problem('unitPhone', '单位联系电话请填写带区号的座机号（可加分机）或手机号'),
    missing(content, 'city'),
    content.cityBy === '' && problem('cityBy', '请选择按工作地还是居住地受理'),
    !hasUnit && content.cityBy === 'work' && problem('cityBy', '无所在单位的，请选择按居住地受理'),
  ]
}

function profileProblem(profile: string): Found {
  const { min, max } = APPLICATION_LIMITS.profile
  const count = countCharacters(profile)
  if (count < min) return problem('profile', `个人简要情况至少 ${min} 个字，现在 ${count} 个字`)
  return count > max && problem('profile', `个人简要情况最多 ${max} 个字，现在 ${count} 个字`)
}

function fieldProblems(content: ApplicationContent): Found[] {
  const { industry, industryOther, specialties, specialtyOther } = content
  return [
    missing(content, 'industry'),
    industry === 'other' && industryOther === '' && problem('industryOther', '请填写其他行业的名称'),
    specialties.length === 0 && problem('specialties', '请至少选择一个专业领域'),
    specialties.includes('other') && specialtyOther === '' && problem('specialtyOther', '请填写其他专业领域的名称'),
  ]
}

function evidenceProblems(content: ApplicationContent, { todayOn }: ApplicationOccasion): Found[] {
  const { category, path } = content
  if (category === '' || path === '') return [missing(content, 'category'), missing(content, 'path')]
  if (ELIGIBILITY[path].category !== category) return [problem('path', '符合的条件与人员类别不一致，请重新选择')]
  return [...factsFor(path).map((fact) => factProblem(content, fact, todayOn)), proofProblem(content)]
}

function factProblem({ facts }: ApplicationContent, fact: ReturnType<typeof factsFor>[number], todayOn: string): Found {
  const told = facts[fact]
  const field = `facts.${fact}` as const
  const label = APPLICATION_FIELDS[field]
  if (told.length === 0) return problem(field, `请填写“${label}”`)
  return fact.endsWith('Since') && told > todayOn.slice(0, 7) && problem(field, `“${label}”不能晚于今天`)
}

/** One proof that fits the path is enough to submit; the others are named gaps. 附件1 注 */
function proofProblem(content: ApplicationContent): Found {
  if (content.path === '') return null
  const wanted = proofsFor(content.path)
  if (missingProofs(content.path, attachedProofs(content)).length < wanted.length) return null
  return problem('proofs', `请至少上传一份证明材料：${wanted.map(showProofs).join('、')}`)
}

function consentProblem({ consent, unitKind }: ApplicationContent, occasion: ApplicationOccasion): Found {
  const { way, scan, reason } = consent
  if (way === '') return problem('consent.way', '请选择单位同意的方式')
  if (unitKind === 'none' && way !== 'none')
    return problem('consent.way', '没有所在单位的，请选择“无所在单位”并说明原因')
  if (unitKind !== 'none' && way === 'none') return problem('consent.way', '有所在单位的，须经单位同意')
  const checks: Record<ConsentWay, Found> = {
    link: occasion.correcting && !occasion.unitAgreed && problem('consent.way', '补正时请上传单位盖章的同意书扫描件'),
    scan: scan === '' && problem('consent.scan', '请上传单位盖章的同意书扫描件'),
    none:
      withinCount(reason, APPLICATION_LIMITS.reason.min, APPLICATION_LIMITS.reason.max) !== 'ok' &&
      problem('consent.reason', '请说明无所在单位的原因，如退休、自由职业'),
  }
  return checks[way]
}

type Blank = Exclude<keyof ApplicationContent & ApplicationField, 'certificates' | 'specialties' | 'hours' | 'proofs'>

function missing(content: ApplicationContent, field: Blank, message?: string): Found {
  if (content[field].trim() !== '') return null
  return problem(field, message ?? `请${CHOSEN.includes(field) ? '选择' : '填写'}${APPLICATION_FIELDS[field]}`)
}

const CHOSEN: readonly ApplicationField[] = [
  'politicalStatus',
  'education',
  'unitKind',
  'city',
  'industry',
  'category',
  'path',
]

function problem(field: ApplicationField, message: string, path: string = field): ApplicationProblem {
  return { field: path, message }
}

function publicFields(): PublicField[] {
  return Object.keys(PUBLIC_FIELDS) as PublicField[] // keys of a const table
}
