/** What a client scores from 1 to 5 after a service. 附件2 服务对象意见反馈 */
export const FEEDBACK_CRITERIA = { attitude: '服务态度', expertise: '专业水平', usefulness: '实际帮助' } as const

export type FeedbackCriterion = keyof typeof FEEDBACK_CRITERIA
