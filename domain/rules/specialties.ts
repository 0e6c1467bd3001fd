/** 专业领域, the ten boxes of annex 1, in the paper's order. Several per expert (可多选). 附件1 */
export const SPECIALTIES = {
  assessment: '职业测评',
  planning: '职业规划',
  humanResources: '人力资源管理',
  counselling: '心理咨询',
  law: '法律法规',
  branding: '品牌建设',
  publicity: '宣传策划',
  research: '学术研究',
  dataAnalysis: '数据分析',
  other: '其他',
} as const

export type Specialty = keyof typeof SPECIALTIES
