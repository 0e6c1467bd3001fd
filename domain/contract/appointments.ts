import * as z from 'zod/mini'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { DISMISSAL_GROUNDS } from '@/domain/rules/dismissalGrounds'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { EXIT_STATES } from '@/domain/rules/exitFlow'
import { TERM_STATES } from '@/domain/rules/termFlow'
import { read, write } from './action'
import { paper, paperFormat } from './applications'
import { timelineStep } from './consultations'
import { at, cursor, day, fileKeys, fileView, id, oneOf, text, version } from './fields'

/** What a public check of a certificate tells, and nothing more. */
export const STANDINGS = {
  notYet: '聘期尚未开始',
  inForce: '聘任有效',
  expired: '聘期届满',
  ended: '已失效',
  unknown: '查无此证书',
} as const

export const DECISION_KINDS = {
  appointment: '聘任决定',
  renewal: '续聘决定',
  resignation: '退出确认',
  dismissal: '解聘决定',
} as const

export type DecisionKind = keyof typeof DECISION_KINDS

/** The ways in which a decision reaches the person, each with its proof. 第八条 */
export const DELIVERY_WAYS = {
  inPerson: '当面送达',
  post: '邮寄送达',
  message: '应用内送达（本人已确认）',
  announced: '无法联系，公告送达',
} as const

export const termView = z.object({
  id: z.string(),
  version,
  expertId: z.string(),
  name: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  certificateNo: z.string(),
  startOn: z.string(),
  endOn: z.string(),
  daysLeft: z.number(),
  state: oneOf(TERM_STATES, '状态'),
  /** Which term in a row; 1 for the first. */
  nth: z.number(),
})

/** What the ledger says of one term: accepted logs only, feedback, reports. 第七条, 第十条(三) */
export const ledgerPage = z.object({
  term: termView,
  services: z.number(),
  byDuty: z.array(z.object({ dutyClass: oneOf(DUTY_CLASSES, '职责类别'), count: z.number() })),
  logs: z.array(
    z.object({ id: z.string(), activityName: z.string(), startOn: z.string(), endOn: z.string(), place: z.string() }),
  ),
  consultations: z.number(),
  /** Requests declined or let run out. */
  refused: z.number(),
  feedbacks: z.number(),
  score: z.nullable(z.number()),
  reports: z.array(z.object({ receiptNo: z.string(), state: z.string(), finding: z.string() })),
  /** 本人说明 for the renewal. */
  note: z.string(),
  notedAt: z.nullable(at),
  /** On the day the term ends; over 65 is told, never a reason by itself. 第四条(四) */
  ageAtEnd: z.nullable(z.number()),
})

/** What an expert may know and do about the own term. */
export const ownTerm = z.object({
  term: termView,
  earlier: z.array(termView),
  note: z.string(),
  leaving: z.nullable(z.object({ askedAt: at, why: z.string(), ground: oneOf(DISMISSAL_GROUNDS, '退出原因') })),
  /** One sentence with real numbers: '提前退出后将不再被聘任；距聘期届满还有 47 天'. */
  leavingWords: z.string(),
  certificate: z.object({ no: z.string(), checkPath: z.string() }),
  timeline: z.array(timelineStep),
  can: z.array(z.enum(['note', 'askToLeave', 'stay', 'certificate'])),
})

export const readyRow = z.object({
  applicationId: z.string(),
  no: z.string(),
  name: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  category: oneOf(CATEGORIES, '人员类别'),
  noticeTitle: z.string(),
  noticeEndsAt: at,
  /** Why not yet, in words; '' when ready. */
  blocked: z.string(),
})

export const decisionItem = z.object({
  name: z.string(),
  unit: z.string(),
  certificateNo: z.string(),
  startOn: z.string(),
  endOn: z.string(),
  /** '聘任', '续聘', '不再续聘', '解聘' with what follows from it. */
  result: z.string(),
  reason: z.string(),
})

export const decisionView = z.object({
  id: z.string(),
  kind: oneOf(DECISION_KINDS, '决定类型'),
  no: z.string(),
  on: z.string(),
  at,
  byName: z.string(),
  items: z.array(decisionItem),
  /** Everybody in it has what it says. */
  finished: z.boolean(),
})

export const renewalRow = z.extend(termView, {
  services: z.number(),
  score: z.nullable(z.number()),
  openReports: z.number(),
  noted: z.boolean(),
  overAge: z.boolean(),
})

/** The case of one early exit. 第八条 */
export const exitView = z.object({
  id: z.string(),
  version,
  expertId: z.string(),
  termId: z.string(),
  name: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  ground: oneOf(DISMISSAL_GROUNDS, '解聘情形'),
  askedByExpert: z.boolean(),
  state: oneOf(EXIT_STATES, '状态'),
  facts: z.string(),
  evidence: z.array(fileView),
  /** Attempts to reach the person, for ground 4. */
  attempts: z.array(z.object({ on: z.string(), way: z.string(), result: z.string() })),
  decision: z.nullable(z.object({ no: z.string(), on: z.string(), text: z.string(), byName: z.string() })),
  delivery: z.nullable(
    z.object({ way: oneOf(DELIVERY_WAYS, '送达方式'), on: z.string(), note: z.string(), proofs: z.array(fileView) }),
  ),
  noticeId: z.nullable(z.string()),
  /** Whether this end bars for good, by the settings of today. */
  bars: z.boolean(),
  /** What will happen when it takes effect, with the real numbers. */
  consequences: z.array(z.string()),
  timeline: z.array(timelineStep),
  can: z.array(z.enum(['edit', 'decide', 'deliver', 'publish', 'discard', 'revoke', 'confirm'])),
})

export const barRow = z.object({
  name: z.string(),
  ground: oneOf(DISMISSAL_GROUNDS, '解聘情形'),
  decisionNo: z.string(),
  on: z.string(),
  byName: z.string(),
})

const touch = { id, version }
const decisionNo = text('决定文号', { min: 4, max: 60 })
const CASE = ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'] as const
const attempt = z.object({
  on: day('联系日期'),
  way: text('联系方式', { min: 2, max: 40 }),
  result: text('联系结果', { min: 2, max: 200 }),
})
const facts = {
  ground: oneOf(DISMISSAL_GROUNDS, '解聘情形'),
  facts: text('事实', { min: 10, max: 2000 }),
  evidence: fileKeys('证据材料', 10),
  attempts: z.array(attempt).check(z.maxLength(20, '联系记录最多 20 条')),
}

export const appointments = {
  ready: read({
    by: ['centreOfficer'],
    /** Everybody of the round in or after a notice, with what is still in the way. */
    input: z.object({ roundId: id }),
    output: z.object({ rows: z.array(readyRow) }),
    refusals: ['NOT_FOUND'],
  }),
  appoint: write({
    by: ['centreOfficer'],
    /** One decision for a batch: certificate numbers, terms from `startOn` to two years later less a day. 第六条(五) */
    input: z.object({
      applicationIds: z.array(id).check(z.minLength(1, '请选择要聘任的人员'), z.maxLength(300, '一次最多聘任 300 人')),
      decisionNo,
      startOn: day('聘期起始日'),
    }),
    output: decisionView,
    refusals: [
      ...CASE,
      'NOTICE_RUNNING',
      'OBJECTIONS_OPEN',
      'BARRED_IN_BATCH',
      'ALREADY_EXPERT',
      'OWN_CASE',
      'START_DAY',
      'DECISION_NO_TAKEN',
    ],
  }),
  decisions: read({
    by: ['centreOfficer'],
    input: z.object({ kind: z.optional(oneOf(DECISION_KINDS, '决定类型')), cursor }),
    output: z.object({ rows: z.array(decisionView), nextCursor: z.nullable(z.string()) }),
  }),
  printDecision: read({
    by: ['centreOfficer'],
    input: z.object({ id, format: paperFormat }),
    output: paper,
    refusals: ['NOT_FOUND'],
  }),
  check: read({
    by: ['visitor'],
    /** Anybody with number or QR. 在聘 until when, expired, ended: nothing more. */
    input: z.object({ no: text('证书编号', { min: 4, max: 40 }) }),
    output: z.object({ no: z.string(), standing: oneOf(STANDINGS, '证书状态'), untilOn: z.nullable(z.string()) }),
  }),
  certificate: read({
    by: ['expert', 'centreOfficer'],
    input: z.object({ termId: id, format: z.enum(['pdf', 'png'], '请选择文件格式') }),
    output: paper,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
  mine: read({ by: ['expert'], input: z.object({}), output: ownTerm, refusals: ['NOT_FOUND'] }),
  note: write({
    by: ['expert'],
    input: z.object({ ...touch, note: text('本人说明', { max: 1000 }) }),
    output: ownTerm,
    refusals: [...CASE, 'NOT_YOURS', 'TEXT_REFUSED'],
  }),
  askToLeave: write({
    by: ['expert'],
    /** `understood`: the consequence was read and confirmed before. 第八条 */
    input: z.object({
      ...touch,
      ground: z.enum(['ownWish', 'health'], '请选择退出原因'),
      why: text('说明', { max: 500 }),
      understood: z.literal(true, '请先阅读并确认退出的后果'),
    }),
    output: ownTerm,
    refusals: [...CASE, 'NOT_YOURS', 'TEXT_REFUSED'],
  }),
  stay: write({ by: ['expert'], input: z.object(touch), output: ownTerm, refusals: [...CASE, 'NOT_YOURS'] }),
  ledger: read({
    by: ['expert', 'centreOfficer'],
    /** One page for one term: the expert's own, or for the centre anybody's. */
    input: z.object({ termId: id }),
    output: ledgerPage,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
  printLedger: read({
    by: ['centreOfficer'],
    input: z.object({ termId: id }),
    output: paper,
    refusals: ['NOT_FOUND'],
  }),
  renewals: read({
    by: ['centreOfficer'],
    /** Terms that end within so many days, or are over and undecided; soonest first. */
    input: z.object({ within: z.enum(['120', '60', '30', 'expired'], '请选择时间'), cursor }),
    output: z.object({
      rows: z.array(renewalRow),
      nextCursor: z.nullable(z.string()),
      counts: z.record(z.string(), z.number()),
    }),
  }),
  decideRenewals: write({
    by: ['centreOfficer'],
    /** In bulk, one decision document. `letEnd` only after the term is over. 第七条 */
    input: z.object({
      decisionNo,
      on: day('决定日期'),
      items: z
        .array(
          z.object({
            termId: id,
            version,
            decision: z.enum(['renew', 'letEnd'], '请选择续聘或不再续聘'),
            reason: text('理由', { min: 2, max: 300 }),
          }),
        )
        .check(z.minLength(1, '请选择要决定的专家'), z.maxLength(300, '一次最多决定 300 人')),
    }),
    output: decisionView,
    refusals: [...CASE, 'DECISION_NO_TAKEN', 'BARRED_IN_BATCH', 'EXIT_OPEN', 'OWN_CASE'],
  }),
  exits: read({
    by: ['centreOfficer'],
    /** Open cases first: requests to leave and dismissals. */
    input: z.object({ open: z.boolean('请选择列表'), cursor }),
    output: z.object({ rows: z.array(exitView), nextCursor: z.nullable(z.string()) }),
  }),
  exit: read({ by: ['centreOfficer'], input: z.object({ id }), output: exitView, refusals: ['NOT_FOUND'] }),
  confirmLeaving: write({
    by: ['centreOfficer'],
    /** Of an exit the expert asked for. Takes effect at once. */
    input: z.object({ ...touch, decisionNo, text: text('决定说明', { max: 500 }) }),
    output: exitView,
    refusals: [...CASE, 'DECISION_NO_TAKEN', 'OWN_CASE'],
  }),
  openDismissal: write({
    by: ['centreOfficer'],
    input: z.object({ expertId: id, ...facts }),
    output: exitView,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'EXIT_OPEN', 'FILE_MISSING', 'FILE_REFUSED', 'OWN_CASE'],
  }),
  editDismissal: write({
    by: ['centreOfficer'],
    input: z.object({ ...touch, ...facts }),
    output: exitView,
    refusals: [...CASE, 'FILE_MISSING', 'FILE_REFUSED', 'OWN_CASE'],
  }),
  decideDismissal: write({
    by: ['centreOfficer'],
    input: z.object({ ...touch, decisionNo, text: text('决定内容', { min: 10, max: 2000 }) }),
    output: exitView,
    refusals: [...CASE, 'DECISION_NO_TAKEN', 'CONTACT_ATTEMPTS', 'EVIDENCE_MISSING', 'OWN_CASE'],
  }),
  deliver: write({
    by: ['centreOfficer'],
    input: z.object({
      ...touch,
      way: oneOf(DELIVERY_WAYS, '送达方式'),
      on: day('送达日期'),
      note: text('送达说明', { min: 4, max: 300 }),
      proofs: fileKeys('送达凭证', 5).check(z.minLength(1, '请上传送达凭证')),
    }),
    output: exitView,
    refusals: [...CASE, 'FILE_MISSING', 'FILE_REFUSED', 'OWN_CASE'],
  }),
  publishDismissal: write({
    by: ['centreOfficer'],
    /** Posts the public notice: name and decision, not the private facts. The dismissal takes effect with it. 第八条 */
    input: z.object({ ...touch, contact: text('联系方式', { min: 6, max: 200 }) }),
    output: exitView,
    refusals: [...CASE, 'CALENDAR_ENDS', 'OWN_CASE'],
  }),
  discardExit: write({
    by: ['centreOfficer'],
    /** Ends a case that has not taken effect: a draft is discarded, a decision revoked. */
    input: z.object({ ...touch, why: text('原因', { min: 4, max: 300 }) }),
    output: exitView,
    refusals: [...CASE, 'OWN_CASE'],
  }),
  bars: read({
    by: ['centreOfficer'],
    /** Who, ground, document, date. */
    input: z.object({ cursor }),
    output: z.object({ rows: z.array(barRow), nextCursor: z.nullable(z.string()) }),
  }),
} as const

export type OwnTerm = z.infer<typeof ownTerm>
export type TermView = z.infer<typeof termView>
export type ExitView = z.infer<typeof exitView>
export type DecisionView = z.infer<typeof decisionView>
export type LedgerPage = z.infer<typeof ledgerPage>
