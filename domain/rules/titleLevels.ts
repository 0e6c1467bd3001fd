/** Levels of a professional title, from the lowest. 附件1 职务职称 */
export const TITLE_LEVELS = {
  junior: '员级',
  assistant: '助理级（初级）',
  middle: '中级',
  deputySenior: '副高级',
  senior: '正高级',
} as const

export type TitleLevel = keyof typeof TITLE_LEVELS

const RANKS: Record<TitleLevel, number> = { junior: 1, assistant: 2, middle: 3, deputySenior: 4, senior: 5 }

/** Whether a title of `level` is `floor` or above: 副高以上 takes 副高 and 正高. 第五条(一)(二) */
export function isTitleOrAbove(level: TitleLevel, floor: TitleLevel): boolean {
  return RANKS[level] >= RANKS[floor]
}
