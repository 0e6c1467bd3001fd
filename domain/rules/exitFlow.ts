import { isInvoluntary, type DismissalGround } from './dismissalGrounds'
import type { FlowRow } from './flow'

/** States of the case of one early exit with the words officers read. 第八条 */
export const EXIT_STATES = {
  draft: '起草中',
  decided: '已决定待送达',
  delivered: '已送达待公示',
  effective: '已生效',
  discarded: '已作废',
  revoked: '决定已撤销',
} as const

/** What a caller can be to one exit. An exit the expert asked for needs neither delivery nor a notice, so its officer is another actor. */
export const EXIT_ACTORS = {
  centre: '省中心经办人（非主动解聘）',
  centreAsked: '省中心经办人（本人申请）',
  expert: '本人（本人申请）',
  clock: '时钟',
} as const

export type ExitState = keyof typeof EXIT_STATES
export type ExitActor = keyof typeof EXIT_ACTORS
export type ExitAction = 'decide' | 'deliver' | 'publish' | 'discard' | 'revoke'

/** Which of the two a centre officer is to an exit on this ground. 第八条 */
export function exitOfficer(ground: DismissalGround, askedByExpert: boolean): 'centre' | 'centreAsked' {
  return isInvoluntary(ground, askedByExpert) ? 'centre' : 'centreAsked'
}

/**
 * The machine of an early exit. The term stays in force, also to the public, until the case is effective: 通知本人并公示 come first where
 * the expert did not ask. It is effective with the posting of the notice, not at its end: the decision is made and made public, and
 * somebody dismissed for cause does not stay in the directory for the length of a notice. 第八条
 */
export const EXIT_FLOW = [
  {
    action: 'decide',
    from: ['draft'],
    to: 'decided',
    by: ['centre'],
    article: '第八条',
    needs: '七种情形之一、事实、证据和解聘决定',
  },
  {
    action: 'decide',
    from: ['draft'],
    to: 'effective',
    by: ['centreAsked'],
    article: '第八条',
    needs: '本人申请；本人已读后果',
  },
  {
    action: 'deliver',
    from: ['decided'],
    to: 'delivered',
    by: ['centre'],
    article: '第八条',
    needs: '送达方式、日期和送达凭证',
  },
  {
    action: 'publish',
    from: ['delivered'],
    to: 'effective',
    by: ['centre'],
    article: '第八条',
    needs: '发布解聘公示，只写姓名和决定，不写个人情况；随公示发布生效',
  },
  {
    action: 'discard',
    from: ['draft'],
    to: 'discarded',
    by: ['centre', 'centreAsked'],
    article: '第八条',
    needs: '说明原因',
  },
  {
    action: 'discard',
    from: ['draft'],
    to: 'discarded',
    by: ['expert', 'clock'],
    article: '第八条',
    needs: '本人在省中心确认前收回；或聘期已满、已因其他决定结束',
  },
  {
    action: 'revoke',
    from: ['decided', 'delivered'],
    to: 'revoked',
    by: ['centre'],
    article: '第八条',
    needs: '书面说明撤销原因；已送达的通知本人',
  },
  {
    action: 'revoke',
    from: ['decided', 'delivered'],
    to: 'revoked',
    by: ['clock'],
    article: '第八条',
    needs: '聘任已因其他决定结束',
  },
] as const satisfies readonly FlowRow<ExitState, ExitAction, ExitActor>[]
