/** 人员组成, the five categories. 第五条 */
export const CATEGORIES = {
  agency: '人力资源服务机构',
  academic: '高校科研与社会团体',
  enterprise: '企业管理者',
  industry: '现代产业与未来产业',
  champion: '竞赛优秀选手',
} as const

export type Category = keyof typeof CATEGORIES
