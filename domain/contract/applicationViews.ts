import * as z from 'zod/mini'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { BASIC_CONDITIONS } from '@/domain/rules/basicConditions'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { PUBLIC_FIELDS } from '@/domain/rules/commitment'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { ELIGIBILITY_OUTCOMES } from '@/domain/rules/eligibility'
import { RECOMMENDATION_SOURCES } from '@/domain/rules/recommendationSources'
import { VETTING_KINDS } from '@/domain/rules/vettingKinds'
import { applicationContent } from './applicationForm'
import { timelineStep } from './consultations'
import { at, fileView, oneOf, someOf, version } from './fields'
import { roundRow } from './rounds'

/** Acts the server can offer a caller on one application. */
export const APPLICATION_ACTS = {
  edit: '填写',
  submit: '提交申请',
  recall: '收回修改',
  renewLink: '重新生成单位确认链接',
  withdraw: '撤回申请',
  recommend: '推荐',
  decline: '不推荐',
  return: '退回',
  reclassify: '调整类别',
  unmask: '查看完整证件号和手机号',
  vet: '登记考察',
  stage: '拟定结果',
  print: '打印申请表',
} as const

export type ApplicationAct = keyof typeof APPLICATION_ACTS
const can = z.array(z.enum(Object.keys(APPLICATION_ACTS) as [ApplicationAct])) // keys of a const table

/** Papers are made anew when asked for: a link that lives five minutes. */
export const paperFormat = z.enum(['docx', 'pdf'], '请选择文件格式')
export const paper = z.object({ url: z.string(), name: z.string() })

export const applicationState = oneOf(APPLICATION_STATES, '状态')

/** How the unit's consent stands, as the applicant and officers see it. */
const consentView = z.object({
  way: z.enum(['', 'link', 'scan', 'none']),
  state: z.enum(['none', 'asked', 'agreed', 'declined']),
  /** For the applicant alone, while asked: opens packages/apply/consent. */
  code: z.string(),
  askedAt: z.nullable(at),
  dueAt: z.nullable(at),
  answeredAt: z.nullable(at),
  signer: z.string(),
  why: z.string(),
  scan: z.nullable(fileView),
})

/** What was sent back: each field of the form with its reason; '' for the whole. */
export const returnedField = z.object({ field: z.string(), label: z.string(), reason: z.string() })

/** One difference between two submitted versions. */
export const fieldChange = z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })

/** The applicant's list. */
export const ownRow = z.object({
  id: z.string(),
  no: z.string(),
  state: applicationState,
  roundTitle: z.string(),
  savedAt: at,
  submittedAt: z.nullable(at),
})

/** One's own application, as far as one may know it. Results show only after the time to undo a release is over. */
export const ownApplication = z.object({
  id: z.string(),
  version,
  no: z.string(),
  state: applicationState,
  source: oneOf(RECOMMENDATION_SOURCES, '推荐渠道'),
  round: z.nullable(roundRow),
  /** Whether a submission is accepted now; otherwise `opensAt` of the next round, null while none is planned. */
  openNow: z.boolean(),
  opensAt: z.nullable(at),
  idMasked: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.number(),
  bornOn: z.string(),
  content: applicationContent,
  files: z.array(fileView),
  signature: z.nullable(fileView),
  signedAt: z.nullable(at),
  publication: z.nullable(z.object({ fields: someOf(PUBLIC_FIELDS, '公开内容'), version: z.string(), at })),
  consent: consentView,
  returned: z.array(returnedField),
  /** Neutral words for the applicant, '' while there is nothing to say. */
  resultWords: z.string(),
  /** What withdrawing now would mean, in one sentence. */
  withdrawWords: z.string(),
  versions: z.array(z.object({ no: z.number(), at })),
  savedAt: at,
  submittedAt: z.nullable(at),
  timeline: z.array(timelineStep),
  can,
})

export const savedApplication = z.object({ id: z.string(), version, savedAt: at })

/** What a submission answers: the receipt and what happens next. */
export const applicationReceipt = z.object({
  id: z.string(),
  version,
  no: z.string(),
  state: applicationState,
  submittedAt: at,
  /** '现在等待单位确认，请在12月3日前完成' and its like. */
  next: z.string(),
  consentCode: z.string(),
})

/** A row of the officers' queue; no ID number, no phone. */
export const caseRow = z.object({
  id: z.string(),
  version,
  no: z.string(),
  name: z.string(),
  unit: z.string(),
  postAndTitle: z.string(),
  city: oneOf(CITIES, '城市'),
  category: oneOf(CATEGORIES, '人员类别'),
  path: oneOf(ELIGIBILITY, '符合的条件'),
  state: applicationState,
  outcome: oneOf(ELIGIBILITY_OUTCOMES, '自查结果'),
  overAge: z.boolean(),
  submittedAt: at,
  waitingDays: z.number(),
  /** Over the time the programme sets for a city review. */
  late: z.boolean(),
  resubmitted: z.boolean(),
  staged: z.nullable(z.enum(['shortlist', 'decline'])),
})

export const evidenceNeed = z.object({
  asks: z.string(),
  standing: z.enum(['met', 'missing', 'toJudge']),
  words: z.string(),
})

/** How the city, and for some points the centre, judged. */
export const cityReview = z.object({
  result: z.enum(['recommend', 'decline']),
  opinion: z.string(),
  officerName: z.string(),
  on: z.string(),
  seal: z.nullable(fileView),
  conditions: z.array(
    z.object({ key: oneOf(BASIC_CONDITIONS, '基本条件'), label: z.string(), met: z.boolean(), note: z.string() }),
  ),
  overAgeReason: z.string(),
})

export const vettingView = z.object({
  kind: oneOf(VETTING_KINDS, '考察方式'),
  on: z.string(),
  people: z.string(),
  result: z.string(),
  files: z.array(fileView),
  byName: z.string(),
  at,
})

/** A case as officers see it: the annex as paper, evidence beside it, what changed, what may be done. */
export const caseView = z.extend(caseRow, {
  source: oneOf(RECOMMENDATION_SOURCES, '推荐渠道'),
  roundId: z.string(),
  roundTitle: z.string(),
  ageReferenceOn: z.string(),
  idMasked: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.number(),
  /** `mobile` is masked here. */
  content: applicationContent,
  files: z.array(fileView),
  portrait: z.nullable(fileView),
  signature: z.nullable(fileView),
  signedAt: z.nullable(at),
  publication: z.nullable(z.object({ fields: someOf(PUBLIC_FIELDS, '公开内容'), version: z.string(), at })),
  consent: consentView,
  needs: z.array(evidenceNeed),
  otherPaths: z.array(z.object({ path: oneOf(ELIGIBILITY, '条件'), label: z.string(), fits: z.boolean() })),
  /** Proofs the chosen path asks for that are not attached, in words. */
  missingProofs: z.array(z.string()),
  warnings: z.array(z.string()),
  /** Against the version submitted before; [] for the first. */
  changes: z.array(fieldChange),
  reclassified: z.array(z.object({ from: z.string(), to: z.string(), why: z.string(), byName: z.string(), at })),
  returned: z.array(returnedField),
  review: z.nullable(cityReview),
  batchNo: z.string(),
  vettings: z.array(vettingView),
  /** The staged result with its reason; the centre alone sees it. */
  stagedReason: z.string(),
  centreOverAgeReason: z.string(),
  history: z.array(z.object({ label: z.string(), by: z.string(), note: z.string(), at })),
  can,
})

/** What the unit sees: name, post and the commitment, nothing else. 第六条(一) */
export const unitConsent = z.object({
  applicantName: z.string(),
  post: z.string(),
  unit: z.string(),
  commitment: z.string(),
  state: z.enum(['asked', 'agreed', 'declined', 'over']),
  dueAt: z.nullable(at),
})

/** A city's batch as sent: locked. */
export const batchView = z.object({
  id: z.string(),
  no: z.string(),
  roundId: z.string(),
  roundTitle: z.string(),
  city: oneOf(CITIES, '城市'),
  at,
  officerName: z.string(),
  rows: z.array(z.extend(caseRow, { returnedWhy: z.string() })),
})
