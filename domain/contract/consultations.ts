import * as z from 'zod/mini'
import { CITIES } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { CONSULTATION_STAGES, CONSULTATION_STATES, type ConsultationAction } from '@/domain/rules/consultationFlow'
import { INDUSTRIES } from '@/domain/rules/industries'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { read, write } from './action'
import { at, cursor, fileKeys, fileView, id, oneOf, someOf, text, version } from './fields'

/** Acts the server can offer a caller on a consultation; buttons are drawn from these alone. */
export const CONSULTATION_ACTS = {
  accept: '接受',
  decline: '婉拒',
  answer: '答复',
  reply: '发送',
  shareContact: '交换联系方式',
  offer: '转给同领域专家',
  withdraw: '撤回提问',
  close: '结束咨询',
  leaveFeedback: '评价服务',
  startLog: '填写服务日志',
  report: '投诉',
  block: '不再联系',
} as const satisfies Record<
  Exclude<ConsultationAction, 'handOn' | 'expire' | 'lapse'> | 'leaveFeedback' | 'startLog' | 'report' | 'block',
  string
>

const message = z.object({
  id: z.string(),
  from: z.enum(['client', 'expert', 'duty']),
  mine: z.boolean(),
  text: z.string(),
  pictures: z.array(fileView),
  at,
})

/** One line of the timeline: done, now, next. */
export const timelineStep = z.object({
  label: z.string(),
  note: z.string(),
  at: z.nullable(at),
  mark: z.enum(['done', 'now', 'next']),
})

export const consultationRow = z.object({
  id: z.string(),
  summary: z.string(),
  serviceType: oneOf(SERVICE_TYPES, '咨询事项'),
  state: oneOf(CONSULTATION_STATES, '状态'),
  stage: oneOf(CONSULTATION_STAGES, '去向'),
  /** The other side in words: expert's name, or the client's name unless hidden. */
  withWhom: z.string(),
  city: oneOf(CITIES, '城市'),
  askedAt: at,
  lastAt: at,
  /** End of the answer clock; null when no clock runs or the calendar does not reach. */
  dueAt: z.nullable(at),
  /** The caller's turn. */
  needsMe: z.boolean(),
})

export const consultationView = z.extend(consultationRow, {
  version,
  details: z.string(),
  pictures: z.array(fileView),
  mode: z.nullable(oneOf(SERVICE_MODES, '服务方式')),
  industry: z.nullable(oneOf(INDUSTRIES, '行业')),
  specialty: z.nullable(oneOf(SPECIALTIES, '专业领域')),
  expertId: z.nullable(z.string()),
  clientKind: oneOf(CLIENT_KINDS, '身份'),
  role: z.enum(['client', 'expert', 'duty']),
  messages: z.array(message),
  timeline: z.array(timelineStep),
  reason: z.string(),
  contact: z.object({ mineShared: z.boolean(), theirsShared: z.boolean(), phone: z.nullable(z.string()) }),
  feedbackId: z.nullable(z.string()),
  can: z.array(z.enum(Object.keys(CONSULTATION_ACTS) as [keyof typeof CONSULTATION_ACTS])), // keys of a const table
})

const words = (label: string) => text(label, { min: 1, max: 2000 })
const pictures = fileKeys('图片', 3)
const touch = { id, version }

export const consultations = {
  ask: write({
    by: ['seeker', 'employer'],
    input: z.object({
      /** Without an expert the question goes to the pool of the field. */
      expertId: z.optional(id),
      serviceType: oneOf(SERVICE_TYPES, '咨询事项'),
      city: oneOf(CITIES, '所在城市'),
      industry: z.optional(oneOf(INDUSTRIES, '行业')),
      specialty: z.optional(oneOf(SPECIALTIES, '专业领域')),
      mode: z.optional(oneOf(SERVICE_MODES, '希望的服务方式')),
      summary: text('问题摘要', { min: 4, max: 250 }),
      details: z.optional(text('详细情况', { max: 2000 })),
      pictures: z.optional(pictures),
      keyGroups: z.optional(someOf(KEY_GROUPS, '重点群体', 5)),
      /** The expert sees 一位劳动者 / 一家用人单位 instead of the name. */
      hideName: z.boolean(),
    }),
    output: consultationView,
    refusals: ['EXPERT_AWAY', 'EXPERT_GONE', 'BLOCKED', 'OWN_QUESTION', 'TOO_MANY_OPEN', 'TEXT_REFUSED', 'NOT_FOUND'],
  }),
  get: read({
    by: ['seeker', 'employer', 'expert', 'cityOfficer'],
    input: z.object({ id }),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
  list: read({
    by: ['seeker', 'employer', 'expert', 'cityOfficer'],
    input: z.object({
      /** `client`: my questions; `expert`: asked of me; `pool`: open in my field; `duty`: my city's duty desk. */
      as: z.enum(['client', 'expert', 'pool', 'duty'], '请选择列表'),
      open: z.optional(z.boolean()),
      cursor,
    }),
    output: z.object({ rows: z.array(consultationRow), nextCursor: z.nullable(z.string()) }),
  }),
  accept: write({
    by: ['expert', 'cityOfficer'],
    input: z.object(touch),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'OWN_QUESTION'],
  }),
  decline: write({
    by: ['expert', 'cityOfficer'],
    input: z.object({ ...touch, reason: text('婉拒原因', { min: 2, max: 200 }) }),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'TEXT_REFUSED'],
  }),
  answer: write({
    by: ['expert', 'cityOfficer'],
    input: z.object({ ...touch, text: words('答复内容'), pictures: z.optional(pictures) }),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'TEXT_REFUSED', 'OWN_QUESTION'],
  }),
  reply: write({
    by: ['seeker', 'employer', 'expert', 'cityOfficer'],
    /** No version: two messages written at once both stay. */
    input: z.object({ id, text: words('消息'), pictures: z.optional(pictures) }),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'TEXT_REFUSED', 'DIALOGUE_FULL'],
  }),
  shareContact: write({
    by: ['seeker', 'employer', 'expert', 'cityOfficer'],
    input: z.object(touch),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  offer: write({
    by: ['seeker', 'employer'],
    input: z.object(touch),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS', 'TOO_MANY_OPEN'],
  }),
  withdraw: write({
    by: ['seeker', 'employer'],
    input: z.object(touch),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  close: write({
    by: ['seeker', 'employer', 'expert', 'cityOfficer'],
    input: z.object(touch),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS', 'WRONG_STATE', 'CHANGED_BY_OTHERS'],
  }),
  block: write({
    by: ['seeker', 'employer', 'expert'],
    /** Blocks the other side of this consultation: no new questions between the two. */
    input: z.object({ id }),
    output: consultationView,
    refusals: ['NOT_FOUND', 'NOT_YOURS'],
  }),
} as const

export type ConsultationView = z.infer<typeof consultationView>
export type ConsultationRow = z.infer<typeof consultationRow>
export type ConsultationAct = keyof typeof CONSULTATION_ACTS
