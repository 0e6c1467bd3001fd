import * as z from 'zod/mini'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { read, write } from './action'
import { at, cursor, day, id, oneOf, someOf, text, version } from './fields'
import { runningNotice } from './noticeDays'

/** How search results may be sorted. */
export const EXPERT_SORTS = { relevance: '综合', services: '服务最多', score: '评价最高', new: '新加入' } as const

/** When an expert can be had, in the words the public reads. */
export const AVAILABILITIES = { thisWeek: '本周可约', byArrangement: '可预约', paused: '暂停接单' } as const

/** An expert as lists show one: public fields only. 第十条(一) */
export const expertCard = z.object({
  id: z.string(),
  name: z.string(),
  portraitUrl: z.string(),
  title: z.string(),
  unit: z.string(),
  city: oneOf(CITIES, '城市'),
  industry: oneOf(INDUSTRIES, '行业'),
  specialties: someOf(SPECIALTIES, '专业领域'),
  modes: someOf(SERVICE_MODES, '服务方式'),
  services: z.number(),
  feedbacks: z.number(),
  /** One decimal; null until there are enough feedbacks. */
  score: z.nullable(z.number()),
  availability: oneOf(AVAILABILITIES, '预约状态'),
  /** '通常 2 个工作日内回复', or '' while unknown. */
  replyTime: z.string(),
})

/** A half day of the week in which an expert serves. weekday 1 = Monday. */
export const hour = z.object({
  weekday: z.int('请选择星期').check(z.minimum(1, '请选择星期'), z.maximum(7, '请选择星期')),
  half: z.enum(['morning', 'afternoon', 'evening'], '请选择时段'),
  mode: oneOf(SERVICE_MODES, '服务方式'),
})

export const publicFeedback = z.object({
  id: z.string(),
  servedOn: z.string(),
  score: z.number(),
  words: z.string(),
  answer: z.string(),
  clientKind: z.nullable(oneOf(CLIENT_KINDS, '身份')),
})

/** An accepted service as the public sees it: no client. */
export const publicService = z.object({
  activityName: z.string(),
  startOn: z.string(),
  endOn: z.string(),
  dutyClass: oneOf(DUTY_CLASSES, '职责类别'),
})

export const expertPage = z.extend(expertCard, {
  post: z.string(),
  category: oneOf(CATEGORIES, '类别'),
  bio: z.string(),
  hours: z.array(hour),
  term: z.object({ certificateNo: z.string(), startOn: z.string(), endOn: z.string(), inForce: z.boolean() }),
  recentServices: z.array(publicService),
  recentFeedbacks: z.array(publicFeedback),
  /** Why each act of the sticky bar is not available; null when it is. */
  unavailable: z.object({ consult: z.nullable(z.string()) }),
})

const filters = {
  words: z.optional(text('搜索词', { max: 40 })),
  city: z.optional(oneOf(CITIES, '城市')),
  industry: z.optional(oneOf(INDUSTRIES, '行业')),
  specialty: z.optional(oneOf(SPECIALTIES, '专业领域')),
  mode: z.optional(oneOf(SERVICE_MODES, '服务方式')),
  /** Only experts who can be had this week. */
  thisWeek: z.optional(z.boolean()),
  sort: z.optional(oneOf(EXPERT_SORTS, '排序')),
}

const reasoned = z.object({ expert: expertCard, reasons: z.array(z.string()) })

/** What an expert sees of the own profile. */
export const ownProfile = z.object({
  id: z.string(),
  version,
  name: z.string(),
  phoneMasked: z.string(),
  hours: z.array(hour),
  modes: someOf(SERVICE_MODES, '服务方式'),
  paused: z.boolean(),
  pausedUntilOn: z.nullable(z.string()),
  term: expertPage.shape.term,
  services: z.number(),
  feedbacks: z.number(),
  score: z.nullable(z.number()),
  waiting: z.object({ requests: z.number(), pool: z.number(), drafts: z.number(), returned: z.number() }),
  nowAt: at,
})

export const experts = {
  home: read({
    by: ['visitor'],
    input: z.object({ city: filters.city }),
    output: z.object({
      picks: z.array(reasoned),
      experts: z.number(),
      services: z.number(),
      /** Running now, those that end first; at most two. 第六条(四) */
      notices: z.array(runningNotice),
    }),
  }),
  search: read({
    by: ['visitor'],
    input: z.object({ ...filters, cursor }),
    output: z.object({ experts: z.array(expertCard), nextCursor: z.nullable(z.string()) }),
  }),
  get: read({ by: ['visitor'], input: z.object({ id }), output: expertPage, refusals: ['NOT_FOUND', 'EXPERT_GONE'] }),
  suggest: read({
    by: ['visitor'],
    input: z.object({
      who: oneOf(CLIENT_KINDS, '身份'),
      about: oneOf(SERVICE_TYPES, '咨询事项'),
      industry: filters.industry,
      city: filters.city,
      mode: filters.mode,
      soon: z.optional(z.boolean()),
    }),
    output: z.object({ suggestions: z.array(reasoned) }),
  }),
  mine: read({ by: ['expert'], input: z.object({}), output: ownProfile, refusals: ['NOT_FOUND'] }),
  setAvailability: write({
    by: ['expert'],
    input: z.object({
      version,
      hours: z.array(hour).check(z.maxLength(42, '时段最多 42 个')),
      modes: someOf(SERVICE_MODES, '服务方式', 3).check(z.minLength(1, '请至少选择一种服务方式')),
      paused: z.boolean(),
      pausedUntilOn: z.optional(z.nullable(day('恢复日期'))),
    }),
    output: ownProfile,
    refusals: ['NOT_FOUND', 'CHANGED_BY_OTHERS'],
  }),
} as const

export type ExpertCard = z.infer<typeof expertCard>
export type ExpertPage = z.infer<typeof expertPage>
export type ExpertSort = keyof typeof EXPERT_SORTS
export type Hour = z.infer<typeof hour>
