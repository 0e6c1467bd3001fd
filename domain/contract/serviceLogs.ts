import * as z from 'zod/mini'
import { CITIES } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { SERVICE_LOG_STATES, type ServiceLogAction } from '@/domain/rules/serviceLogFlow'
import { SERVICE_FORMS, SERVICE_MODES } from '@/domain/rules/serviceModes'
import { read, write } from './action'
import { timelineStep } from './consultations'
import { at, blankOr, blankOrDay, cursor, fileKeys, fileView, id, oneOf, someOf, text, version } from './fields'

/** Acts the server can offer a caller on a service log. */
export const SERVICE_LOG_ACTS = {
  save: '保存',
  submit: '提交',
  discard: '删除草稿',
  accept: '通过并归档',
  return: '退回修改',
  correct: '更正',
  openCode: '出示评价二维码',
} as const satisfies Record<ServiceLogAction, string>

/** A draft as it is typed: everything may be missing, nothing may be over-long. 附件2 */
export const logContent = z.object({
  activityName: text('活动名称', { max: 60 }),
  startOn: blankOrDay('开始日期'),
  endOn: blankOrDay('结束日期'),
  place: text('服务地点', { max: 100 }),
  mode: blankOr(SERVICE_MODES, '服务方式'),
  form: blankOr(SERVICE_FORMS, '服务形式'),
  dutyClass: blankOr(DUTY_CLASSES, '职责类别'),
  clientKind: blankOr(CLIENT_KINDS, '服务对象类型'),
  clientName: text('服务对象', { max: 60 }),
  clientPhone: text('服务对象联系电话', { max: 30 }),
  keyGroups: someOf(KEY_GROUPS, '重点群体', 5),
  /** How many people took part in a group activity; null when not said. */
  participants: z.nullable(
    z.int('参加人数应为整数').check(z.minimum(1, '参加人数至少 1 人'), z.maximum(100000, '参加人数太大')),
  ),
  /** Kept in drafts beyond the 500 that may be submitted, so that nothing typed is lost. */
  content: text('服务内容', { max: 2000 }),
  photos: fileKeys('现场照片', 9),
  proofs: fileKeys('其他证明', 5),
  /** Words of the client typed by the expert; shown as 代填. */
  transcribedFeedback: text('服务对象意见反馈', { max: 500 }),
})

export const logRow = z.object({
  id: z.string(),
  activityName: z.string(),
  startOn: z.string(),
  endOn: z.string(),
  state: oneOf(SERVICE_LOG_STATES, '状态'),
  expertName: z.string(),
  city: oneOf(CITIES, '城市'),
  savedAt: at,
  submittedAt: z.nullable(at),
  reason: z.string(),
  corrects: z.nullable(z.string()),
  supersededBy: z.nullable(z.string()),
})

export const logView = z.extend(logRow, {
  version,
  expertId: z.string(),
  expertPhone: z.string(),
  content: logContent,
  photos: z.array(fileView),
  proofs: z.array(fileView),
  consultationId: z.nullable(z.string()),
  /** 服务对象意见反馈 in the clients' own words. */
  clientFeedback: z.array(z.object({ score: z.number(), words: z.string(), at })),
  /** Other logs of this expert whose days overlap: a warning, never a refusal. */
  overlaps: z.array(z.object({ id: z.string(), activityName: z.string() })),
  timeline: z.array(timelineStep),
  can: z.array(z.enum(Object.keys(SERVICE_LOG_ACTS) as [ServiceLogAction])), // keys of a const table
})

/** What autosave answers: small, since it is asked for often. */
export const savedDraft = z.object({ id: z.string(), version, savedAt: at })

/** What a submitted log answers: the receipt, and by when it will have been reviewed (null while the calendar does not reach). */
export const logReceipt = z.object({ id: z.string(), version, submittedAt: at, reviewDueAt: z.nullable(at) })

const page = z.object({ rows: z.array(logRow), nextCursor: z.nullable(z.string()) })
const touch = { id, version }

export const serviceLogs = {
  start: write({
    by: ['expert'],
    /** Prefilled from a consultation the expert served, or empty. */
    input: z.object({ consultationId: z.optional(id) }),
    output: logView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE'],
  }),
  save: write({
    by: ['expert'],
    input: z.object({ ...touch, content: logContent }),
    output: savedDraft,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  submit: write({
    by: ['expert'],
    input: z.object({ ...touch, content: logContent }),
    output: logReceipt,
    refusals: [
      'NOT_FOUND',
      'NOT_YOURS',
      'WRONG_STATE',
      'CHANGED_BY_OTHERS',
      'LOG_INCOMPLETE',
      'TEXT_REFUSED',
      'FILE_MISSING',
      'FILE_REFUSED',
    ],
  }),
  discard: write({
    by: ['expert'],
    input: z.object(touch),
    output: z.object({ id: z.string() }),
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  get: read({
    by: ['expert', 'cityOfficer', 'centreOfficer'],
    input: z.object({ id }),
    output: logView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'NOT_YOUR_AREA'],
  }),
  mine: read({
    by: ['expert'],
    input: z.object({ state: z.optional(oneOf(SERVICE_LOG_STATES, '状态')), cursor }),
    output: page,
  }),
  queue: read({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object({
      state: z.optional(oneOf(SERVICE_LOG_STATES, '状态')),
      city: z.optional(oneOf(CITIES, '城市')),
      cursor,
    }),
    output: page,
  }),
  accept: write({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object(touch),
    output: logView,
    refusals: ['NOT_FOUND', 'NOT_YOUR_AREA', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'OWN_LOG'],
  }),
  return: write({
    by: ['cityOfficer', 'centreOfficer'],
    input: z.object({ ...touch, reason: text('退回原因', { min: 4, max: 300 }) }),
    output: logView,
    refusals: ['NOT_FOUND', 'NOT_YOUR_AREA', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'OWN_LOG'],
  }),
  correct: write({
    by: ['expert'],
    input: z.object({ id }),
    output: logView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'ALREADY_CORRECTING'],
  }),
  openCode: write({
    by: ['expert'],
    /** `single`: one served person, once; `group`: everybody at the activity, once each. */
    input: z.object({ id, audience: z.enum(['single', 'group'], '请选择一对一或团体活动') }),
    output: z.object({ code: z.string(), audience: z.enum(['single', 'group']), expiresAt: at, given: z.number() }),
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'LOG_INCOMPLETE'],
  }),
} as const

export type LogContent = z.infer<typeof logContent>
export type LogView = z.infer<typeof logView>
export type LogRow = z.infer<typeof logRow>
