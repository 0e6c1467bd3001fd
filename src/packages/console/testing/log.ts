import type { LogRow, LogView } from '@/domain/contract/serviceLogs'
import { EMPTY_LOG_CONTENT } from '@/domain/rules/serviceLogRules'

/** A submitted log in the queue; tests name only the fields that matter. */
export function makeLogRow(id: string, part: Partial<LogRow> = {}): LogRow {
  return {
    id,
    activityName: `求职讲座 ${id}`,
    startOn: '2026-11-20',
    endOn: '2026-11-20',
    state: 'submitted',
    expertName: '陆知远',
    city: '320100',
    savedAt: Date.UTC(2026, 10, 20, 2),
    submittedAt: Date.UTC(2026, 10, 20, 2),
    reason: '',
    corrects: null,
    supersededBy: null,
    ...part,
  }
}

/** The same log as its reviewer opens it. */
export function makeCase(id: string, part: Partial<LogView> = {}): LogView {
  const row = makeLogRow(id)
  return {
    ...row,
    version: 4,
    expertId: 'e1',
    expertPhone: '13900000001',
    content: { ...EMPTY_LOG_CONTENT, activityName: row.activityName },
    photos: [],
    proofs: [],
    consultationId: null,
    clientFeedback: [],
    overlaps: [],
    timeline: [],
    can: ['accept', 'return'],
    ...part,
  }
}
