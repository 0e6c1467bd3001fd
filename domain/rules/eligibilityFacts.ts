import type { Assurance } from './assurances'
import type { CertificateField } from './certificateFields'
import type { CertificateLevel } from './certificateLevels'
import type { CompetitionAward } from './competitionAwards'
import type { FirmSize } from './firmSizes'
import type { Post } from './posts'
import type { ResearchField } from './researchFields'
import type { TitleLevel } from './titleLevels'
import type { TitleSeries } from './titleSeries'
import type { UnitKind } from './unitKinds'
import type { WorkField } from './workFields'

/** A professional title. `field` is told apart because article 5(1) takes titles of three fields only. */
export interface Title {
  level: TitleLevel
  series: TitleSeries
  field: CertificateField
}

/** 职业资格证书 or 职业技能等级证书. */
export interface Certificate {
  field: CertificateField
  level: CertificateLevel
}

/**
 * What is known of a person when the nine evidence paths are checked; null, '' and [] mean not told. Months are 'YYYY-MM'; a day will do.
 * Filled from a few taps of the self-check as well as from an application.
 */
export interface EligibilityFacts {
  /** Birth date 'YYYY-MM-DD', or 'YYYY-MM' where only the month is known. */
  born: string
  unitKind: UnitKind | null
  /** Start of the work in employment services. */
  employmentServiceSince: string
  workFields: readonly WorkField[]
  /** Start of the work in the fields above. */
  relatedWorkSince: string
  firmSize: FirmSize | null
  posts: readonly Post[]
  /** Since when this person manages a firm. */
  managingSince: string
  /** 企业经营状况良好 */
  inGoodStanding: Assurance | null
  /** Whether the unit belongs to the province's 1650 industrial system, and the start of the work there. */
  in1650: Assurance | null
  in1650Since: string
  titles: readonly Title[]
  certificates: readonly Certificate[]
  researchField: ResearchField | null
  /** Papers, patents, projects that show the level of research. */
  researchProven: Assurance | null
  award: CompetitionAward | null
}

/** Somebody of whom nothing is known yet. */
export const NO_FACTS: EligibilityFacts = {
  born: '',
  unitKind: null,
  employmentServiceSince: '',
  workFields: [],
  relatedWorkSince: '',
  firmSize: null,
  posts: [],
  managingSince: '',
  inGoodStanding: null,
  in1650: null,
  in1650Since: '',
  titles: [],
  certificates: [],
  researchField: null,
  researchProven: null,
  award: null,
}
