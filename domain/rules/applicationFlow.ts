import type { FlowRow } from './flow'

/** States of an application with the words the public reads. */
export const APPLICATION_STATES = {
  draft: '草稿',
  awaitingUnit: '待单位确认',
  submitted: '市级初审',
  returned: '退回补正',
  recommended: '待报送',
  reported: '省级评审',
  shortlisted: '拟聘任',
  publicised: '公示中',
  held: '异议处理',
  appointed: '已聘任',
  cityDeclined: '未入选',
  centreDeclined: '未入选',
  withdrawn: '已撤回',
} as const

/**
 * What a caller can be to one application. The applicant is `clearedApplicant` once the unit's consent is in hand (stamped scan, consent
 * given before) or there is no unit and the reason is stated; `applicant` until then. Nobody is an officer of their own application.
 */
export const APPLICATION_ACTORS = {
  applicant: '申请人（单位待确认）',
  clearedApplicant: '申请人（单位已同意或无单位）',
  unit: '所在单位',
  city: '所属市经办人',
  centre: '省中心经办人',
  clock: '时钟',
} as const

export type ApplicationState = keyof typeof APPLICATION_STATES
export type ApplicationActor = keyof typeof APPLICATION_ACTORS
export type ApplicationAction =
  | 'submit'
  | 'recall'
  | 'consent'
  | 'decline'
  | 'recommend'
  | 'return'
  | 'report'
  | 'shortlist'
  | 'unrelease'
  | 'publish'
  | 'hold'
  | 'appoint'
  | 'release'
  | 'exclude'
  | 'withdraw'
  | 'lapse'

/** The application machine. 第六条 */
export const APPLICATION_FLOW = [
  {
    action: 'submit',
    from: ['draft'],
    to: 'awaitingUnit',
    by: ['applicant'],
    article: '第六条(一)',
    needs: '各栏齐全、已签承诺；批次开放；未被限制聘任；每人每批次一份',
  },
  {
    action: 'submit',
    from: ['draft'],
    to: 'submitted',
    by: ['clearedApplicant'],
    article: '第六条(一)',
    needs: '同上；已附单位盖章件，或说明无单位的原因',
  },
  {
    action: 'submit',
    from: ['returned'],
    to: 'submitted',
    by: ['applicant', 'clearedApplicant'],
    article: '第六条(二)',
    needs: '逐项补正；保留各版本',
  },
  {
    action: 'recall',
    from: ['awaitingUnit'],
    to: 'draft',
    by: ['applicant', 'clearedApplicant'],
    article: '第六条(一)',
    needs: '单位确认前；原链接失效',
  },
  {
    action: 'consent',
    from: ['awaitingUnit'],
    to: 'submitted',
    by: ['unit'],
    article: '第六条(一)',
    needs: '单位凭链接确认；只见姓名、职务和承诺',
  },
  { action: 'decline', from: ['awaitingUnit'], to: 'draft', by: ['unit'], article: '第六条(一)', needs: '说明原因' },
  {
    action: 'recommend',
    from: ['submitted'],
    to: 'recommended',
    by: ['city'],
    article: '第六条(二)',
    needs: '意见、经办人、日期、印章；超过65岁另附书面理由',
  },
  {
    action: 'decline',
    from: ['submitted'],
    to: 'cityDeclined',
    by: ['city'],
    article: '第六条(二)',
    needs: '意见、经办人、日期、印章；记录原因',
  },
  {
    action: 'return',
    from: ['submitted'],
    to: 'returned',
    by: ['city'],
    article: '第六条(二)',
    needs: '逐项说明退回原因',
  },
  {
    action: 'report',
    from: ['recommended'],
    to: 'reported',
    by: ['city'],
    article: '第六条(二)',
    needs: '随整批报送，报送后锁定；未被限制聘任',
  },
  { action: 'return', from: ['recommended'], to: 'submitted', by: ['city'], article: '第六条(二)', needs: '说明原因' },
  {
    action: 'shortlist',
    from: ['reported'],
    to: 'shortlisted',
    by: ['centre'],
    article: '第六条(三)',
    needs: '评审意见齐全；超过65岁另附省级书面理由',
  },
  {
    action: 'decline',
    from: ['reported'],
    to: 'centreDeclined',
    by: ['centre'],
    article: '第六条(三)',
    needs: '记录原因',
  },
  {
    action: 'return',
    from: ['reported'],
    to: 'recommended',
    by: ['centre'],
    article: '第六条(三)',
    needs: '说明原因；同批其他人不受影响',
  },
  {
    action: 'unrelease',
    from: ['shortlisted', 'centreDeclined'],
    to: 'reported',
    by: ['centre'],
    article: '第六条(三)',
    needs: '放行后30分钟内；因异议成立未入选的不在此列',
  },
  {
    action: 'publish',
    from: ['shortlisted'],
    to: 'publicised',
    by: ['centre'],
    article: '第六条(四)',
    needs: '列入一份公示',
  },
  {
    action: 'hold',
    from: ['publicised'],
    to: 'held',
    by: ['centre'],
    article: '第六条(四)',
    needs: '受理对本人的异议，自动暂缓',
  },
  {
    action: 'appoint',
    from: ['publicised'],
    to: 'appointed',
    by: ['centre'],
    article: '第六条(五)',
    needs: '公示已结束；对本人没有未办结的异议；未被限制聘任',
  },
  {
    action: 'release',
    from: ['held'],
    to: 'publicised',
    by: ['centre'],
    article: '第六条(四)',
    needs: '书面核查结论：异议不成立',
  },
  {
    action: 'exclude',
    from: ['held'],
    to: 'centreDeclined',
    by: ['centre'],
    article: '第六条(五)',
    needs: '书面核查结论：异议成立',
  },
  {
    action: 'exclude',
    from: ['publicised'],
    to: 'centreDeclined',
    by: ['clock'],
    article: '第八条',
    needs: '公示期间或之后按第八条不再列为聘任对象',
  },
  {
    action: 'withdraw',
    from: ['draft', 'awaitingUnit', 'submitted', 'returned', 'recommended', 'reported', 'shortlisted'],
    to: 'withdrawn',
    by: ['applicant', 'clearedApplicant'],
    article: '第六条(一)',
    needs: '公示前本人提出',
  },
  {
    action: 'lapse',
    from: ['awaitingUnit'],
    to: 'draft',
    by: ['clock'],
    article: '第六条(一)',
    needs: '单位逾期未确认；保留已填内容，可重新提交',
  },
  {
    action: 'lapse',
    from: ['returned'],
    to: 'withdrawn',
    by: ['clock'],
    article: '第六条(二)',
    needs: '至本批次市级报送截止仍未补正',
  },
] as const satisfies readonly FlowRow<ApplicationState, ApplicationAction, ApplicationActor>[]
