import type { Industry } from '@/domain/rules/industries'
import type { Specialty } from '@/domain/rules/specialties'

/** A picture as it was handed in (JPEG, PNG, WebP), or null where the paper shows an empty place. */
export type Picture = Buffer | null

/** What a paper can be printed as: Word for papers that an officer goes on with, PDF for final ones. */
export type PaperFormat = 'docx' | 'pdf'

/** 江苏省职业指导专家申请表. Days are 'YYYY-MM-DD'; '' and null leave the place empty. 附件1 */
export interface AnnexOne {
  name: string
  sex: string
  /** Masked or in full: the caller knows who reads the paper. */
  idNumber: string
  politicalStatus: string
  education: string
  schoolAndMajor: string
  postAndTitle: string
  phone: string
  unit: string
  unitPhone: string
  /** One line for each certificate. */
  certificates: readonly string[]
  profile: string
  /** 35 × 49 mm on paper; another ratio is fitted inside. */
  portrait: Picture
  industry: Industry | null
  /** The text beside 其他, of the industries. */
  industryOther: string
  specialties: readonly Specialty[]
  specialtyOther: string
  /** 时间安排, which the paper's heading promises without asking for it: printed only when there is some. */
  availability: string
  signature: Picture
  signedOn: string | null
  opinion: CityOpinion | null
}

/** 设区市公共就业服务机构意见, the last box of annex 1. */
export interface CityOpinion {
  text: string
  officer: string
  on: string
  seal: Picture
}

/** The list on which a city agency sends its candidates of one round to the centre. 第六条(二) */
export interface CoverList {
  title: string
  city: string
  round: string
  rows: readonly CoverRow[]
  /** How many of each category, in the regulation's order. */
  totals: readonly { category: string; people: number }[]
  officer: string
  on: string
}

/** One candidate of a cover list; `evidence` is the path of article 5 that the candidate came by. */
export interface CoverRow {
  name: string
  unit: string
  postAndTitle: string
  category: string
  evidence: string
  remark: string
}

/** A public notice, of people to be appointed or of a dismissal. 第六条(四), 第八条 */
export interface NoticePaper {
  title: string
  opening: string
  people: NoticePeople
  fromOn: string
  toOn: string
  workingDays: number
  /** Where and how to object, as sentences. */
  objection: string
  issuer: string
  on: string
}

/** A dismissal names the person and the decision, never the facts. */
export type NoticePeople =
  | { kind: 'selection'; rows: readonly SelectionRow[] }
  | { kind: 'dismissal'; rows: readonly { name: string; decision: string }[] }

/** What is published of one person. */
export interface SelectionRow {
  name: string
  unit: string
  postAndTitle: string
  category: string
  city: string
}

/** A decision of the centre: appointments, renewals, or one dismissal. 第六条(五), 第七条, 第八条 */
export interface Decision {
  /** 文号 */
  number: string
  title: string
  /** 主送; '' for none. */
  recipient: string
  paragraphs: readonly string[]
  /** Empty for a decision without a list. */
  rows: readonly DecisionRow[]
  issuer: string
  on: string
}

/** One person of a decision's list, with the term. */
export interface DecisionRow {
  name: string
  unit: string
  city: string
  certificateNumber: string
  fromOn: string
  toOn: string
}

/** 聘任证书 of one term. 第六条(五) */
export interface Certificate {
  name: string
  portrait: Picture
  number: string
  fromOn: string
  toOn: string
  issuer: string
  on: string
  /** Address of the public page that tells whether the certificate is in force; drawn as a QR code. */
  checkUrl: string
}

/** What the centre looks at before it renews a term: one expert's record of the term. 第七条, 第十条(三) */
export interface LedgerPage {
  name: string
  unit: string
  city: string
  certificateNumber: string
  fromOn: string
  toOn: string
  /** Accepted services for each class of duties, in the regulation's order. */
  figures: readonly { duty: string; services: number; people: number }[]
  logs: readonly { on: string; title: string; duty: string; place: string }[]
  /** `score` is null while there are too few feedbacks to show one. */
  feedback: { count: number; score: number | null; words: readonly string[] }
  /** What the expert says about the term. */
  note: string
  printedOn: string
}
