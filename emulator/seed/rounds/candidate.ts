import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { EMPTY_APPLICATION, type ApplicationContent } from '@/domain/rules/applicationContent'
import type { City } from '@/domain/rules/cities'
import { ELIGIBILITY, type EvidencePath } from '@/domain/rules/eligibilityPaths'
import type { Education } from '@/domain/rules/educations'
import type { Industry } from '@/domain/rules/industries'
import { addYears } from '@/domain/rules/shanghai'
import type { Specialty } from '@/domain/rules/specialties'
import { createDice } from '../dice'
import type { Citizen } from '../identity'
import { CAREERS, TITLE_FACTS } from './careers'
import type { Folder } from './folder'

/** Somebody who applies: what the form is filled with. */
export interface Candidate {
  /** Of the application. */
  id: string
  accountId: string
  /** By which the portrait is found among the pictures. */
  sitter: string
  citizen: Citizen
  name: string
  mobile: string
  city: City
  path: EvidencePath
  unit: string
  post: string
  title: string
  industry: Industry
  specialties: Specialty[]
  hours: ApplicationContent['hours']
  profile: string
  source: ApplicationDoc['source']
  /** How the unit agrees. */
  way: 'link' | 'scan' | 'none'
  relatives: string
}

const SCHOOLS = ['江畔大学', '苏中师范大学', '运河工业大学', '沿海理工学院', '环湖财经学院']
const MAJORS = ['人力资源管理', '应用心理学', '社会学', '工商管理', '机械工程', '教育学']
const EDUCATIONS: readonly Education[] = ['undergraduate', 'masters', 'undergraduate', 'doctoral', 'college']
const POLITICS: readonly ApplicationContent['politicalStatus'][] = [
  'partyMember',
  'masses',
  'withoutParty',
  'partyMember',
]
const REASON = '已从单位退休，现以个人身份参加社区就业志愿服务'

/** Annex 1 as this person fills it in on that day, with the files of the folder. 附件1 */
export function contentOf(candidate: Candidate, folder: Folder, on: string): ApplicationContent {
  const { id, path, way, title, hours } = candidate
  const dice = createDice(`form/${id}`)
  const career = CAREERS[path]
  const titled = TITLE_FACTS[title]
  const { name, mobile, city, unit, post, industry, specialties, profile, relatives } = candidate
  const hasUnit = way !== 'none'
  const since = (years: number) => addYears(on, -years).slice(0, 7)
  return {
    ...EMPTY_APPLICATION,
    ...{ name, mobile, city, industry, specialties, profile, relatives, hours, path, portrait: folder.portrait },
    politicalStatus: dice.pick(POLITICS),
    education: dice.pick(EDUCATIONS),
    school: dice.pick(SCHOOLS),
    major: dice.pick(MAJORS),
    ...(titled ? { title, ...titled } : {}),
    ...(hasUnit
      ? { unit, post, unitKind: career.unitKind, unitPhone: landline(dice.between(0, 999)) }
      : { unitKind: 'none' as const }),
    cityBy: hasUnit ? 'work' : 'home',
    industryOther: industry === 'other' ? '企业综合服务' : '',
    specialtyOther: specialties.includes('other') ? '求职形象与表达' : '',
    certificates: certificatesOf(candidate, folder, on),
    category: ELIGIBILITY[path].category,
    facts: { ...EMPTY_APPLICATION.facts, ...career.facts(since) },
    proofs: folder.proofs,
    consent: { way, scan: way === 'scan' ? folder.consent : '', reason: hasUnit ? '' : REASON },
  }
}

function certificatesOf(
  { id, path }: Candidate,
  { certificate }: Folder,
  on: string,
): ApplicationContent['certificates'] {
  const known = CAREERS[path].certificate
  if (!known) return []
  const number = `S0000${String(createDice(`certificate/${id}`).between(100_000, 999_999))}`
  return [{ ...known, number, issuedOn: addYears(on, -6), scan: certificate }]
}

/** A landline whose four zeros show that it was made up. */
function landline(extension: number): string {
  return `025-83000000-${String(extension).padStart(3, '0')}`
}
