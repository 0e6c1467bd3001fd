import type { OutputOf } from '@/domain/contract'

type View = OutputOf<'consultations.get'>

/** Monday 2026-11-23 10:00 in China. */
export const NOW_AT = Date.UTC(2026, 10, 23, 2)

/** A consultation as its client sees it; tests name only the fields that matter. */
export function makeConsultation(part: Partial<View> = {}): View {
  return {
    id: 'c1',
    version: 3,
    summary: '纺织厂停产了，想知道能转什么岗位',
    details: '',
    pictures: [],
    serviceType: 'coaching',
    state: 'answered',
    stage: 'direct',
    withWhom: '陆知远',
    city: '320500',
    askedAt: NOW_AT,
    lastAt: NOW_AT,
    dueAt: null,
    needsMe: false,
    mode: null,
    industry: null,
    specialty: null,
    expertId: 'e1',
    clientKind: 'seeker',
    role: 'client',
    messages: [],
    timeline: [{ label: '正在沟通', note: '双方都可以继续留言', at: null, mark: 'now' }],
    reason: '',
    contact: { mineShared: false, theirsShared: false, phone: null },
    feedbackId: null,
    can: ['reply', 'close'],
    ...part,
  }
}
