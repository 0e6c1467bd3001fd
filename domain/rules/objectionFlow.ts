import type { FlowRow } from './flow'

/** States of an objection to a public notice with the words the objector reads. 第六条(四)(五) */
export const OBJECTION_STATES = {
  received: '已收到',
  investigating: '核查中',
  refused: '不予受理',
  upheld: '异议成立',
  dismissed: '异议不成立',
} as const

/** Whoever handles the case at the centre; nobody else sees who objected. */
export const OBJECTION_ACTORS = { centre: '省中心经办人' } as const

export type ObjectionState = keyof typeof OBJECTION_STATES
export type ObjectionActor = keyof typeof OBJECTION_ACTORS
export type ObjectionAction = 'accept' | 'refuse' | 'uphold' | 'dismiss'

/** Whether the person objected to may not be appointed yet. 经公示无异议: until it is settled, nobody knows. 第六条(五) */
export function isOpenObjection(state: ObjectionState): boolean {
  return state === 'received' || state === 'investigating'
}

/** The machine of an objection. What comes after the notice ended is a report, not an objection. 第六条(四)(五) */
export const OBJECTION_FLOW = [
  {
    action: 'accept',
    from: ['received'],
    to: 'investigating',
    by: ['centre'],
    article: '第六条(四)',
    needs: '公示期内提出、有具体事实；对本人自动暂缓聘任，其他人不受影响',
  },
  {
    action: 'refuse',
    from: ['received'],
    to: 'refused',
    by: ['centre'],
    article: '第六条(四)',
    needs: '与公示名单无关或没有事实；书面说明原因',
  },
  {
    action: 'uphold',
    from: ['investigating'],
    to: 'upheld',
    by: ['centre'],
    article: '第六条(五)',
    needs: '书面核查结论：异议成立，不予聘任',
  },
  {
    action: 'dismiss',
    from: ['investigating'],
    to: 'dismissed',
    by: ['centre'],
    article: '第六条(四)',
    needs: '书面核查结论：异议不成立，恢复聘任程序',
  },
] as const satisfies readonly FlowRow<ObjectionState, ObjectionAction, ObjectionActor>[]
