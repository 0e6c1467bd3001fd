import * as z from 'zod/mini'
import { FEEDBACK_CRITERIA, type FeedbackCriterion } from '@/domain/rules/feedbackCriteria'
import { REPORT_STATES, type ReportAction } from '@/domain/rules/reportFlow'
import { read, write } from './action'
import { publicFeedback } from './experts'
import { at, cursor, fileView, id, oneOf, text, version } from './fields'

const point = (label: string) =>
  z.int(`请给“${label}”打分`).check(z.minimum(1, `“${label}”最低 1 分`), z.maximum(5, `“${label}”最高 5 分`))

/** 1–5 for each named criterion. */
export const scores = z.object({
  attitude: point(FEEDBACK_CRITERIA.attitude),
  expertise: point(FEEDBACK_CRITERIA.expertise),
  usefulness: point(FEEDBACK_CRITERIA.usefulness),
} satisfies Record<FeedbackCriterion, unknown>)

/** A feedback as the one who left it, or the expert, sees it. */
export const feedbackView = z.extend(publicFeedback, {
  version,
  expertId: z.string(),
  expertName: z.string(),
  activityName: z.string(),
  scores,
  at,
  editableUntilAt: at,
  state: z.enum(['public', 'withheld']),
  can: z.array(z.enum(['edit', 'answer'])),
})

/** What a person sees before leaving feedback. */
export const feedbackOccasion = z.object({
  expertId: z.string(),
  expertName: z.string(),
  activityName: z.string(),
  servedOn: z.string(),
  audience: z.enum(['single', 'group']),
  given: z.nullable(feedbackView),
})

/** What one may report by the report form. */
export const REPORTABLE = { consultation: '咨询过程', expert: '专家', feedback: '评价内容' } as const
/** What a report can be about; an objection that came after its notice ended is kept as one about the notice. 第六条(四) */
export const REPORT_SUBJECTS = { ...REPORTABLE, notice: '公示名单' } as const
export const REPORT_ACTS = { take: '开始核查', resolve: '办结' } as const satisfies Record<ReportAction, string>

export const reportRow = z.object({
  id: z.string(),
  receiptNo: z.string(),
  subject: oneOf(REPORT_SUBJECTS, '投诉对象'),
  about: z.string(),
  facts: z.string(),
  state: oneOf(REPORT_STATES, '状态'),
  at,
  finding: z.string(),
  version,
  can: z.array(z.enum(Object.keys(REPORT_ACTS) as [ReportAction])), // keys of a const table
})

/** A report as its case officer sees it: who reported, and the text in question. */
export const reportCase = z.extend(reportRow, {
  reporterName: z.string(),
  reporterPhone: z.string(),
  evidence: z.array(z.object({ from: z.string(), text: z.string(), at })),
  /** What the reporter handed in with it. */
  files: z.array(fileView),
})

/** The occasion: a consultation of the caller, or a code the expert showed. */
const occasion = {
  consultationId: z.optional(id),
  code: z.optional(z.string().check(z.regex(/^[A-Z0-9]{6,12}$/, '二维码不正确，请重新扫码'))),
}

export const feedback = {
  occasion: read({
    by: ['visitor'],
    input: z.object(occasion),
    output: feedbackOccasion,
    refusals: ['NOT_FOUND', 'NOT_SERVED', 'CODE_EXPIRED', 'CODE_USED'],
  }),
  leave: write({
    by: ['visitor'],
    input: z.object({ ...occasion, scores, words: text('评价内容', { max: 500 }) }),
    output: feedbackView,
    refusals: ['NOT_FOUND', 'NOT_SERVED', 'CODE_EXPIRED', 'CODE_USED', 'ALREADY_GIVEN', 'TEXT_REFUSED'],
  }),
  edit: write({
    by: ['visitor'],
    input: z.object({ id, version, scores, words: text('评价内容', { max: 500 }) }),
    output: feedbackView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'EDIT_CLOSED', 'CHANGED_BY_OTHERS', 'TEXT_REFUSED'],
  }),
  answer: write({
    by: ['expert'],
    input: z.object({ id, text: text('回复', { min: 1, max: 300 }) }),
    output: feedbackView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'ALREADY_ANSWERED', 'TEXT_REFUSED', 'CHANGED_BY_OTHERS'],
  }),
  ofExpert: read({
    by: ['visitor'],
    input: z.object({ expertId: id, cursor }),
    output: z.object({ rows: z.array(publicFeedback), nextCursor: z.nullable(z.string()) }),
  }),
  mine: read({
    by: ['visitor'],
    /** `given`: those I left; `received`: those left for me as an expert. */
    input: z.object({ as: z.enum(['given', 'received'], '请选择列表'), cursor }),
    output: z.object({ rows: z.array(feedbackView), nextCursor: z.nullable(z.string()) }),
  }),
  report: write({
    by: ['seeker', 'employer', 'expert'],
    input: z.object({
      subject: oneOf(REPORTABLE, '投诉对象'),
      subjectId: id,
      facts: text('事实说明', { min: 10, max: 1000 }),
    }),
    output: reportRow,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
  myReports: read({
    by: ['seeker', 'employer', 'expert'],
    input: z.object({ cursor }),
    output: z.object({ rows: z.array(reportRow), nextCursor: z.nullable(z.string()) }),
  }),
  reports: read({
    by: ['centreOfficer'],
    input: z.object({ state: z.optional(oneOf(REPORT_STATES, '状态')), cursor }),
    output: z.object({ rows: z.array(reportRow), nextCursor: z.nullable(z.string()) }),
  }),
  reportCase: read({
    by: ['centreOfficer'],
    /** Opening a case reveals the reporter and the text in question: it is audited. 第十条(四) */
    input: z.object({ id }),
    output: reportCase,
    refusals: ['NOT_FOUND'],
  }),
  takeReport: write({
    by: ['centreOfficer'],
    input: z.object({ id, version }),
    output: reportRow,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  resolveReport: write({
    by: ['centreOfficer'],
    input: z.object({ id, version, finding: text('处理结果', { min: 4, max: 1000 }) }),
    output: reportRow,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
} as const

export type FeedbackView = z.infer<typeof feedbackView>
export type FeedbackOccasion = z.infer<typeof feedbackOccasion>
export type PublicFeedback = z.infer<typeof publicFeedback>
export type ReportRow = z.infer<typeof reportRow>
