import type { Assurance } from './assurances'
import type { Category } from './categories'
import type { CertificateField } from './certificateFields'
import type { CertificateLevel } from './certificateLevels'
import type { City } from './cities'
import type { CompetitionAward } from './competitionAwards'
import type { Education } from './educations'
import type { EvidencePath } from './eligibilityPaths'
import type { FirmSize } from './firmSizes'
import type { Industry } from './industries'
import type { PoliticalStatus } from './politicalStatuses'
import type { Post } from './posts'
import type { ProofKind } from './proofKinds'
import type { ResearchField } from './researchFields'
import type { ServiceMode } from './serviceModes'
import type { Specialty } from './specialties'
import type { TitleLevel } from './titleLevels'
import type { TitleSeries } from './titleSeries'
import type { UnitKind } from './unitKinds'
import type { WorkField } from './workFields'

/** How the unit's consent is shown: by a link it opens, by a stamped scan, or there is no unit. 第六条(一) */
export const CONSENT_WAYS = {
  link: '发送链接，由单位在线确认',
  scan: '上传单位盖章的同意书扫描件',
  none: '无所在单位（退休、自由职业等）',
} as const

export type ConsentWay = keyof typeof CONSENT_WAYS

/** One row of 已获职业资格/技能等级证书; `scan` is a file key, '' without one. */
export interface CertificateEntry {
  name: string
  field: CertificateField | ''
  level: CertificateLevel | ''
  number: string
  issuedOn: string
  issuer: string
  scan: string
}

/** What the evidence paths are checked against beside titles, certificates and birth date. Months are 'YYYY-MM'. 第五条 */
export interface CareerFacts {
  employmentServiceSince: string
  workFields: WorkField[]
  relatedWorkSince: string
  firmSize: FirmSize | ''
  posts: Post[]
  managingSince: string
  inGoodStanding: Assurance | ''
  in1650: Assurance | ''
  in1650Since: string
  researchField: ResearchField | ''
  researchProven: Assurance | ''
  award: CompetitionAward | ''
}

/** A half day of the week in which an applicant could serve; an addition to the paper form. weekday 1 = Monday. */
export interface AvailableHour {
  weekday: number
  half: 'morning' | 'afternoon' | 'evening'
  mode: ServiceMode
}

/**
 * What an applicant writes into annex 1. '' and [] mean not filled yet; file fields hold file keys. The ID number is never part of it:
 * it is given apart and kept sealed. 附件1
 */
export interface ApplicationContent {
  name: string
  portrait: string
  politicalStatus: PoliticalStatus | ''
  education: Education | ''
  school: string
  major: string
  post: string
  title: string
  titleLevel: TitleLevel | ''
  titleSeries: TitleSeries | ''
  titleField: CertificateField | ''
  mobile: string
  unit: string
  unitKind: UnitKind | ''
  unitPhone: string
  /** The city agency that gets the application: of the work place, or of the residence. 第六条(一) */
  city: City | ''
  cityBy: 'work' | 'home' | ''
  certificates: CertificateEntry[]
  profile: string
  industry: Industry | ''
  industryOther: string
  specialties: Specialty[]
  specialtyOther: string
  hours: AvailableHour[]
  category: Category | ''
  path: EvidencePath | ''
  facts: CareerFacts
  proofs: { kind: ProofKind; key: string }[]
  /** Relatives on the panel or among the officers, by name, so that they are kept from the case; '' for none. */
  relatives: string
  consent: { way: ConsentWay | ''; scan: string; reason: string }
}

/** An application nobody has written in yet. */
export const EMPTY_APPLICATION: ApplicationContent = {
  name: '',
  portrait: '',
  politicalStatus: '',
  education: '',
  school: '',
  major: '',
  post: '',
  title: '',
  titleLevel: '',
  titleSeries: '',
  titleField: '',
  mobile: '',
  unit: '',
  unitKind: '',
  unitPhone: '',
  city: '',
  cityBy: '',
  certificates: [],
  profile: '',
  industry: '',
  industryOther: '',
  specialties: [],
  specialtyOther: '',
  hours: [],
  category: '',
  path: '',
  facts: {
    employmentServiceSince: '',
    workFields: [],
    relatedWorkSince: '',
    firmSize: '',
    posts: [],
    managingSince: '',
    inGoodStanding: '',
    in1650: '',
    in1650Since: '',
    researchField: '',
    researchProven: '',
    award: '',
  },
  proofs: [],
  relatives: '',
  consent: { way: '', scan: '', reason: '' },
}
