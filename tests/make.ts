import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ConsultationDoc, ExpertDoc, ServiceLogDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { Stored } from '@/cloudfunctions/_kit/records'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { addDays, dayOf } from '@/domain/rules/shanghai'

let count = 0

/** What every record carries, as if it had just been begun and nothing written of it. */
export function makeStored(_id: string): Stored {
  return { _id, version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }
}

/** The account of a WeChat person; a job seeker of 南京 unless told otherwise. All people are invented. */
export function makeAccount(openid: string, fields: Partial<Account> = {}): Account {
  return {
    ...makeStored(accountIdOf(openid)),
    kind: 'seeker',
    name: '沈小禾',
    phone: '13800000001',
    unit: '',
    city: '320100',
    keyGroups: [],
    roles: [],
    blocks: [],
    agreedTo: '2026-11',
    createdAt: 0,
    ...fields,
  }
}

/** The account of an expert of `makeExpert(id)`. */
export function makeExpertAccount(openid: string, expertId: string, fields: Partial<Account> = {}): Account {
  return makeAccount(openid, {
    kind: null,
    name: '陆知远',
    phone: '13900000001',
    roles: [{ role: 'expert', expertId }],
    ...fields,
  })
}

/** A listed expert in the middle of a term; `terms` hold only what every listed expert has. */
export function makeExpert(id: string, fields: Partial<ExpertDoc> = {}): ExpertDoc {
  count += 1
  const todayOn = dayOf(Date.now())
  const tail = `~${id}`
  return {
    ...makeStored(id),
    accountId: accountIdOf(`wx-${id}`),
    name: '陆知远',
    phone: '13900000001',
    portrait: '',
    title: '高级职业指导师',
    post: '主任',
    unit: '江畔就业服务中心',
    city: '320100',
    category: 'agency',
    industry: 'education',
    specialties: ['planning'],
    modes: ['online', 'offline'],
    hours: [{ weekday: 2, half: 'morning', mode: 'online' }],
    bio: '从事职业指导工作多年，熟悉青年就业与职业规划。',
    term: { certificateNo: `ZJ-${id}`, startOn: addDays(todayOn, -300), endOn: addDays(todayOn, 429) },
    listed: true,
    paused: false,
    pausedUntilOn: null,
    figures: { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null },
    recentServices: [],
    recentFeedbacks: [],
    terms: ['*'],
    by: { relevance: `${count}`.padStart(6, '0') + tail, services: `0${tail}`, score: `0${tail}`, new: `0${tail}` },
    listedAt: 0,
    ...fields,
  }
}

/** A question to one expert, asked just now and not yet accepted. */
export function makeConsultation(id: string, fields: Partial<ConsultationDoc> = {}): ConsultationDoc {
  const nowAt = Date.now()
  return {
    ...makeStored(id),
    clientId: accountIdOf('wx-client'),
    clientKind: 'seeker',
    clientName: '沈小禾',
    hideName: false,
    keyGroups: [],
    city: '320100',
    serviceType: 'planning',
    industry: null,
    specialty: null,
    mode: null,
    summary: '转行做数据分析要怎么准备',
    details: '',
    pictures: [],
    state: 'asked',
    stage: 'direct',
    expertId: 'e1',
    expertAccountId: accountIdOf('wx-e1'),
    expertName: '陆知远',
    held: false,
    passedBy: [],
    pool: [],
    messages: [],
    reason: '',
    askedAt: nowAt,
    lastAt: nowAt,
    dueAt: nowAt + 3 * 86_400_000,
    remindAt: nowAt + 2 * 86_400_000,
    dueUnknown: false,
    acceptedAt: 0,
    answeredAt: 0,
    closedAt: 0,
    contact: { client: '', expert: '' },
    feedbackId: null,
    history: [],
    ...fields,
  }
}

/** An empty draft of expert e1. */
export function makeLog(id: string, fields: Partial<ServiceLogDoc> = {}): ServiceLogDoc {
  return {
    ...makeStored(id),
    expertId: 'e1',
    expertAccountId: accountIdOf('wx-e1'),
    expertName: '陆知远',
    expertPhone: '13900000001',
    city: '320100',
    consultationId: null,
    state: 'draft',
    content: EMPTY_LOG_CONTENT,
    savedAt: Date.now(),
    submittedAt: 0,
    reviewDueAt: 0,
    reviewedAt: 0,
    reviewerId: '',
    reason: '',
    corrects: null,
    supersededBy: null,
    code: { code: '', audience: 'single', expiresAt: 0 },
    history: [],
    ...fields,
  }
}
