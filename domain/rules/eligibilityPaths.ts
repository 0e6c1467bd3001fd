import type { Category } from './categories'
import type { NeedKey } from './eligibilityNeeds'

/** One way to show that a person belongs to one of the five categories. */
interface EvidencePathRow {
  category: Category
  article: string
  label: string
  /** All of them, in the order of the sentence. */
  needs: readonly NeedKey[]
  /** What to bring as proof. */
  prepare: readonly string[]
}

const MANAGER_PROOF = ['管理企业满 5 年的证明', '企业经营状况良好的证明（纳税、年报等）'] as const

/**
 * The five categories as nine evidence paths, since three of them hold alternatives. Any one path is enough; within a path every need counts.
 * Keys are the ids of the clauses. 第五条
 */
export const ELIGIBILITY = {
  'R5.1a': {
    category: 'agency',
    article: '第五条(一)',
    label: '公共就业服务机构工作人员',
    needs: ['publicAgency', 'employmentServiceYears', 'guidanceCertificate'],
    prepare: ['从事就业服务工作满 5 年的证明', '三级以上职业资格、等级证书或职称证书'],
  },
  'R5.1b': {
    category: 'agency',
    article: '第五条(一)',
    label: '经营性人力资源服务机构负责人或业务骨干',
    needs: ['hrAgency', 'headOrKeyStaff', 'deputySeniorOrLevelTwo'],
    prepare: ['负责人或业务骨干的任职证明', '副高以上职称证书或二级以上技能等级证书', '机构的人力资源服务许可证'],
  },
  'R5.2': {
    category: 'academic',
    article: '第五条(二)',
    label: '从事相关工作的副教授、副研究员及以上人员',
    needs: ['someUnit', 'relatedWork', 'relatedWorkYears', 'associateProfessor'],
    prepare: ['从事相关工作满 5 年的证明', '副教授、副研究员及以上职称证书'],
  },
  'R5.3a': {
    category: 'enterprise',
    article: '第五条(三)',
    label: '大型企业部门负责人以上管理者',
    needs: ['enterprise', 'largeFirm', 'departmentHead', 'managingYears', 'goodStanding'],
    prepare: ['部门负责人以上的任职证明', '大型企业的证明', ...MANAGER_PROOF],
  },
  'R5.3b': {
    category: 'enterprise',
    article: '第五条(三)',
    label: '中型企业副总经理以上管理者',
    needs: ['enterprise', 'mediumFirm', 'deputyManager', 'managingYears', 'goodStanding'],
    prepare: ['副总经理以上的任职证明', '中型企业的证明', ...MANAGER_PROOF],
  },
  'R5.3c': {
    category: 'enterprise',
    article: '第五条(三)',
    label: '小微企业创办人',
    needs: ['enterprise', 'smallFirm', 'founder', 'managingYears', 'goodStanding'],
    prepare: ['营业执照等创办人证明', '小微企业的证明', ...MANAGER_PROOF],
  },
  'R5.4a': {
    category: 'industry',
    article: '第五条(四)',
    label: '“1650”产业体系相关单位人员',
    needs: ['in1650', 'in1650Years'],
    prepare: ['在该单位工作满 5 年的证明', '单位属于“1650”产业体系的证明'],
  },
  'R5.4b': {
    category: 'industry',
    article: '第五条(四)',
    label: '未来产业等领域有较高研究水平的人员',
    needs: ['researchField', 'researchProven'],
    prepare: ['论文、专利、课题等研究成果'],
  },
  'R5.5': {
    category: 'champion',
    article: '第五条(五)',
    label: '全国十佳或星级选手',
    needs: ['award'],
    prepare: ['国家公共就业服务专项业务竞赛获奖证书'],
  },
} as const satisfies Record<string, EvidencePathRow>

export type EvidencePath = keyof typeof ELIGIBILITY
