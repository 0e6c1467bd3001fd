import type { FlowRow } from './flow'

/** States of a service log with the words people read. */
export const SERVICE_LOG_STATES = {
  draft: '草稿',
  submitted: '待审核',
  returned: '退回修改',
  accepted: '已归档',
  discarded: '已删除',
} as const

/** What a caller can be to one service log. A reviewer is never the author. */
export const SERVICE_LOG_ACTORS = { author: '填写专家', reviewer: '市级或省中心审核人' } as const

export type ServiceLogState = keyof typeof SERVICE_LOG_STATES
export type ServiceLogActor = keyof typeof SERVICE_LOG_ACTORS
export type ServiceLogAction = 'save' | 'submit' | 'discard' | 'accept' | 'return' | 'correct' | 'openCode'

/** The service log machine. 第十条(三), 附件2 */
export const SERVICE_LOG_FLOW = [
  { action: 'save', from: ['draft', 'returned'], to: 'same', by: ['author'], article: '附件2' },
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['author'],
    article: '第十条(三)',
    needs: '各栏齐全；2至3张照片或至少一份其他证明',
  },
  { action: 'discard', from: ['draft'], to: 'discarded', by: ['author'], article: '附件2' },
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: ['reviewer'],
    article: '第十条(三)',
    needs: '审核人不是填写人',
  },
  { action: 'return', from: ['submitted'], to: 'returned', by: ['reviewer'], article: '第十条(三)', needs: '说明原因' },
  {
    action: 'correct',
    from: ['accepted'],
    to: 'same',
    by: ['author'],
    article: '第十条(三)',
    needs: '另立一份更正，原件不改',
  },
  {
    action: 'openCode',
    from: ['draft', 'submitted', 'returned', 'accepted'],
    to: 'same',
    by: ['author'],
    article: '附件2 服务对象意见反馈',
  },
] as const satisfies readonly FlowRow<ServiceLogState, ServiceLogAction, ServiceLogActor>[]
