/**
 * 基本条件 that people judge, none by machine and none by points: the applicant declares, the city's officer says yes or no with a reason.
 * Age stands apart, since it is counted. 第四条
 */
export const BASIC_CONDITIONS = {
  politics: { label: '拥护党的路线方针政策，遵纪守法，办事公正', article: '第四条(一)' },
  ethics: { label: '职业道德良好，志愿从事职业指导服务', article: '第四条(二)' },
  policy: { label: '熟悉就业创业、社会保障、劳动关系政策法规', article: '第四条(三)' },
  health: { label: '身心健康', article: '第四条(四)' },
} as const

export type BasicCondition = keyof typeof BASIC_CONDITIONS
