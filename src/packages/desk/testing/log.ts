import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'

/** A content that may be submitted, with two registered photos. */
export function completeContent(part: Partial<LogContent> = {}): LogContent {
  return {
    ...EMPTY_LOG_CONTENT,
    activityName: '高校毕业生简历诊断',
    startOn: '2026-11-20',
    endOn: '2026-11-20',
    place: '江畔人力资源市场二楼',
    mode: 'offline',
    form: 'lecture',
    dutyClass: 'guidance',
    content: '服'.repeat(220),
    photos: ['p1', 'p2'],
    ...part,
  }
}

/** A log as its author sees it; tests name only the fields that matter. */
export function makeLogView(part: Partial<LogView> = {}): LogView {
  const content = part.content ?? completeContent()
  const photo = (key: string) => ({
    key,
    state: 'passed' as const,
    kind: 'picture' as const,
    name: '现场照片',
    sizeBytes: 1000,
    url: 'https://files.example/large.jpg',
    thumbUrl: 'https://files.example/small.jpg',
  })
  return {
    id: 'l1',
    version: 1,
    activityName: content.activityName,
    startOn: content.startOn,
    endOn: content.endOn,
    state: 'draft',
    expertName: '陆知远',
    city: '320100',
    savedAt: Date.UTC(2026, 10, 23, 2),
    submittedAt: null,
    reason: '',
    corrects: null,
    supersededBy: null,
    expertId: 'e1',
    expertPhone: '13900000001',
    content,
    photos: content.photos.map(photo),
    proofs: [],
    consultationId: null,
    clientFeedback: [],
    overlaps: [],
    timeline: [{ label: '新建草稿', note: '', at: Date.UTC(2026, 10, 23, 2), mark: 'done' }],
    can: ['save', 'submit', 'discard', 'openCode'],
    ...part,
  }
}
