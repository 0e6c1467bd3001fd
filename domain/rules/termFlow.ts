import type { FlowRow } from './flow'

/**
 * States of one term with the words the public reads. A term whose expert asked to leave stays in force, and reads so, until the centre
 * confirms.
 */
export const TERM_STATES = {
  active: '聘任有效',
  leaving: '聘任有效',
  expired: '聘期已满待定',
  renewed: '已续聘',
  notRenewed: '聘期届满',
  dismissed: '已解聘',
  resigned: '已退出',
} as const

/** What a caller can be to one term. */
export const TERM_ACTORS = { expert: '本人', centre: '省中心经办人', clock: '时钟' } as const

export type TermState = keyof typeof TERM_STATES
export type TermActor = keyof typeof TERM_ACTORS
export type TermAction = 'expire' | 'renew' | 'letEnd' | 'askToLeave' | 'stay' | 'confirmLeaving' | 'dismiss'

/** Whether a term in this state is in force: shown in the directory, open to consultations. */
export function isInForce(state: TermState): boolean {
  return state === 'active' || state === 'leaving'
}

/** The machine of an appointment; each term is a record of its own. 第七条, 第八条 */
export const TERM_FLOW = [
  {
    action: 'expire',
    from: ['active', 'leaving'],
    to: 'expired',
    by: ['clock'],
    article: '第六条(五)',
    needs: '聘期最后一日24:00已过',
  },
  {
    action: 'renew',
    from: ['active', 'expired'],
    to: 'renewed',
    by: ['centre'],
    article: '第七条',
    needs: '依据履职台账；新聘期、新证书编号',
  },
  { action: 'letEnd', from: ['expired'], to: 'notRenewed', by: ['centre'], article: '第七条', needs: '说明原因' },
  {
    action: 'askToLeave',
    from: ['active'],
    to: 'leaving',
    by: ['expert'],
    article: '第八条',
    needs: '已读后果：提前退出后将不再被聘任',
  },
  { action: 'stay', from: ['leaving'], to: 'active', by: ['expert'], article: '第八条', needs: '省中心确认前' },
  {
    action: 'confirmLeaving',
    from: ['leaving'],
    to: 'resigned',
    by: ['centre'],
    article: '第八条',
    needs: '本人已提出退出',
  },
  {
    action: 'dismiss',
    from: ['active', 'leaving'],
    to: 'dismissed',
    by: ['centre'],
    article: '第八条',
    needs: '七种情形之一、事实与证据；非主动的已送达本人并公示',
  },
] as const satisfies readonly FlowRow<TermState, TermAction, TermActor>[]
