import { barsForGood, DISMISSAL_GROUNDS } from './dismissalGrounds'
import {
  barsOf,
  DEFAULT_SETTINGS,
  isSetting,
  rowOf,
  SETTING_NAMES,
  settingProblem,
  settingsWith,
  showSetting,
} from './settingValues'
import type { Setting, SettingValue } from './settings'

it('starts from the interpretations of the domain', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    answerWithinWorkingDays: 3,
    remindAfterWorkingDays: 2,
    openConsultationsPerClient: 3,
    closeAfterQuietDays: 14,
    settleDeclinedAfterDays: 7,
    reviewLogWithinWorkingDays: 5,
    feedbackEditableDays: 7,
    scoreShownFromFeedbacks: 3,
    feedbackCodeValidDays: 7,
    publicNoticeWorkingDays: 5,
    dismissalNoticeWorkingDays: 7,
    noticeCountsFrom: 'nextDay',
    objectionFindingWorkingDays: 10,
    cityReviewWorkingDays: 10,
    returnedWithinDays: 15,
    consentReminderFirstDays: 2,
    consentReminderSecondDays: 5,
    consentWithinDays: 14,
    roundIntervalMonths: 24,
    releaseUndoMinutes: 30,
    contactAttempts: 3,
    contactAttemptsOverDays: 90,
    renewalListFirstDays: 120,
    renewalListSecondDays: 60,
    renewalListThirdDays: 30,
    calendarWarningDays: 60,
    'bar.politics': true,
    'bar.misuse': true,
    'bar.leak': true,
    'bar.unreachable': true,
    'bar.ownWish': true,
    'bar.health': true,
    'bar.unfit': true,
  })
})

it('leaves the bars to the centre and everything else to the administrator', () => {
  const byCentre = SETTING_NAMES.filter((name) => rowOf(name).by === 'centreOfficer')

  expect(byCentre).toEqual(Object.keys(DISMISSAL_GROUNDS).map((ground) => `bar.${ground}`))
})

it.each(SETTING_NAMES)('%s has a clause, a consequence, and a default within its own limits', (name) => {
  const row = rowOf(name)

  expect(row.source).toMatch(/^(第.+条|附件)/)
  expect(row.effect).toMatch(/。$/)
  expect(settingsWith([{ name, value: row.value }])).toEqual(DEFAULT_SETTINGS)
})

describe('a new value', () => {
  it.each<[Setting, unknown, string | null]>([
    ['publicNoticeWorkingDays', 6, null],
    ['publicNoticeWorkingDays', 30, null],
    ['publicNoticeWorkingDays', 5, '与现在的值相同，不需要修改'],
    ['publicNoticeWorkingDays', 4, '应为 5 至 30 的整数'],
    ['publicNoticeWorkingDays', 31, '应为 5 至 30 的整数'],
    ['publicNoticeWorkingDays', 5.5, '应为 5 至 30 的整数'],
    ['publicNoticeWorkingDays', '6', '应为 5 至 30 的整数'],
    ['publicNoticeWorkingDays', true, '应为 5 至 30 的整数'],
    ['publicNoticeWorkingDays', Number.NaN, '应为 5 至 30 的整数'],
    ['noticeCountsFrom', 'postingDay', null],
    ['noticeCountsFrom', 'nextDay', '与现在的值相同，不需要修改'],
    ['noticeCountsFrom', 'yesterday', '请选择一项'],
    ['noticeCountsFrom', 'toString', '请选择一项'],
    ['noticeCountsFrom', 1, '请选择一项'],
    ['bar.health', false, null],
    ['bar.health', 'false', '请选择一项'],
    ['bar.health', 0, '请选择一项'],
  ])('%s = %s: %s', (name, value, problem) => {
    expect(settingProblem(DEFAULT_SETTINGS, name, value)).toBe(problem)
  })

  it.each<[Setting, number, string | null]>([
    ['remindAfterWorkingDays', 3, '应小于“咨询答复时限”的 3 个工作日'],
    ['answerWithinWorkingDays', 2, '应大于“咨询提出后多久提醒专家”的 2 个工作日'],
    ['consentReminderSecondDays', 2, '应大于“单位未确认时第一次提醒”的 2 天'],
    ['consentReminderSecondDays', 14, '应小于“单位确认时限”的 14 天'],
    ['consentReminderSecondDays', 13, null],
    ['consentReminderFirstDays', 5, '应小于“单位未确认时第二次提醒”的 5 天'],
    ['consentWithinDays', 5, '应大于“单位未确认时第二次提醒”的 5 天'],
    ['renewalListSecondDays', 120, '应小于“聘期届满前第一次列出续聘名单”的 120 天'],
    ['renewalListThirdDays', 60, '应小于“聘期届满前第二次列出续聘名单”的 60 天'],
    ['renewalListThirdDays', 59, null],
  ])('keeps its order: %s = %i: %s', (name, value, problem) => {
    expect(settingProblem(DEFAULT_SETTINGS, name, value)).toBe(problem)
  })

  it('is compared with what holds, not with the default', () => {
    const values = settingsWith([{ name: 'answerWithinWorkingDays', value: 5 }])

    expect(settingProblem(values, 'remindAfterWorkingDays', 4)).toBeNull()
    expect(settingProblem(values, 'answerWithinWorkingDays', 3)).toBeNull()
  })
})

it('takes what was stored, and the default where that fits no more', () => {
  const values = settingsWith([
    { name: 'feedbackEditableDays', value: 10 },
    { name: 'closeAfterQuietDays', value: 9999 },
    { name: 'noticeCountsFrom', value: 'sometimes' },
    { name: 'goneSinceLongAgo', value: 1 },
  ])

  expect(values).toEqual({ ...DEFAULT_SETTINGS, feedbackEditableDays: 10 })
  expect(isSetting('goneSinceLongAgo')).toBe(false)
  expect(isSetting('constructor')).toBe(false)
})

it.each<[Setting, SettingValue, string]>([
  ['answerWithinWorkingDays', 3, '3 个工作日'],
  ['noticeCountsFrom', 'postingDay', '发布当日起算'],
  ['bar.ownWish', true, '不再列为聘任对象'],
  ['bar.ownWish', false, '可以再次申请'],
])('shows %s = %s as %s', (name, value, shown) => {
  expect(showSetting(name, value)).toBe(shown)
})

it('decides the bar ground by ground', () => {
  const bars = barsOf(settingsWith([{ name: 'bar.health', value: false }]))

  expect(barsForGood('health', bars)).toBe(false)
  expect(barsForGood('ownWish', bars)).toBe(true)
  expect(Object.keys(bars)).toEqual(Object.keys(DISMISSAL_GROUNDS))
})
