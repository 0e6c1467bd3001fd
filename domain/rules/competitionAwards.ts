/** Honours of 国家公共就业服务专项业务竞赛 that are enough by themselves. 第五条(五) */
export const COMPETITION_AWARDS = {
  topTen: '“全国十佳”',
  star: '星级选手',
} as const

export type CompetitionAward = keyof typeof COMPETITION_AWARDS
