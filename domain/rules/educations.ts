/** 学历 from the highest, by the groups of GB/T 4658. It is schooling, not the degree: 学位 is another thing. 附件1 学历 */
export const EDUCATIONS = {
  doctoral: '博士研究生',
  masters: '硕士研究生',
  undergraduate: '大学本科',
  college: '大学专科',
  vocational: '中等职业教育（中专、职高、技校）',
  seniorHigh: '普通高中',
  juniorHigh: '初中',
  primary: '小学',
  other: '其他',
} as const

export type Education = keyof typeof EDUCATIONS
