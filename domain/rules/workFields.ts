/** The work article 5(2) asks five years of; 等相关工作 leaves the rest to be explained. 第五条(二) */
export const WORK_FIELDS = {
  humanResources: '人力资源管理',
  guidance: '就业创业指导',
  training: '教育培训',
  counselling: '心理咨询',
  other: '其他工作',
} as const

export type WorkField = keyof typeof WORK_FIELDS
