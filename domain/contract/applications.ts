import * as z from 'zod/mini'
import { APPLICATION_STATES } from '@/domain/rules/applicationFlow'
import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { PUBLIC_FIELDS } from '@/domain/rules/commitment'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { ELIGIBILITY_OUTCOMES } from '@/domain/rules/eligibility'
import { RECOMMENDATION_SOURCES } from '@/domain/rules/recommendationSources'
import { VETTING_KINDS } from '@/domain/rules/vettingKinds'
import { read, write } from './action'
import { applicationContent } from './applicationForm'
import { timelineStep } from './consultations'
import { at, blankOrKey, cursor, day, fileView, id, oneOf, phone, someOf, text, version } from './fields'
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

const stateOf = oneOf(APPLICATION_STATES, '状态')

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
  state: stateOf,
  roundTitle: z.string(),
  savedAt: at,
  submittedAt: z.nullable(at),
})

/** One's own application, as far as one may know it. Results show only after the time to undo a release is over. */
export const ownApplication = z.object({
  id: z.string(),
  version,
  no: z.string(),
  state: stateOf,
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
  state: stateOf,
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
  state: stateOf,
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

const touch = { id, version }
const consentCode = z.string('缺少链接编号').check(z.regex(/^[\w-]{16,64}$/, '链接不完整，请让申请人重新发送'))
const opinion = text('意见', { min: 4, max: 500 })
const judged = (key: BasicCondition) =>
  z.object({
    met: z.boolean(`请判断“${BASIC_CONDITIONS[key].label}”`),
    note: text(`“${BASIC_CONDITIONS[key].label}”的说明`, { max: 200 }),
  })
const conditions = z.object({
  politics: judged('politics'),
  ethics: judged('ethics'),
  policy: judged('policy'),
  health: judged('health'),
} satisfies Record<BasicCondition, unknown>)
const idNumber = z.string('请填写身份证号').check(z.maxLength(40, '身份证号应为 18 位'))
const OWN = ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'] as const
const CASE = ['NOT_FOUND', 'NOT_YOUR_AREA', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'OWN_CASE'] as const

export const applications = {
  mine: read({
    by: ['visitor'],
    input: z.object({}),
    output: z.object({
      rows: z.array(ownRow),
      /** The round that is open or comes next. */
      round: z.nullable(roundRow),
      remind: z.boolean(),
      canStart: z.boolean(),
    }),
  }),
  start: write({
    by: ['visitor'],
    /** Begins a draft; name and ID number come first, since the bar is checked here. 第八条 */
    input: z.object({
      name: text('姓名', { min: 2, max: 30 }),
      idNumber,
      source: z.enum(['self', 'call'], '请选择推荐渠道'),
      /** Of an invitation by an agency: then the source is the invitation's. */
      invitation: z.optional(consentCode),
    }),
    output: ownApplication,
    refusals: ['BARRED', 'ALREADY_APPLYING', 'ALREADY_EXPERT', 'LINK_OVER'],
  }),
  identify: write({
    by: ['visitor'],
    input: z.object({ ...touch, idNumber }),
    output: ownApplication,
    refusals: [...OWN, 'BARRED', 'ALREADY_EXPERT'],
  }),
  save: write({
    by: ['visitor'],
    input: z.object({ ...touch, content: applicationContent }),
    output: savedApplication,
    refusals: [...OWN],
  }),
  get: read({
    by: ['visitor'],
    input: z.object({ id }),
    output: ownApplication,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
  submit: write({
    by: ['visitor'],
    input: z.object({
      ...touch,
      content: applicationContent,
      /** A drawn signature (file key), or the name typed by who cannot draw. */
      commitment: z.object({
        signature: blankOrKey,
        typedName: text('签名', { max: 30 }),
        version: text('承诺版本', { min: 1, max: 20 }),
      }),
      /** A consent of its own, with the list of fields. PIPL 25 */
      publication: z.object({
        agreed: z.boolean('请选择是否同意公开'),
        fields: someOf(PUBLIC_FIELDS, '公开内容'),
        version: text('公开告知版本', { min: 1, max: 20 }),
      }),
    }),
    output: applicationReceipt,
    refusals: [
      ...OWN,
      'APPLICATION_INCOMPLETE',
      'ROUND_CLOSED',
      'ONE_PER_ROUND',
      'BARRED',
      'ALREADY_EXPERT',
      'TEXT_REFUSED',
      'FILE_MISSING',
      'FILE_REFUSED',
    ],
  }),
  withdraw: write({
    by: ['visitor'],
    input: z.object({ ...touch, why: z.optional(text('撤回原因', { max: 200 })) }),
    output: ownApplication,
    refusals: [...OWN],
  }),
  recall: write({
    by: ['visitor'],
    /** Back to draft while the unit has not answered; the link ends. */
    input: z.object(touch),
    output: ownApplication,
    refusals: [...OWN],
  }),
  renewLink: write({
    by: ['visitor'],
    /** A new link for the unit; the old one ends. */
    input: z.object(touch),
    output: ownApplication,
    refusals: [...OWN],
  }),
  remindMe: write({
    by: ['visitor'],
    /** 开放时提醒我. */
    input: z.object({ on: z.boolean('请选择是否提醒') }),
    output: z.object({ remind: z.boolean() }),
  }),
  consentOf: read({
    by: ['visitor'],
    input: z.object({ code: consentCode }),
    output: unitConsent,
    refusals: ['LINK_OVER'],
  }),
  consent: write({
    by: ['visitor'],
    input: z.object({
      code: consentCode,
      decision: z.enum(['agree', 'decline'], '请选择同意或不同意'),
      signerName: text('经办人姓名', { min: 2, max: 30 }),
      signerPost: text('经办人职务', { min: 2, max: 40 }),
      signerPhone: phone('经办人电话'),
      why: text('说明', { max: 300 }),
      /** Optional stamped scan. */
      scan: blankOrKey,
    }),
    output: unitConsent,
    refusals: [
      'LINK_OVER',
      'OWN_CONSENT',
      'WRONG_STATE',
      'CHANGED_BY_OTHERS',
      'TEXT_REFUSED',
      'FILE_MISSING',
      'FILE_REFUSED',
    ],
  }),
  invite: write({
    by: ['cityOfficer', 'centreOfficer'],
    /** A link for somebody an agency recommends or invites; the person fills in and signs. 第六条 */
    input: z.object({
      source: z.enum(['unit', 'invited'], '请选择机构推荐或邀请'),
      name: text('姓名', { min: 2, max: 30 }),
      unit: text('所在单位', { max: 60 }),
      post: text('职务', { max: 60 }),
      note: text('推荐说明', { min: 4, max: 300 }),
    }),
    output: z.object({ code: z.string(), expiresAt: at }),
  }),
  invitation: read({
    by: ['visitor'],
    input: z.object({ code: consentCode }),
    output: z.object({
      source: oneOf(RECOMMENDATION_SOURCES, '推荐渠道'),
      name: z.string(),
      unit: z.string(),
      post: z.string(),
      from: z.string(),
    }),
    refusals: ['LINK_OVER'],
  }),
  queue: read({
    by: ['cityOfficer', 'centreOfficer'],
    /** Own city only for a city officer, oldest first. Without a state: what waits for the caller. */
    input: z.object({
      roundId: z.optional(id),
      state: z.optional(stateOf),
      city: z.optional(oneOf(CITIES, '城市')),
      category: z.optional(oneOf(CATEGORIES, '人员类别')),
      overAge: z.optional(z.boolean()),
      cursor,
    }),
    output: z.object({ rows: z.array(caseRow), nextCursor: z.nullable(z.string()) }),
  }),
  case: read({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object({ id }),
    output: caseView,
    refusals: ['NOT_FOUND', 'NOT_YOUR_AREA', 'OWN_CASE'],
  }),
  unmask: write({
    by: ['cityOfficer', 'centreOfficer'],
    /** In full for the officer of the case, with a reason, audited. */
    input: z.object({ id, reason: text('查看原因', { min: 4, max: 200 }) }),
    output: z.object({ idNumber: z.string(), mobile: z.string(), bornOn: z.string() }),
    refusals: ['NOT_FOUND', 'NOT_YOUR_AREA', 'OWN_CASE', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  recommend: write({
    by: ['cityOfficer'],
    input: z.object({
      ...touch,
      opinion,
      conditions,
      /** Needed when the applicant is over 65 on the round's reference date. 第四条(四) */
      overAgeReason: text('超龄推荐理由', { max: 500 }),
      seal: id,
    }),
    output: caseView,
    refusals: [...CASE, 'OVER_AGE_REASON', 'CONDITION_NOTE', 'FILE_MISSING', 'FILE_REFUSED'],
  }),
  decline: write({
    by: ['cityOfficer'],
    input: z.object({ ...touch, opinion, conditions, seal: id }),
    output: caseView,
    refusals: [...CASE, 'CONDITION_NOTE', 'FILE_MISSING', 'FILE_REFUSED'],
  }),
  return: write({
    by: ['cityOfficer', 'centreOfficer'],
    /** One step back: the city to the applicant (with fields) or from 待报送 to review; the centre one item of a batch to the city. */
    input: z.object({
      ...touch,
      why: text('退回原因', { min: 4, max: 300 }),
      fields: z.optional(
        z
          .array(
            z.object({
              field: z.string().check(z.maxLength(40, '栏目不正确')),
              reason: text('退回原因', { min: 4, max: 200 }),
            }),
          )
          .check(z.maxLength(40, '退回的栏目太多')),
      ),
    }),
    output: caseView,
    refusals: [...CASE, 'RETURN_FIELDS'],
  }),
  reclassify: write({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object({ ...touch, path: oneOf(ELIGIBILITY, '符合的条件'), why: text('调整原因', { min: 4, max: 300 }) }),
    output: caseView,
    refusals: [...CASE],
  }),
  vet: write({
    by: ['centreOfficer'],
    /** A vetting record: who, when, what came of it. 第六条(三) */
    input: z.object({
      ...touch,
      kind: oneOf(VETTING_KINDS, '考察方式'),
      on: day('考察日期'),
      people: text('参与人员', { min: 2, max: 200 }),
      result: text('考察结果', { min: 4, max: 1000 }),
      files: z.array(id).check(z.maxLength(10, '附件最多 10 个')),
    }),
    output: caseView,
    refusals: [...CASE, 'FILE_MISSING', 'FILE_REFUSED'],
  }),
  toReport: read({
    by: ['cityOfficer'],
    /** What the city could report now, and what it has sent: of the latest round that has opened, unless another is named. */
    input: z.object({ roundId: z.optional(id) }),
    output: z.object({
      round: z.nullable(roundRow),
      /** Opened rounds, newest first: what comes back of an earlier one is reported again there. */
      rounds: z.array(roundRow),
      ready: z.array(caseRow),
      /** Still under review: reporting goes on without them. */
      stillWaiting: z.number(),
      batches: z.array(batchView),
    }),
    refusals: ['NOT_FOUND'],
  }),
  report: write({
    by: ['cityOfficer'],
    /** Sends one locked batch; what is sent later, after returns, is a supplement with a number of its own. 第六条(二) */
    input: z.object({
      roundId: id,
      ids: z.array(id).check(z.minLength(1, '请选择要报送的申请'), z.maxLength(200, '一次最多报送 200 份')),
    }),
    output: batchView,
    refusals: [
      'NOT_FOUND',
      'NOT_YOUR_AREA',
      'WRONG_STATE',
      'CHANGED_BY_OTHERS',
      'BARRED_IN_BATCH',
      'REPORT_CLOSED',
      'OWN_CASE',
    ],
  }),
  batches: read({
    by: ['centreOfficer'],
    input: z.object({ roundId: id }),
    output: z.object({ batches: z.array(batchView), missing: z.array(oneOf(CITIES, '城市')) }),
  }),
  print: read({
    by: ['visitor'],
    /** Annex 1 as the paper form; the applicant's own, or an officer's case. ID number masked for officers. */
    input: z.object({ id, format: paperFormat }),
    output: paper,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'NOT_YOUR_AREA', 'OWN_CASE'],
  }),
  printBatch: read({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object({ id, format: paperFormat }),
    output: paper,
    refusals: ['NOT_FOUND', 'NOT_YOUR_AREA'],
  }),
} as const

export type OwnApplication = z.infer<typeof ownApplication>
export type CaseRow = z.infer<typeof caseRow>
export type CaseView = z.infer<typeof caseView>
export type BatchView = z.infer<typeof batchView>
