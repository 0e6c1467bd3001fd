/** One thing a panel member gives 0 to 100 points for. */
interface MarkCriterionRow {
  label: string
  /** Share of the total in percent where the round sets no other. */
  weight: number
  /** What to look at, in words. */
  asks: string
  article: string
}

/**
 * What a panel member marks. The regulation names no score, so the criteria are drawn from what it asks of an expert; the default weights
 * add up to 100 and a round may set others. 第四条, 第五条, 第九条
 */
export const MARK_CRITERIA = {
  expertise: {
    label: '专业能力',
    weight: 30,
    asks: '政策理论素养，职业指导专业知识和技能，职称或技能等级',
    article: '第四条(三)、第五条',
  },
  experience: {
    label: '实践经验',
    weight: 30,
    asks: '从事相关工作的年限和成效，能为劳动者和用人单位解决的实际问题',
    article: '第五条、第九条',
  },
  commitment: {
    label: '服务意愿与时间',
    weight: 20,
    asks: '志愿服务的意愿，能够投入的时间，参与专家团工作的积极性',
    article: '第四条(二)(四)',
  },
  standing: {
    label: '口碑与影响力',
    weight: 20,
    asks: '职业道德和社会责任感，同行和服务对象的评价，带动和推广作用',
    article: '第四条(一)(二)、第九条(五)',
  },
} as const satisfies Record<string, MarkCriterionRow>

export type MarkCriterion = keyof typeof MARK_CRITERIA
