/** What kind of unit a person works in; decides which evidence paths are open. 第五条 */
export const UNIT_KINDS = {
  publicAgency: '公共就业服务机构',
  hrAgency: '经营性人力资源服务机构',
  enterprise: '企业',
  institution: '事业单位、科研机构、高校或社会团体',
  none: '退休、自由职业等无所在单位',
} as const

export type UnitKind = keyof typeof UNIT_KINDS
