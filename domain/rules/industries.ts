/** 行业类型, the eighteen boxes of annex 1, in the paper's order. One per expert (单选). 附件1 */
export const INDUSTRIES = {
  internet: '互联网/IT',
  ai: '人工智能',
  newEnergy: '新能源',
  newMaterials: '新材料',
  education: '教育/培训',
  machinery: '机械/设备',
  finance: '金融/投资',
  trade: '贸易/物流',
  biotech: '生物/医药',
  retail: '批发/零售',
  hospitality: '餐饮/旅游',
  property: '物业/建筑',
  textiles: '纺织/加工',
  care: '医护/康养',
  farming: '种植/养殖',
  culture: '文广/工艺',
  publicSector: '公共管理/社会组织',
  other: '其他',
} as const

export type Industry = keyof typeof INDUSTRIES
