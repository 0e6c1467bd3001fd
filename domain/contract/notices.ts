import * as z from 'zod/mini'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { OBJECTION_STATES } from '@/domain/rules/objectionFlow'
import { read, write } from './action'
import { timelineStep } from './consultations'
import { at, cursor, day, fileKeys, fileView, id, oneOf, phone, text, version } from './fields'
import { paper, paperFormat } from './applications'
import { stripDay } from './noticeDays'

export const NOTICE_KINDS = { selection: '拟聘任公示', dismissal: '解聘公示' } as const
export type NoticeKind = keyof typeof NOTICE_KINDS

/** What is published of one person, frozen when the notice is posted. Never ID number, phone, birth date, political status. 第六条(四) */
export const noticePerson = z.object({
  no: z.number(),
  name: z.string(),
  unit: z.string(),
  postAndTitle: z.string(),
  category: z.nullable(oneOf(CATEGORIES, '人员类别')),
  city: oneOf(CITIES, '城市'),
})

export const noticeRow = z.object({
  id: z.string(),
  kind: oneOf(NOTICE_KINDS, '公示类型'),
  title: z.string(),
  state: oneOf(NOTICE_STATES, '状态'),
  people: z.number(),
  postedOn: z.nullable(z.string()),
  endOn: z.nullable(z.string()),
})

/** A notice as everybody reads it. */
export const noticeView = z.extend(noticeRow, {
  version,
  opening: z.string(),
  persons: z.array(noticePerson),
  postedAt: z.nullable(at),
  /** 24:00 of `endOn`. */
  endsAt: z.nullable(at),
  workingDays: z.number(),
  /** From the posting day to the last day, both included. */
  strip: z.array(stripDay),
  contact: z.string(),
  issuer: z.string(),
  /** An objection is taken as one; afterwards it is taken as a report. */
  openForObjections: z.boolean(),
  /** For the centre alone: text to paste on the 就在江苏 site, and how many objections are not settled. */
  desk: z.nullable(
    z.object({
      pasteText: z.string(),
      link: z.string(),
      openObjections: z.number(),
      /** Numbers of the persons held. */
      held: z.array(z.number()),
      /** '' for a dismissal. */
      roundId: z.string(),
      /** In the order of `persons`. */
      applicationIds: z.array(z.string()),
    }),
  ),
  can: z.array(z.enum(['edit', 'post', 'discard', 'archive'])),
})

/** What the one who objects can follow with receipt and phone. */
export const objectionFollow = z.object({
  receiptNo: z.string(),
  /** Came after the end: kept as a report. */
  late: z.boolean(),
  about: z.string(),
  at,
  stateWords: z.string(),
  finding: z.string(),
  timeline: z.array(timelineStep),
})

/** An objection on the desk: without who objected. */
export const objectionRow = z.object({
  id: z.string(),
  version,
  receiptNo: z.string(),
  noticeId: z.string(),
  noticeTitle: z.string(),
  personNo: z.number(),
  personName: z.string(),
  state: oneOf(OBJECTION_STATES, '状态'),
  at,
  dueAt: z.nullable(at),
  officerName: z.string(),
  finding: z.string(),
})

/** `objector` only for the case officer. 第六条(四) */
export const objectionCase = z.extend(objectionRow, {
  facts: z.string(),
  files: z.array(fileView),
  objector: z.nullable(z.object({ name: z.string(), phone: z.string() })),
  timeline: z.array(timelineStep),
  can: z.array(z.enum(['take', 'accept', 'refuse', 'uphold', 'dismiss'])),
})

const touch = { id, version }
const finding = text('书面结论', { min: 10, max: 1000 })
const DESK = ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'NOT_CASE_OFFICER'] as const
const drafted = {
  title: text('公示标题', { min: 4, max: 80 }),
  opening: text('公示说明', { min: 10, max: 1000 }),
  contact: text('异议受理方式', { min: 6, max: 200 }),
}

export const notices = {
  list: read({
    by: ['visitor'],
    /** Posted ones, newest first; drafts for the centre. */
    input: z.object({ kind: z.optional(oneOf(NOTICE_KINDS, '公示类型')), cursor }),
    output: z.object({ rows: z.array(noticeRow), nextCursor: z.nullable(z.string()), canDraft: z.boolean() }),
  }),
  get: read({ by: ['visitor'], input: z.object({ id }), output: noticeView, refusals: ['NOT_FOUND'] }),
  draft: write({
    by: ['centreOfficer'],
    /** A selection notice of shortlisted people whose results can no longer be undone. */
    input: z.object({
      roundId: id,
      applicationIds: z.array(id).check(z.minLength(1, '请选择拟聘人员'), z.maxLength(300, '一份公示最多 300 人')),
      ...drafted,
    }),
    output: noticeView,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'UNDO_RUNNING', 'ALREADY_IN_NOTICE'],
  }),
  edit: write({
    by: ['centreOfficer'],
    input: z.object({
      ...touch,
      ...drafted,
      applicationIds: z.array(id).check(z.minLength(1, '请选择拟聘人员'), z.maxLength(300, '一份公示最多 300 人')),
    }),
    output: noticeView,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'UNDO_RUNNING', 'ALREADY_IN_NOTICE'],
  }),
  discard: write({
    by: ['centreOfficer'],
    input: z.object(touch),
    output: z.object({ id: z.string() }),
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  /** Who can go into a notice now. */
  candidates: read({
    by: ['centreOfficer'],
    input: z.object({ roundId: id }),
    output: z.object({
      rows: z.array(z.extend(z.omit(noticePerson, { no: true }), { applicationId: z.string(), blocked: z.string() })),
    }),
    refusals: ['NOT_FOUND'],
  }),
  preview: read({
    by: ['centreOfficer'],
    /** Both dates and the strip if it were posted on that day. */
    input: z.object({ kind: oneOf(NOTICE_KINDS, '公示类型'), on: day('发布日期') }),
    output: z.object({ endOn: z.string(), workingDays: z.number(), strip: z.array(stripDay) }),
    refusals: ['CALENDAR_ENDS'],
  }),
  post: write({
    by: ['centreOfficer'],
    input: z.object(touch),
    output: noticeView,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'CALENDAR_ENDS', 'UNDO_RUNNING', 'ALREADY_IN_NOTICE'],
  }),
  archive: write({
    by: ['centreOfficer'],
    input: z.object(touch),
    output: noticeView,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'OBJECTIONS_OPEN'],
  }),
  print: read({
    by: ['visitor'],
    input: z.object({ id, format: paperFormat }),
    output: paper,
    refusals: ['NOT_FOUND'],
  }),
  object: write({
    by: ['visitor'],
    /** No account needed. After the end it is kept as a report (`late`). */
    input: z.object({
      noticeId: id,
      personNo: z.int('请选择对谁有异议'),
      name: text('您的姓名', { min: 2, max: 30 }),
      phone: phone('您的联系电话'),
      facts: text('事实和理由', { min: 20, max: 2000 }),
      files: fileKeys('证据材料', 10),
    }),
    output: objectionFollow,
    refusals: ['NOT_FOUND', 'WRONG_STATE', 'FILE_MISSING', 'FILE_REFUSED', 'TOO_MANY_OBJECTIONS'],
  }),
  follow: read({
    by: ['visitor'],
    input: z.object({ receiptNo: text('受理编号', { min: 6, max: 30 }), phone: phone('联系电话') }),
    output: objectionFollow,
    /** The same answer whether the number is unknown, the phone wrong, or there were too many tries. */
    refusals: ['RECEIPT_WRONG'],
  }),
  objections: read({
    by: ['centreOfficer'],
    input: z.object({ noticeId: z.optional(id), state: z.optional(oneOf(OBJECTION_STATES, '状态')), cursor }),
    output: z.object({ rows: z.array(objectionRow), nextCursor: z.nullable(z.string()) }),
  }),
  objection: read({
    by: ['centreOfficer'],
    input: z.object({ id }),
    output: objectionCase,
    refusals: ['NOT_FOUND', 'OWN_CASE'],
  }),
  takeObjection: write({
    by: ['centreOfficer'],
    /** Makes the caller the case officer, who alone learns who objected: audited. */
    input: z.object(touch),
    output: objectionCase,
    refusals: [...DESK, 'OWN_CASE'],
  }),
  acceptObjection: write({
    by: ['centreOfficer'],
    /** Holds that one person; the rest of the list goes on. */
    input: z.object(touch),
    output: objectionCase,
    refusals: [...DESK, 'OWN_CASE'],
  }),
  refuseObjection: write({
    by: ['centreOfficer'],
    input: z.object({ ...touch, finding }),
    output: objectionCase,
    refusals: [...DESK, 'OWN_CASE'],
  }),
  upholdObjection: write({
    by: ['centreOfficer'],
    input: z.object({ ...touch, finding }),
    output: objectionCase,
    refusals: [...DESK, 'OWN_CASE'],
  }),
  dismissObjection: write({
    by: ['centreOfficer'],
    input: z.object({ ...touch, finding }),
    output: objectionCase,
    refusals: [...DESK, 'OWN_CASE'],
  }),
} as const

export type NoticeView = z.infer<typeof noticeView>
export type ObjectionCase = z.infer<typeof objectionCase>
