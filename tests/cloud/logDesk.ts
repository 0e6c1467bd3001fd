import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import type { LogContent } from '@/domain/contract/serviceLogs'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'
import { addDays, dayOf } from '@/domain/rules/shanghai'
import { makeAccount, makeExpert, makeExpertAccount } from '@/tests/make'
import { startCloud, type Cloud, type Person } from './startCloud'

/** Everybody a service log passes, and a cloud with two experts of 南京 in it. */
export interface LogDesk {
  cloud: Cloud
  /** Experts e1 and e2. */
  expert: Person
  otherExpert: Person
  /** Officers of 南京, where the experts are, of 苏州, and of the centre. */
  officer: Person
  officerElsewhere: Person
  centre: Person
  seeker: Person
}

export async function startLogDesk(): Promise<LogDesk> {
  const cloud = await startCloud()
  const officer = { kind: null, name: '方晓' } as const
  cloud.load('accounts', [
    makeExpertAccount('wx-e1', 'e1'),
    makeExpertAccount('wx-e2', 'e2', { name: '江一帆' }),
    makeAccount('wx-nanjing', { ...officer, roles: [{ role: 'cityOfficer', city: '320100' }] }),
    makeAccount('wx-suzhou', { ...officer, roles: [{ role: 'cityOfficer', city: '320500' }] }),
    makeAccount('wx-centre', { ...officer, roles: [{ role: 'centreOfficer' }] }),
    makeAccount('wx-client'),
  ])
  cloud.load('experts', [makeExpert('e1'), makeExpert('e2', { name: '江一帆' })])
  return {
    cloud,
    expert: cloud.as('wx-e1'),
    otherExpert: cloud.as('wx-e2'),
    officer: cloud.as('wx-nanjing'),
    officerElsewhere: cloud.as('wx-suzhou'),
    centre: cloud.as('wx-centre'),
    seeker: cloud.as('wx-client'),
  }
}

/** A content that may be submitted, with two pictures of e1 (see `loadPhotos`). */
export function completeContent(fields: Partial<LogContent> = {}): LogContent {
  const yesterday = addDays(dayOf(Date.now()), -1)
  return {
    ...EMPTY_LOG_CONTENT,
    activityName: '高校毕业生简历诊断',
    startOn: yesterday,
    endOn: yesterday,
    place: '江畔人力资源市场二楼',
    mode: 'offline',
    form: 'lecture',
    dutyClass: 'guidance',
    content: '服务'.repeat(100),
    photos: ['photo-1', 'photo-2'],
    ...fields,
  }
}

/** Registered files: by default passed pictures of expert e1, taken for a log. */
export function makeFile(key: string, fields: Partial<FileDoc> = {}): FileDoc {
  return {
    _id: key,
    ownerId: accountIdOf('wx-e1'),
    purpose: 'logPhoto',
    name: `${key}.jpg`,
    kind: 'picture',
    mime: 'image/jpeg',
    sizeBytes: 1000,
    original: '',
    view: '',
    thumb: '',
    state: 'passed',
    traceId: `trace-${key}`,
    at: Date.now(),
    ...fields,
  }
}

/** The code of a refusal, or the data of an answer: what a test compares. */
export function outcome(reply: { ok: true; data: unknown } | { ok: false; refusal: { code: string } }): unknown {
  return reply.ok ? reply.data : reply.refusal.code
}
