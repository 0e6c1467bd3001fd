/** Fields in which a high level of research counts by itself; 等领域 leaves the rest to be explained. 第五条(四) */
export const RESEARCH_FIELDS = {
  future: '未来产业',
  digital: '数字经济',
  intelligence: '人工智能',
  green: '绿色经济',
  silver: '银发经济',
  other: '其他领域',
} as const

export type ResearchField = keyof typeof RESEARCH_FIELDS
