import { APPLICATION_FORM_CLAUSES } from './regulation/applicationFormClauses'
import type { Clause } from './regulation/clause'
import { DUTY_CLAUSES } from './regulation/dutyClauses'
import { ELIGIBILITY_CLAUSES } from './regulation/eligibilityClauses'
import { SELECTION_CLAUSES } from './regulation/selectionClauses'
import { SERVICE_LOG_CLAUSES } from './regulation/serviceLogClauses'
import { TERM_CLAUSES } from './regulation/termClauses'

export type { Clause }

/** Every clause that has a rule, an action or a screen. What has none yet stands in `NOT_YET`. */
export const REGULATION_MAP: readonly Clause[] = [
  ...ELIGIBILITY_CLAUSES,
  ...SELECTION_CLAUSES,
  ...TERM_CLAUSES,
  ...DUTY_CLAUSES,
  ...APPLICATION_FORM_CLAUSES,
  ...SERVICE_LOG_CLAUSES,
]

/** Clauses with nothing in the product yet, said openly: id → what the clause asks for. */
export const NOT_YET: Readonly<Record<string, string>> = {
  'R10.1a': '统一纳入人才大数据专家管理信息系统（名册导出）',
  'R11.2': '培训、学习考察、评审邀请记录',
  'R11.3': '优秀专家的宣传推荐',
  R13: '规程自发布之日起实施（版本展示）',
}
