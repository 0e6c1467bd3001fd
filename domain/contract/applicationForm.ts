import * as z from 'zod/mini'
import { CONSENT_WAYS } from '@/domain/rules/applicationContent'
import { ASSURANCES } from '@/domain/rules/assurances'
import { CATEGORIES } from '@/domain/rules/categories'
import { CERTIFICATE_FIELDS } from '@/domain/rules/certificateFields'
import { CERTIFICATE_LEVELS } from '@/domain/rules/certificateLevels'
import { CITIES } from '@/domain/rules/cities'
import { COMPETITION_AWARDS } from '@/domain/rules/competitionAwards'
import { EDUCATIONS } from '@/domain/rules/educations'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { FIRM_SIZES } from '@/domain/rules/firmSizes'
import { INDUSTRIES } from '@/domain/rules/industries'
import { POLITICAL_STATUSES } from '@/domain/rules/politicalStatuses'
import { POSTS } from '@/domain/rules/posts'
import { PROOF_KINDS } from '@/domain/rules/proofKinds'
import { RESEARCH_FIELDS } from '@/domain/rules/researchFields'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { TITLE_LEVELS } from '@/domain/rules/titleLevels'
import { TITLE_SERIES } from '@/domain/rules/titleSeries'
import { UNIT_KINDS } from '@/domain/rules/unitKinds'
import { WORK_FIELDS } from '@/domain/rules/workFields'
import { hour } from './experts'
import { blankOr, blankOrDay, blankOrKey, blankOrMonth, id, oneOf, someOf, text } from './fields'

const certificateEntry = z.object({
  name: text('证书名称', { max: 60 }),
  field: blankOr(CERTIFICATE_FIELDS, '证书专业'),
  level: blankOr(CERTIFICATE_LEVELS, '证书等级'),
  number: text('证书编号', { max: 60 }),
  issuedOn: blankOrDay('发证日期'),
  issuer: text('发证机构', { max: 60 }),
  scan: blankOrKey,
})

const careerFacts = z.object({
  employmentServiceSince: blankOrMonth('从事就业服务的起始年月'),
  workFields: someOf(WORK_FIELDS, '从事的工作'),
  relatedWorkSince: blankOrMonth('从事相关工作的起始年月'),
  firmSize: blankOr(FIRM_SIZES, '企业规模'),
  posts: someOf(POSTS, '岗位'),
  managingSince: blankOrMonth('管理企业的起始年月'),
  inGoodStanding: blankOr(ASSURANCES, '企业经营状况'),
  in1650: blankOr(ASSURANCES, '是否属于“1650”产业体系'),
  in1650Since: blankOrMonth('在该单位工作的起始年月'),
  researchField: blankOr(RESEARCH_FIELDS, '研究领域'),
  researchProven: blankOr(ASSURANCES, '研究成果'),
  award: blankOr(COMPETITION_AWARDS, '竞赛荣誉'),
})

/** Annex 1 as it is typed: everything may be missing, nothing may be over-long; what a submission needs is in applicationRules. 附件1 */
export const applicationContent = z.object({
  name: text('姓名', { max: 30 }),
  portrait: blankOrKey,
  politicalStatus: blankOr(POLITICAL_STATUSES, '政治面貌'),
  education: blankOr(EDUCATIONS, '学历'),
  school: text('毕业学校', { max: 60 }),
  major: text('专业', { max: 60 }),
  post: text('职务', { max: 60 }),
  title: text('职称', { max: 60 }),
  titleLevel: blankOr(TITLE_LEVELS, '职称级别'),
  titleSeries: blankOr(TITLE_SERIES, '职称系列'),
  titleField: blankOr(CERTIFICATE_FIELDS, '职称专业'),
  mobile: text('联系电话', { max: 30 }),
  unit: text('所在单位', { max: 60 }),
  unitKind: blankOr(UNIT_KINDS, '单位性质'),
  unitPhone: text('单位联系电话', { max: 40 }),
  city: blankOr(CITIES, '受理城市'),
  cityBy: z.union([z.literal(''), z.enum(['work', 'home'], '请选择按工作地还是居住地')]),
  certificates: z.array(certificateEntry).check(z.maxLength(10, '证书最多填 10 个')),
  /** Kept in drafts beyond what may be submitted, so that nothing typed is lost. */
  profile: text('个人简要情况', { max: 4000 }),
  industry: blankOr(INDUSTRIES, '行业类型'),
  industryOther: text('其他行业', { max: 30 }),
  specialties: someOf(SPECIALTIES, '专业领域'),
  specialtyOther: text('其他专业领域', { max: 30 }),
  hours: z.array(hour).check(z.maxLength(42, '时间安排太多')),
  category: blankOr(CATEGORIES, '人员类别'),
  path: blankOr(ELIGIBILITY, '符合的条件'),
  facts: careerFacts,
  proofs: z
    .array(z.object({ kind: oneOf(PROOF_KINDS, '材料类型'), key: id }))
    .check(z.maxLength(30, '证明材料最多 30 份')),
  relatives: text('亲属说明', { max: 200 }),
  consent: z.object({
    way: blankOr(CONSENT_WAYS, '单位同意的方式'),
    scan: blankOrKey,
    reason: text('无所在单位的原因', { max: 200 }),
  }),
})
