/** Series of professional titles: article 5(2) names 副教授 and 副研究员, which belong to the first two. 第五条(二) */
export const TITLE_SERIES = {
  teaching: '高校教师（教授、副教授等）',
  research: '科学研究（研究员、副研究员等）',
  other: '其他系列',
} as const

export type TitleSeries = keyof typeof TITLE_SERIES
