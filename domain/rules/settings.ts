import { DISMISSAL_GROUNDS, type DismissalGround } from './dismissalGrounds'

interface About {
  what: string
  /** The clause that leaves the matter open. */
  source: string
  /** Whose decision it is. */
  by: 'admin' | 'centreOfficer'
  /** What a change leads to, as read before it is made. */
  effect: string
  /** Where the default comes from, when the regulation does not say. */
  note?: string
}

/** A whole number within its limits. */
export interface NumberSetting extends About {
  value: number
  unit: string
  min: number
  max: number
}

/** One of a few ways to read the regulation. */
export interface ChoiceSetting extends About {
  value: string
  choices: Readonly<Record<string, string>>
}

/** Yes or no, each in words. */
export interface SwitchSetting extends About {
  value: boolean
  yes: string
  no: string
}

const FROM_NOW_ON = '只影响今后开始的计时，已经算好的期限不变。'
const AT_ONCE = '保存后一分钟内对所有人生效。'
const NOTICE_EFFECT = '只影响今后发布的公示，已发布的公示期不变。'

/** Whether leaving on one ground closes the door for good; by the letter it always does. 第八条 */
function bar(ground: DismissalGround, short: string): SwitchSetting {
  const { number, text } = DISMISSAL_GROUNDS[ground]
  return {
    value: true,
    yes: '不再列为聘任对象',
    no: '可以再次申请',
    what: `退出情形${'一二三四五六七'.charAt(number - 1)}：${short}`,
    source: '第八条',
    by: 'centreOfficer',
    effect: '保存后新的申请按新的决定检查；已经记入的限制不会自动取消。',
    note: text,
  }
}

/** Programme settings with their default values; each is an interpretation the centre may change. 第十二条 */
export const SETTINGS = {
  answerWithinWorkingDays: {
    value: 3,
    unit: '个工作日',
    min: 1,
    max: 10,
    what: '咨询答复时限',
    source: '第十条(一)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  remindAfterWorkingDays: {
    value: 2,
    unit: '个工作日',
    min: 1,
    max: 9,
    what: '咨询提出后多久提醒专家',
    source: '第十条(一)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  openConsultationsPerClient: {
    value: 3,
    unit: '个',
    min: 1,
    max: 20,
    what: '每位服务对象同时进行的咨询上限',
    source: '第十条(一)',
    by: 'admin',
    effect: '已在进行的咨询不受影响，达到上限的人要先结束一个才能再提问。',
  },
  closeAfterQuietDays: {
    value: 14,
    unit: '天',
    min: 3,
    max: 90,
    what: '咨询无新消息自动结束',
    source: '第十条(一)',
    by: 'admin',
    effect: '改短后，已超过新天数没有消息的咨询会马上结束。',
  },
  settleDeclinedAfterDays: {
    value: 7,
    unit: '天',
    min: 1,
    max: 60,
    what: '被婉拒或无人答复的咨询自动结束',
    source: '第十条(一)',
    by: 'admin',
    effect: '改短后，已超过新天数的咨询会马上结束。',
  },
  reviewLogWithinWorkingDays: {
    value: 5,
    unit: '个工作日',
    min: 1,
    max: 30,
    what: '服务日志审核提醒',
    source: '第十条(三)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  feedbackEditableDays: {
    value: 7,
    unit: '天',
    min: 1,
    max: 30,
    what: '评价可修改',
    source: '第十条(一)',
    by: 'admin',
    effect: '只影响今后提交的评价。',
  },
  scoreShownFromFeedbacks: {
    value: 3,
    unit: '条',
    min: 1,
    max: 20,
    what: '几条评价起显示评分',
    source: '第十条(一)',
    by: 'admin',
    effect: `${AT_ONCE}按评分排列的先后在专家下次有新的服务或评价时更新。`,
  },
  feedbackCodeValidDays: {
    value: 7,
    unit: '天',
    min: 1,
    max: 30,
    what: '评价二维码有效',
    source: '附件2 服务对象意见反馈',
    by: 'admin',
    effect: '只影响今后出示的二维码。',
  },
  publicNoticeWorkingDays: {
    value: 5,
    unit: '个工作日',
    min: 5,
    max: 30,
    what: '拟聘任公示期',
    source: '第六条(四)',
    by: 'admin',
    effect: NOTICE_EFFECT,
    note: '条文规定 5 个工作日，可以更长，不能更短。',
  },
  dismissalNoticeWorkingDays: {
    value: 7,
    unit: '个工作日',
    min: 1,
    max: 30,
    what: '解聘公示期',
    source: '第八条',
    by: 'admin',
    effect: NOTICE_EFFECT,
    note: '第八条要求公示，没有规定天数；5 个工作日只适用于拟聘任公示。',
  },
  noticeCountsFrom: {
    value: 'nextDay',
    choices: { nextDay: '发布次日起算', postingDay: '发布当日起算' },
    what: '公示期从哪天起算',
    source: '第六条(四)',
    by: 'admin',
    effect: NOTICE_EFFECT,
    note: '条文没有规定；默认依《民法典》第二百零一条，开始的当日不计入。',
  },
  objectionFindingWorkingDays: {
    value: 10,
    unit: '个工作日',
    min: 1,
    max: 60,
    what: '公示异议核查时限',
    source: '第六条(四)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  cityReviewWorkingDays: {
    value: 10,
    unit: '个工作日',
    min: 1,
    max: 60,
    what: '市级初审时限',
    source: '第六条(二)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  returnedWithinDays: {
    value: 15,
    unit: '天',
    min: 3,
    max: 60,
    what: '退回补正后重新提交的时限',
    source: '第六条(二)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  consentReminderFirstDays: {
    value: 2,
    unit: '天',
    min: 1,
    max: 30,
    what: '单位未确认时第一次提醒',
    source: '第六条(一)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  consentReminderSecondDays: {
    value: 5,
    unit: '天',
    min: 2,
    max: 45,
    what: '单位未确认时第二次提醒',
    source: '第六条(一)',
    by: 'admin',
    effect: FROM_NOW_ON,
  },
  consentWithinDays: {
    value: 14,
    unit: '天',
    min: 3,
    max: 60,
    what: '单位确认时限',
    source: '第六条(一)',
    by: 'admin',
    effect: `${FROM_NOW_ON}到期未确认的申请退回草稿，并通知申请人。`,
  },
  roundIntervalMonths: {
    value: 24,
    unit: '个月',
    min: 1,
    max: 60,
    what: '两次集中申请的间隔',
    source: '第六条(一)',
    by: 'admin',
    effect: '间隔不足时仍可开放新的批次，但要写明理由。',
  },
  releaseUndoMinutes: {
    value: 30,
    unit: '分钟',
    min: 5,
    max: 120,
    what: '评审结果放行后可撤回',
    source: '第六条(三)',
    by: 'admin',
    effect: '只影响今后放行的结果；超过时间只能另行更正。',
  },
  contactAttempts: {
    value: 3,
    unit: '次',
    min: 2,
    max: 10,
    what: '“长期无法取得联系”至少联系几次',
    source: '第八条(四)',
    by: 'admin',
    effect: '只影响今后提出的解聘。',
    note: '条文没有规定“长期”如何认定。',
  },
  contactAttemptsOverDays: {
    value: 90,
    unit: '天',
    min: 30,
    max: 365,
    what: '“长期无法取得联系”至少历时',
    source: '第八条(四)',
    by: 'admin',
    effect: '只影响今后提出的解聘。',
    note: '条文没有规定“长期”如何认定。',
  },
  renewalListFirstDays: {
    value: 120,
    unit: '天',
    min: 30,
    max: 365,
    what: '聘期届满前第一次列出续聘名单',
    source: '第七条',
    by: 'admin',
    effect: AT_ONCE,
  },
  renewalListSecondDays: {
    value: 60,
    unit: '天',
    min: 15,
    max: 300,
    what: '聘期届满前第二次列出续聘名单',
    source: '第七条',
    by: 'admin',
    effect: AT_ONCE,
  },
  renewalListThirdDays: {
    value: 30,
    unit: '天',
    min: 7,
    max: 240,
    what: '聘期届满前第三次列出续聘名单',
    source: '第七条',
    by: 'admin',
    effect: AT_ONCE,
  },
  calendarWarningDays: {
    value: 60,
    unit: '天',
    min: 14,
    max: 180,
    what: '工作日历到期前提醒',
    source: '第六条(四)',
    by: 'admin',
    effect: AT_ONCE,
  },
  'bar.politics': bar('politics', '政治性问题'),
  'bar.misuse': bar('misuse', '借专家名义从事职责外活动'),
  'bar.leak': bar('leak', '泄露隐私或商业秘密'),
  'bar.unreachable': bar('unreachable', '不服从安排或长期失联'),
  'bar.ownWish': bar('ownWish', '本人要求退出'),
  'bar.health': bar('health', '身体健康原因'),
  'bar.unfit': bar('unfit', '其他不宜担任'),
} as const satisfies Record<string, NumberSetting | ChoiceSetting | SwitchSetting> &
  Record<`bar.${DismissalGround}`, SwitchSetting>

export type Setting = keyof typeof SETTINGS
export type SettingRow = NumberSetting | ChoiceSetting | SwitchSetting

type ValueOf<Row> = Row extends { choices: infer Choices }
  ? keyof Choices & string
  : Row extends { value: boolean }
    ? boolean
    : number

/** What holds: one value for each setting. */
export type SettingValues = { readonly [Name in Setting]: ValueOf<(typeof SETTINGS)[Name]> }
export type SettingValue = SettingValues[Setting]
