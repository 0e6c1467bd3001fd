import type { BatchView, CaseRow, CaseView } from '@/domain/contract/applications'
import { EMPTY_APPLICATION } from '@/domain/rules/applicationContent'

const SUBMITTED_AT = Date.UTC(2026, 10, 20, 2)

/** An application waiting for its city; tests name only the fields that matter. */
export function makeCaseRow(id: string, part: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    version: 4,
    no: `SQ-2026-${id}`,
    name: '沈一帆',
    unit: '江畔人力资源服务有限公司',
    postAndTitle: '总监、高级经济师',
    city: '320100',
    category: 'agency',
    path: 'R5.1b',
    state: 'submitted',
    outcome: 'likely',
    overAge: false,
    submittedAt: SUBMITTED_AT,
    waitingDays: 3,
    late: false,
    resubmitted: false,
    staged: null,
    ...part,
  }
}

/** The same application as its officer opens it. */
export function makeCaseView(id: string, part: Partial<CaseView> = {}): CaseView {
  const row = makeCaseRow(id)
  return {
    ...row,
    source: 'self',
    roundId: 'r1',
    roundTitle: '2026 年度集中申请',
    ageReferenceOn: '2026-12-01',
    idMasked: '3201**********1234',
    sex: 'female',
    age: 42,
    content: { ...EMPTY_APPLICATION, name: row.name, unit: row.unit, mobile: '138****1234' },
    files: [],
    portrait: null,
    signature: null,
    signedAt: SUBMITTED_AT,
    publication: { fields: ['name'], version: '2026-11', at: SUBMITTED_AT },
    consent: {
      way: 'none',
      state: 'none',
      code: '',
      askedAt: null,
      dueAt: null,
      answeredAt: null,
      signer: '',
      why: '已退休',
      scan: null,
    },
    needs: [],
    otherPaths: [{ path: 'R5.2', label: '从事相关工作的副教授、副研究员及以上人员', fits: false }],
    missingProofs: [],
    warnings: [],
    changes: [],
    reclassified: [],
    returned: [],
    review: null,
    batchNo: '',
    vettings: [],
    stagedReason: '',
    centreOverAgeReason: '',
    history: [{ label: '提交申请', by: '申请人', note: '', at: SUBMITTED_AT }],
    can: ['recommend', 'decline', 'return', 'reclassify', 'unmask', 'print'],
    ...part,
  }
}

/** A batch as 南京 sent it. */
export function makeBatch(id: string, part: Partial<BatchView> = {}): BatchView {
  return {
    id,
    no: `BS-2026-${id}`,
    roundId: 'r1',
    roundTitle: '2026 年度集中申请',
    city: '320100',
    at: SUBMITTED_AT,
    officerName: '顾南乔',
    rows: [{ ...makeCaseRow('a', { state: 'reported' }), returnedWhy: '' }],
    ...part,
  }
}
