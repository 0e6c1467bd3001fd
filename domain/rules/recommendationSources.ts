/** How an application came about: the four ways of article 6, in its order. 第六条 */
export const RECOMMENDATION_SOURCES = {
  self: '自荐',
  call: '社会征集',
  unit: '机构推荐',
  invited: '公共就业服务机构邀请',
} as const

export type RecommendationSource = keyof typeof RECOMMENDATION_SOURCES
