import type { FlowRow } from './flow'

/** States of a consultation with the words the public reads. */
export const CONSULTATION_STATES = {
  asked: '等待答复',
  accepted: '已接受',
  declined: '已婉拒',
  expired: '无人答复',
  answered: '沟通中',
  closed: '已结束',
} as const

/** Whose turn an open question is: the expert addressed, experts of the field, or the city's duty desk. */
export const CONSULTATION_STAGES = {
  direct: '等待专家本人',
  field: '已转给同领域专家',
  duty: '已转给市级值班台',
} as const

/** What a caller can be to one consultation. */
export const CONSULTATION_ACTORS = {
  client: '提问人',
  addressee: '被提问的专家',
  candidate: '同领域专家',
  holder: '接受咨询的人',
  duty: '市级值班台',
  clock: '时钟',
} as const

export type ConsultationState = keyof typeof CONSULTATION_STATES
export type ConsultationStage = keyof typeof CONSULTATION_STAGES
export type ConsultationActor = keyof typeof CONSULTATION_ACTORS
export type ConsultationAction =
  | 'accept'
  | 'decline'
  | 'answer'
  | 'reply'
  | 'shareContact'
  | 'handOn'
  | 'expire'
  | 'offer'
  | 'withdraw'
  | 'close'
  | 'lapse'

/** The consultation machine. 第九条(一)(三)(四), 第十条(一); answer clock: settings. */
export const CONSULTATION_FLOW = [
  {
    action: 'accept',
    from: ['asked'],
    to: 'accepted',
    by: ['addressee', 'candidate', 'duty'],
    article: '第十条(二)',
    needs: '同领域咨询只能由一人认领',
  },
  { action: 'decline', from: ['asked'], to: 'declined', by: ['addressee'], article: '第十条(二)', needs: '说明原因' },
  { action: 'decline', from: ['accepted'], to: 'declined', by: ['holder'], article: '第十条(二)', needs: '说明原因' },
  { action: 'answer', from: ['asked'], to: 'answered', by: ['addressee'], article: '第九条(一)', needs: '答复内容' },
  { action: 'answer', from: ['accepted'], to: 'answered', by: ['holder'], article: '第九条(一)', needs: '答复内容' },
  {
    action: 'reply',
    from: ['answered'],
    to: 'same',
    by: ['client', 'holder'],
    article: '第九条(三)',
    needs: '消息内容',
  },
  {
    action: 'reply',
    from: ['asked', 'accepted'],
    to: 'same',
    by: ['client'],
    article: '第九条(三)',
    needs: '补充内容',
  },
  {
    action: 'shareContact',
    from: ['accepted', 'answered'],
    to: 'same',
    by: ['client', 'holder'],
    article: '第十条(四)',
    needs: '双方都同意后才互见',
  },
  {
    action: 'handOn',
    from: ['asked', 'accepted'],
    to: 'asked',
    by: ['clock'],
    article: '第十条(一)',
    needs: '超过答复时限',
  },
  {
    action: 'handOn',
    from: ['answered'],
    to: 'asked',
    by: ['clock'],
    article: '第八条',
    needs: '专家的聘任提前结束，而提问人还在等答复',
  },
  { action: 'expire', from: ['asked'], to: 'expired', by: ['clock'], article: '第十条(一)', needs: '值班台也超过时限' },
  {
    action: 'offer',
    from: ['declined', 'expired'],
    to: 'asked',
    by: ['client'],
    article: '第十条(一)',
    needs: '转给同领域专家',
  },
  { action: 'withdraw', from: ['asked'], to: 'closed', by: ['client'], article: '第十条(一)' },
  { action: 'close', from: ['accepted', 'declined', 'expired'], to: 'closed', by: ['client'], article: '第十条(一)' },
  { action: 'close', from: ['answered'], to: 'closed', by: ['client', 'holder'], article: '第十条(一)' },
  {
    action: 'lapse',
    from: ['answered', 'declined', 'expired'],
    to: 'closed',
    by: ['clock'],
    article: '第十条(一)',
    needs: '超过静默天数',
  },
] as const satisfies readonly FlowRow<ConsultationState, ConsultationAction, ConsultationActor>[]
