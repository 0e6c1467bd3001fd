import type { FlowRow } from './flow'

/** States of a supervision report. 第十条(一) 接受社会监督 */
export const REPORT_STATES = { open: '待处理', investigating: '核查中', resolved: '已办结' } as const
export type ReportState = keyof typeof REPORT_STATES
export type ReportAction = 'take' | 'resolve'

/** The supervision report machine. */
export const REPORT_FLOW = [
  { action: 'take', from: ['open'], to: 'investigating', by: ['centre'], article: '第十条(一)' },
  {
    action: 'resolve',
    from: ['investigating'],
    to: 'resolved',
    by: ['centre'],
    article: '第十条(一)',
    needs: '书面处理结果',
  },
] as const satisfies readonly FlowRow<ReportState, ReportAction, 'centre'>[]
