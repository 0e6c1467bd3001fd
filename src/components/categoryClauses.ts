import type { Category } from '@/domain/rules/categories'

/** The clause each category rests on, in the regulation's words. 第五条 */
export const CATEGORY_CLAUSES: Readonly<Record<Category, string>> = {
  agency:
    '公共就业服务机构从事就业服务工作5年以上，且具有职业指导、人力资源管理、劳动保障协理员三级以上职业资格证书、等级证书或职称证书的工作人员；经营性人力资源服务机构具有副高以上职称或二级以上相关技能等级证书的负责人或业务骨干。',
  academic:
    '企事业单位、科研机构、高校、社会团体等单位中从事人力资源管理、就业创业指导、教育培训、心理咨询等相关工作5年以上，且具有副教授、副研究员及以上职称的人员。',
  enterprise:
    '大型企业担任部门负责人以上职务、中型企业担任副总经理以上职务、小微企业创办人，管理企业5年以上且企业经营状况良好的管理者。',
  industry:
    '在省“1650”现代化产业体系相关企事业单位工作5年以上，或在未来产业、数字经济、人工智能、绿色经济、银发经济等领域有较高研究水平的人员。',
  champion: '在国家公共就业服务专项业务竞赛中取得“全国十佳”、星级选手荣誉的人员。',
}
