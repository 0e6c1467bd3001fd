/** Sizes of a firm, as the national standard of statistics draws them. The size decides the post needed. 第五条(三) */
export const FIRM_SIZES = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
} as const

export type FirmSize = keyof typeof FIRM_SIZES
