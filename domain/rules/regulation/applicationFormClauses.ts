import { whole, type Clause } from './clause'

const RULES = 'domain/rules/applicationRules.ts#applicationProblems'
const FORM = 'packages/apply/form/index'

/** A field that the applicant fills in: its rule on both sides, the draft and the submission. */
const filled = {
  ...whole,
  actions: ['applications.save', 'applications.submit'],
  tests: ['domain/rules/applicationRules.test.ts', 'cloudfunctions/applications/submit.test.ts'],
  screens: [FORM],
} as const

const field = (number: number, label: string, rules: readonly string[] = []): Clause => ({
  id: `A1.${number}`,
  text: `申请表：${label}`,
  ...filled,
  rules: [RULES, ...rules],
})

/** 附件1, field by field. */
export const APPLICATION_FORM_CLAUSES: readonly Clause[] = [
  field(1, '姓名'),
  field(2, '性别', ['domain/rules/idNumber.ts#checkIdNumber']),
  field(3, '照片', ['domain/rules/files.ts#FILE_PURPOSES']),
  {
    id: 'A1.4',
    text: '申请表：身份证号',
    ...filled,
    rules: ['domain/rules/idNumber.ts#checkIdNumber', 'domain/rules/masks.ts#maskIdNumber'],
    actions: ['applications.start', 'applications.identify', 'applications.unmask'],
    tests: [
      'domain/rules/idNumber.test.ts',
      'domain/rules/masks.test.ts',
      'cloudfunctions/_kit/idNumbers.test.ts',
      'cloudfunctions/applications/drafts.test.ts',
    ],
    screens: ['packages/apply/home/index', FORM, 'packages/console/applications/index'],
  },
  field(5, '政治面貌', ['domain/rules/politicalStatuses.ts#POLITICAL_STATUSES']),
  field(6, '学历', ['domain/rules/educations.ts#EDUCATIONS']),
  field(7, '毕业学校及专业'),
  field(8, '职务职称', ['domain/rules/titleLevels.ts#TITLE_LEVELS']),
  field(9, '联系电话（本人）', ['domain/rules/phone.ts#isMobile']),
  field(10, '所在单位', ['domain/rules/unitName.ts#normaliseUnit']),
  field(11, '联系电话（单位）', ['domain/rules/phone.ts#isPhone']),
  field(12, '已获职业资格/技能等级证书', ['domain/rules/certificateLevels.ts#CERTIFICATE_LEVELS']),
  field(13, '个人简要情况', ['domain/rules/textCount.ts#countCharacters']),
  field(14, '所擅长的职业指导行业领域及时间安排'),
  field(15, '行业类型（单选）', ['domain/rules/industries.ts#INDUSTRIES']),
  field(16, '专业领域（可多选）', ['domain/rules/specialties.ts#SPECIALTIES']),
  field(17, '本人承诺', [
    'domain/rules/commitment.ts#COMMITMENT',
    'domain/rules/commitment.ts#PUBLICATION',
    'domain/rules/commitment.ts#PUBLIC_FIELDS',
  ]),
  {
    id: 'A1.18',
    text: '申请表：设区市公共就业服务机构意见',
    ...whole,
    rules: ['domain/rules/applicationFlow.ts#APPLICATION_FLOW'],
    actions: ['applications.recommend', 'applications.decline'],
    tests: ['cloudfunctions/applications/cityReview.test.ts', 'cloudfunctions/applications/print.test.ts'],
    screens: ['packages/console/applications/index'],
  },
  field(19, '附资质证书、荣誉证书等扫描件', [
    'domain/rules/proofKinds.ts#PROOF_KINDS',
    'domain/rules/proofNeeds.ts#proofsFor',
    'domain/rules/files.ts#FILE_PURPOSES',
  ]),
  {
    id: 'A1.20',
    text: '申请表：按官方版式打印',
    ...whole,
    rules: ['domain/rules/commitment.ts#PAPER_COMMITMENT'],
    actions: ['applications.print', 'applications.printBatch'],
    tests: ['cloudfunctions/_kit/paper/annexOne.test.ts', 'cloudfunctions/applications/print.test.ts'],
    screens: ['packages/apply/progress/index', 'packages/console/applications/index'],
  },
]
