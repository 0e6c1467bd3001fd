/** Programme settings with their default values; each is an interpretation the centre may change. 第十二条 */
export const SETTINGS = {
  answerWithinWorkingDays: { value: 3, what: '咨询答复时限（工作日）', source: '第十条(一)' },
  remindAfterWorkingDays: { value: 2, what: '咨询到期前提醒（第几个工作日）', source: '第十条(一)' },
  openConsultationsPerClient: { value: 3, what: '每位服务对象同时进行的咨询上限', source: '第十条(一)' },
  closeAfterQuietDays: { value: 14, what: '咨询无新消息自动结束（天）', source: '第十条(一)' },
  settleDeclinedAfterDays: { value: 7, what: '被婉拒或无人答复的咨询自动结束（天）', source: '第十条(一)' },
  reviewLogWithinWorkingDays: { value: 5, what: '服务日志审核提醒（工作日）', source: '第十条(三)' },
  feedbackEditableDays: { value: 7, what: '评价可修改天数', source: '第十条(一)' },
  scoreShownFromFeedbacks: { value: 3, what: '几条评价起显示评分', source: '第十条(一)' },
  feedbackCodeValidDays: { value: 7, what: '评价二维码有效天数', source: '附件2 服务对象意见反馈' },
} as const satisfies Record<string, { value: number; what: string; source: string }>

export type Setting = keyof typeof SETTINGS
