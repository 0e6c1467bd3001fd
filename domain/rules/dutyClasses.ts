/** The six classes of duties every service log is counted under. 第九条(一)–(六) */
export const DUTY_CLASSES = {
  guidance: '专业指导服务',
  advisory: '就业服务咨询',
  systemBuilding: '职业指导体系建设',
  individual: '个性化职业指导',
  brand: '推广“就在江苏”品牌',
  assigned: '省中心安排的其他活动',
} as const

export type DutyClass = keyof typeof DUTY_CLASSES
