import { whole, type Clause } from './clause'

const PROMISES = 'tests/docs/contractPromises.test.ts'
const VOCABULARIES = 'domain/rules/vocabularies.test.ts'
const PATHS = 'domain/rules/eligibilityPaths.ts#ELIGIBILITY'
const CHECK = 'domain/rules/eligibility.ts#checkEligibility'
const CHECK_TEST = 'domain/rules/eligibility.test.ts'
const OUTCOME_TEST = 'domain/rules/eligibilityOutcome.test.ts'
const LADDERS_TEST = 'domain/rules/eligibilityVocabularies.test.ts'
const MONTHS_TEST = 'domain/rules/months.test.ts'
const SELF_CHECK_TEST = 'src/packages/directory/selfCheck/index.test.tsx'
const JOURNEY = 'tests/journeys/round.test.ts'
const TITLES = 'domain/rules/titleLevels.ts#isTitleOrAbove'
const CERTIFICATES = 'domain/rules/certificateLevels.ts#isLevelOrAbove'
const YEARS = 'domain/rules/months.ts#monthsBetween'

/** Self-check, application and the reviewer's checklist read the same rules. */
const checked = {
  ...whole,
  actions: ['applications.submit', 'applications.case'],
  screens: ['packages/directory/selfCheck/index', 'packages/apply/form/index', 'packages/console/applications/index'],
} as const

const path = (id: string, text: string, rules: readonly string[], tests: readonly string[]): Clause => ({
  id,
  text,
  ...checked,
  rules: [PATHS, CHECK, ...rules],
  tests: [CHECK_TEST, ...tests, SELF_CHECK_TEST, JOURNEY],
})

/** General rules, conditions and categories. 第一条–第五条 */
export const ELIGIBILITY_CLAUSES: readonly Clause[] = [
  {
    id: 'R2.1',
    text: '由江苏省职业介绍中心聘任，提供公益职业指导服务',
    ...whole,
    rules: ['domain/rules/roles.ts#ROLES', 'domain/rules/applicationFlow.ts#APPLICATION_FLOW'],
    actions: ['appointments.appoint'],
    tests: [PROMISES, 'cloudfunctions/appointments/appoint.test.ts'],
    screens: ['packages/directory/about/index', 'packages/console/appoint/index'],
  },
  {
    id: 'R3.1',
    text: '服务对象为劳动者和用人单位',
    ...whole,
    rules: ['domain/rules/clientKinds.ts#CLIENT_KINDS', 'domain/rules/serviceTypes.ts#SERVICE_TYPES'],
    actions: ['account.register', 'consultations.ask'],
    tests: [VOCABULARIES, 'cloudfunctions/account/account.test.ts', 'tests/e2e/consult.e2e.ts'],
    screens: ['packages/consult/register/index', 'packages/consult/ask/index'],
  },
  {
    id: 'R3.2',
    text: '重点为高校毕业生、退役军人、农村转移劳动力、就业困难人员',
    covered: 'partly',
    rules: ['domain/rules/keyGroups.ts#KEY_GROUPS'],
    actions: ['account.register', 'consultations.ask', 'serviceLogs.save'],
    tests: [VOCABULARIES, PROMISES],
    screens: ['packages/consult/register/index', 'packages/consult/ask/index', 'packages/desk/log/index'],
    missing: 'statistics by group. The tag is optional and in no answer to other users.',
  },
  {
    id: 'R4.1',
    text: '政治立场、遵纪守法、职业道德和志愿精神',
    ...whole,
    rules: ['domain/rules/basicConditions.ts#BASIC_CONDITIONS', 'domain/rules/commitment.ts#COMMITMENT'],
    actions: ['applications.submit', 'applications.recommend', 'applications.decline'],
    tests: ['cloudfunctions/applications/cityReview.test.ts'],
    screens: ['packages/apply/form/index', 'packages/console/applications/index'],
  },
  {
    id: 'R4.2',
    text: '熟悉就业创业、社会保障、劳动关系政策法规',
    ...whole,
    rules: ['domain/rules/basicConditions.ts#BASIC_CONDITIONS', 'domain/rules/markCriteria.ts#MARK_CRITERIA'],
    actions: ['applications.recommend', 'panel.mark'],
    tests: ['cloudfunctions/applications/cityReview.test.ts'],
    screens: ['packages/console/applications/index', 'packages/console/review/index'],
  },
  {
    id: 'R4.3',
    text: '身心健康，年龄原则上不超过65岁',
    ...whole,
    rules: ['domain/rules/age.ts#ageStanding', 'domain/rules/idNumber.ts#checkIdNumber', CHECK],
    actions: ['applications.recommend', 'rounds.stage', 'appointments.ledger'],
    tests: ['domain/rules/age.test.ts', OUTCOME_TEST, 'cloudfunctions/rounds/stage.test.ts', JOURNEY],
    screens: [
      'packages/directory/selfCheck/index',
      'packages/console/applications/index',
      'packages/console/meeting/index',
    ],
  },
  {
    id: 'R5.0',
    text: '五类人员',
    ...checked,
    rules: ['domain/rules/categories.ts#CATEGORIES', PATHS],
    actions: ['applications.submit', 'applications.reclassify'],
    tests: [CHECK_TEST, 'cloudfunctions/applications/caseActs.test.ts'],
  },
  path(
    'R5.1a',
    '公共就业服务机构从事就业服务工作5年以上，且具有三级以上证书或职称证书的工作人员',
    [YEARS, CERTIFICATES],
    [MONTHS_TEST, LADDERS_TEST],
  ),
  path(
    'R5.1b',
    '经营性人力资源服务机构具有副高以上职称或二级以上相关技能等级证书的负责人或业务骨干',
    [TITLES, CERTIFICATES],
    [LADDERS_TEST],
  ),
  path(
    'R5.2',
    '从事相关工作5年以上，且具有副教授、副研究员及以上职称的人员',
    [TITLES, YEARS],
    [MONTHS_TEST, LADDERS_TEST],
  ),
  path(
    'R5.3a',
    '大型企业担任部门负责人以上职务，管理企业5年以上且企业经营状况良好',
    ['domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    [LADDERS_TEST],
  ),
  path(
    'R5.3b',
    '中型企业担任副总经理以上职务，管理企业5年以上且企业经营状况良好',
    ['domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    [LADDERS_TEST],
  ),
  path(
    'R5.3c',
    '小微企业创办人，管理企业5年以上且企业经营状况良好',
    ['domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    [LADDERS_TEST],
  ),
  path('R5.4a', '在省“1650”现代化产业体系相关企事业单位工作5年以上', [YEARS], [MONTHS_TEST]),
  path(
    'R5.4b',
    '在未来产业、数字经济、人工智能、绿色经济、银发经济等领域有较高研究水平的人员',
    ['domain/rules/researchFields.ts#RESEARCH_FIELDS'],
    [],
  ),
  path(
    'R5.5',
    '国家公共就业服务专项业务竞赛“全国十佳”、星级选手',
    ['domain/rules/competitionAwards.ts#COMPETITION_AWARDS'],
    [],
  ),
  {
    id: 'R5.6',
    text: '缺少的证明逐项提示',
    ...checked,
    rules: [
      'domain/rules/eligibilityNeeds.ts#NEEDS',
      'domain/rules/proofNeeds.ts#proofsFor',
      'domain/rules/applicationRules.ts#applicationProblems',
    ],
    tests: ['domain/rules/proofNeeds.test.ts', 'domain/rules/applicationRules.test.ts', SELF_CHECK_TEST],
  },
]
