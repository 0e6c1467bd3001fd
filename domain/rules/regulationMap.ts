/** Where one clause of the regulation, or one field of an annex form, lives in the product. */
export interface Clause {
  /** R = article, A1 and A2 = the annex forms. */
  id: string
  /** The clause in the regulation's words, shortened. */
  text: string
  covered: 'whole' | 'partly'
  /** `path#EXPORT` of the rule or table. */
  rules: readonly string[]
  /** Names in the contract. */
  actions: readonly string[]
  tests: readonly string[]
  /** Page paths under `src/`. */
  screens: readonly string[]
  /** What is missing, when the clause is covered in part. */
  missing?: string
}

const LOG_RULES = 'domain/rules/serviceLogRules.ts#logProblems'
const LOG_TEST = 'domain/rules/serviceLogRules.test.ts'
const LOG_SCREEN = 'packages/desk/log/index'
const PROMISES = 'tests/docs/contractPromises.test.ts'
const VOCABULARIES = 'domain/rules/vocabularies.test.ts'
const PATHS = 'domain/rules/eligibilityPaths.ts#ELIGIBILITY'
const CHECK = 'domain/rules/eligibility.ts#checkEligibility'
const CHECK_TEST = 'domain/rules/eligibility.test.ts'
const OUTCOME_TEST = 'domain/rules/eligibilityOutcome.test.ts'
const LADDERS_TEST = 'domain/rules/eligibilityVocabularies.test.ts'
const SELF_CHECK = 'packages/directory/selfCheck/index'
const SELF_CHECK_TEST = 'src/packages/directory/selfCheck/index.test.tsx'
const APPLICATION_FLOW = 'domain/rules/applicationFlow.ts#APPLICATION_FLOW'
const APPLICATION_TEST = 'domain/rules/applicationFlow.test.ts'
const TERM_FLOW = 'domain/rules/termFlow.ts#TERM_FLOW'
const TERM_TEST = 'domain/rules/termFlow.test.ts'
const GROUNDS = 'domain/rules/dismissalGrounds.ts#DISMISSAL_GROUNDS'
const GROUNDS_TEST = 'domain/rules/dismissalGrounds.test.ts'

const whole = { covered: 'whole' } as const
const inLog = {
  ...whole,
  actions: ['serviceLogs.save', 'serviceLogs.submit'],
  tests: [LOG_TEST, 'cloudfunctions/serviceLogs/submit.test.ts', 'tests/e2e/serve.e2e.ts'],
  screens: [LOG_SCREEN],
}

const inSelfCheck = {
  covered: 'partly',
  actions: [],
  tests: [CHECK_TEST, OUTCOME_TEST, SELF_CHECK_TEST],
  screens: [SELF_CHECK],
  missing: 'the application form and its review; the rule is there and the self-check reads it.',
} as const
/** A machine or a rule that no action reads yet. */
const ruleOnly = { covered: 'partly', actions: [], screens: [] } as const

/** Every clause that has a rule, an action or a screen. What has none yet stands in `NOT_YET`. */
export const REGULATION_MAP: readonly Clause[] = [
  {
    id: 'R2.1',
    text: '由江苏省职业介绍中心聘任，提供公益职业指导服务',
    covered: 'partly',
    rules: ['domain/rules/roles.ts#ROLES'],
    actions: [],
    tests: [PROMISES],
    screens: ['packages/directory/about/index'],
    missing: 'appointments. Nothing in the contract can hold a price or a payment.',
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
    screens: ['packages/consult/register/index', 'packages/consult/ask/index', LOG_SCREEN],
    missing: 'statistics by group. The tag is optional and in no answer to other users.',
  },
  {
    id: 'R4.3',
    text: '身心健康，年龄原则上不超过65岁',
    covered: 'partly',
    rules: ['domain/rules/age.ts#ageStanding', CHECK],
    actions: [],
    tests: ['domain/rules/age.test.ts', OUTCOME_TEST, SELF_CHECK_TEST],
    screens: [SELF_CHECK],
    missing:
      'the birth date read from the ID number of an application, and the two written reasons. The self-check asks for the birth month, warns over 65 and blocks nothing.',
  },
  {
    id: 'R5.0',
    text: '五类人员',
    ...inSelfCheck,
    rules: ['domain/rules/categories.ts#CATEGORIES', PATHS],
    missing:
      'the choice of one category in an application, and its change by a reviewer. The nine evidence paths and what each asks to bring are there.',
  },
  {
    id: 'R5.1a',
    text: '公共就业服务机构从事就业服务工作5年以上，且具有三级以上证书或职称证书的工作人员',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/months.ts#monthsBetween', 'domain/rules/certificateLevels.ts#isLevelOrAbove'],
    tests: [CHECK_TEST, 'domain/rules/months.test.ts', LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.1b',
    text: '经营性人力资源服务机构具有副高以上职称或二级以上相关技能等级证书的负责人或业务骨干',
    ...inSelfCheck,
    rules: [
      PATHS,
      CHECK,
      'domain/rules/titleLevels.ts#isTitleOrAbove',
      'domain/rules/certificateLevels.ts#isLevelOrAbove',
    ],
    tests: [CHECK_TEST, LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.2',
    text: '从事相关工作5年以上，且具有副教授、副研究员及以上职称的人员',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/titleLevels.ts#isTitleOrAbove', 'domain/rules/months.ts#monthsBetween'],
    tests: [CHECK_TEST, LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.3a',
    text: '大型企业担任部门负责人以上职务，管理企业5年以上且企业经营状况良好',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    tests: [CHECK_TEST, LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.3b',
    text: '中型企业担任副总经理以上职务，管理企业5年以上且企业经营状况良好',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    tests: [CHECK_TEST, LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.3c',
    text: '小微企业创办人，管理企业5年以上且企业经营状况良好',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/firmSizes.ts#FIRM_SIZES', 'domain/rules/posts.ts#POSTS'],
    tests: [CHECK_TEST, LADDERS_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.4a',
    text: '在省“1650”现代化产业体系相关企事业单位工作5年以上',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/months.ts#monthsBetween'],
    tests: [CHECK_TEST, 'domain/rules/months.test.ts'],
  },
  {
    id: 'R5.4b',
    text: '在未来产业、数字经济、人工智能、绿色经济、银发经济等领域有较高研究水平的人员',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/researchFields.ts#RESEARCH_FIELDS'],
    tests: [CHECK_TEST],
  },
  {
    id: 'R5.5',
    text: '国家公共就业服务专项业务竞赛“全国十佳”、星级选手',
    ...inSelfCheck,
    rules: [PATHS, CHECK, 'domain/rules/competitionAwards.ts#COMPETITION_AWARDS'],
    tests: [CHECK_TEST, SELF_CHECK_TEST],
  },
  {
    id: 'R5.6',
    text: '缺少的证明逐项提示',
    ...inSelfCheck,
    rules: ['domain/rules/eligibilityNeeds.ts#NEEDS', CHECK],
    missing:
      'the gaps shown in an application before submitting, and the city’s note. The self-check names each gap in words and blocks nothing.',
  },
  {
    id: 'R6.1a',
    text: '个人申请，经所在单位同意',
    ...ruleOnly,
    rules: [APPLICATION_FLOW],
    tests: [APPLICATION_TEST],
    missing: 'the application and the unit’s link; the steps are in the table.',
  },
  {
    id: 'R6.2a',
    text: '市级遴选，确定初审意见',
    ...ruleOnly,
    rules: [APPLICATION_FLOW],
    tests: [APPLICATION_TEST],
    missing: 'the city’s desk; the steps are in the table.',
  },
  {
    id: 'R6.2b',
    text: '统一报送至省职业介绍中心',
    ...ruleOnly,
    rules: [APPLICATION_FLOW],
    tests: [APPLICATION_TEST],
    missing: 'the locked batch and its cover list; the steps of one application are in the table.',
  },
  {
    id: 'R6.3a',
    text: '专家评审小组审核',
    ...ruleOnly,
    rules: [APPLICATION_FLOW],
    tests: [APPLICATION_TEST],
    missing: 'the panel, its marks and conflicts of interest; the centre’s steps are in the table.',
  },
  {
    id: 'R6.4a',
    text: '公示5个工作日',
    covered: 'partly',
    rules: [
      'domain/rules/noticeFlow.ts#NOTICE_FLOW',
      'domain/rules/workingDays.ts#addWorkingDays',
      'domain/rules/chinaCalendar.ts#CHINA_CALENDAR',
    ],
    actions: [],
    tests: [
      'domain/rules/noticeFlow.test.ts',
      'domain/rules/workingDays.test.ts',
      'domain/rules/chinaCalendar.test.ts',
      'config/calendar.test.ts',
    ],
    screens: [],
    missing: 'the notices themselves; the counting of working days and the end by time only are there.',
  },
  {
    id: 'R6.4c',
    text: '公示期异议',
    ...ruleOnly,
    rules: [APPLICATION_FLOW],
    tests: [APPLICATION_TEST],
    missing: 'the objections themselves; one application can be held, released or excluded while the others go on.',
  },
  {
    id: 'R6.5a',
    text: '经公示无异议后聘任，颁发聘任证书，聘期2年',
    ...ruleOnly,
    rules: [APPLICATION_FLOW, 'domain/rules/term.ts#termEndOn'],
    tests: [APPLICATION_TEST, 'domain/rules/term.test.ts'],
    missing: 'appointments and certificates; the end of a term and the way to it are there.',
  },
  {
    id: 'R7.1',
    text: '聘期满后根据履职尽责情况决定是否续聘',
    ...ruleOnly,
    rules: [TERM_FLOW],
    tests: [TERM_TEST],
    missing: 'the lists before the end of terms and the decision from the ledger; the steps are in the table.',
  },
  {
    id: 'R7.2',
    text: '续聘后颁发新的聘任证书，聘期2年，可连续续聘',
    ...ruleOnly,
    rules: [TERM_FLOW, 'domain/rules/term.ts#termEndOn'],
    tests: [TERM_TEST, 'domain/rules/term.test.ts'],
    missing: 'the new certificate; a renewed term is followed by a new one without application or notice.',
  },
  {
    id: 'R8.1',
    text: '七种退出情形',
    ...ruleOnly,
    rules: [GROUNDS],
    tests: [GROUNDS_TEST],
    missing: 'the record of a dismissal; the seven grounds are there in the regulation’s words.',
  },
  {
    id: 'R8.3',
    text: '本人主动申请退出，报省职业介绍中心后解聘',
    ...ruleOnly,
    rules: [TERM_FLOW],
    tests: [TERM_TEST],
    missing: 'the expert’s request; it keeps the term in force and can be taken back until the centre confirms.',
  },
  {
    id: 'R8.4',
    text: '非主动解聘的，决定通知本人并公示',
    ...ruleOnly,
    rules: ['domain/rules/dismissalGrounds.ts#isInvoluntary', 'domain/rules/noticeFlow.ts#NOTICE_FLOW'],
    tests: [GROUNDS_TEST, 'domain/rules/noticeFlow.test.ts'],
    missing: 'the delivery to the person and the notice; which grounds ask for them is there.',
  },
  {
    id: 'R8.5',
    text: '非因聘任期满被解聘的，不再列为聘任对象',
    ...ruleOnly,
    rules: ['domain/rules/dismissalGrounds.ts#barsForGood'],
    tests: [GROUNDS_TEST],
    missing: 'the bar itself and its four doors; every early end bars unless the centre decides otherwise per ground.',
  },
  {
    id: 'R9.1',
    text: '为劳动者提供政策咨询、职业辅导、职业测评、职业规划、心理咨询；为用人单位提供政策咨询、招聘方式、用工指导',
    ...whole,
    rules: [
      'domain/rules/serviceTypes.ts#SERVICE_TYPES',
      'domain/rules/consultationFlow.ts#CONSULTATION_FLOW',
      'domain/rules/answerClock.ts#answerDueAt',
    ],
    actions: ['experts.suggest', 'consultations.ask', 'consultations.answer', 'consultations.reply'],
    tests: [
      VOCABULARIES,
      'domain/rules/consultationFlow.test.ts',
      'domain/rules/answerClock.test.ts',
      'tests/journeys/mainJob.test.ts',
      'tests/e2e/consult.e2e.ts',
      'tests/e2e/clocks.e2e.ts',
    ],
    screens: [
      'packages/directory/finder/index',
      'packages/consult/ask/index',
      'packages/consult/dialogue/index',
      'packages/desk/requests/index',
    ],
  },
  {
    id: 'R9.2',
    text: '就业服务咨询、职业指导体系建设、个性化职业指导、推广品牌、其他活动',
    covered: 'partly',
    rules: ['domain/rules/dutyClasses.ts#DUTY_CLASSES', LOG_RULES],
    actions: ['serviceLogs.submit'],
    tests: [VOCABULARIES, LOG_TEST],
    screens: [LOG_SCREEN],
    missing: 'statistics by duty; courses and videos on the expert’s page. Every log names one of the six duties.',
  },
  {
    id: 'R10.1b',
    text: '公开专家个人信息，提供查询、咨询和反馈意见等服务，并接受社会监督',
    covered: 'partly',
    rules: [
      'domain/rules/figures.ts#scoreOf',
      'domain/rules/feedbackCriteria.ts#FEEDBACK_CRITERIA',
      'domain/rules/reportFlow.ts#REPORT_FLOW',
    ],
    actions: [
      'experts.search',
      'experts.get',
      'feedback.leave',
      'feedback.ofExpert',
      'feedback.report',
      'feedback.resolveReport',
    ],
    tests: [
      'domain/rules/figures.test.ts',
      'domain/rules/reportFlow.test.ts',
      PROMISES,
      'tests/e2e/find.e2e.ts',
      'tests/e2e/feedback.e2e.ts',
      'cloudfunctions/feedback/reports.test.ts',
    ],
    screens: [
      'pages/experts/index',
      'packages/directory/expert/index',
      'packages/consult/feedback/index',
      'packages/consult/report/index',
      'packages/console/reports/index',
    ],
    missing: 'the separate consent to publication with its list of fields.',
  },
  {
    id: 'R10.2',
    text: '由省中心统一安排活动，或由专家个人根据意愿开展，或由相关单位发出邀请',
    covered: 'partly',
    rules: ['domain/rules/serviceModes.ts#SERVICE_FORMS', 'domain/rules/consultationFlow.ts#CONSULTATION_FLOW'],
    actions: ['serviceLogs.start', 'consultations.accept', 'consultations.decline'],
    tests: [VOCABULARIES, 'domain/rules/consultationFlow.test.ts'],
    screens: ['packages/desk/requests/index', LOG_SCREEN],
    missing: 'activities assigned by the centre and invitations by units; own initiative and consultations are there.',
  },
  {
    id: 'R10.3',
    text: '建立服务跟踪登记制度，及时提交服务日志表或相关资料，建立台账、记录存档',
    covered: 'partly',
    rules: ['domain/rules/serviceLogFlow.ts#SERVICE_LOG_FLOW', LOG_RULES],
    actions: ['serviceLogs.submit', 'serviceLogs.accept', 'serviceLogs.return', 'serviceLogs.correct'],
    tests: [
      'domain/rules/serviceLogFlow.test.ts',
      LOG_TEST,
      'cloudfunctions/serviceLogs/review.test.ts',
      'tests/e2e/serve.e2e.ts',
    ],
    screens: [LOG_SCREEN, 'packages/desk/logs/index', 'packages/console/logs/index'],
    missing: 'the ledger per expert and term, and reminders after an activity.',
  },
  {
    id: 'R10.4',
    text: '保守劳动者的个人隐私和用人单位的商业秘密',
    covered: 'partly',
    rules: ['domain/rules/masks.ts#maskPhone', 'domain/rules/masks.ts#maskName'],
    actions: ['consultations.get', 'consultations.shareContact', 'consultations.block', 'feedback.reportCase'],
    tests: ['domain/rules/masks.test.ts', PROMISES],
    screens: ['packages/consult/dialogue/index', 'packages/console/reports/index'],
    missing: 'consent of the people on photographs to public use; no photograph of a log is public.',
  },
  {
    id: 'R11.1',
    text: '邀请单位可按规定给予一定的劳务报酬',
    covered: 'partly',
    rules: [],
    actions: [],
    tests: [PROMISES],
    screens: [],
    missing: 'the internal note on an invitation. No public answer can hold an amount.',
  },
  {
    id: 'R12',
    text: '由省职业介绍中心负责解释',
    covered: 'partly',
    rules: ['domain/rules/settings.ts#SETTINGS'],
    actions: [],
    tests: [VOCABULARIES],
    screens: ['packages/directory/about/index'],
    missing: 'a screen on which the centre changes a setting, with who, when and why.',
  },
  {
    id: 'A1.4',
    text: '申请表：身份证号',
    covered: 'partly',
    rules: ['domain/rules/idNumber.ts#checkIdNumber', 'domain/rules/masks.ts#maskIdNumber'],
    actions: [],
    tests: ['domain/rules/idNumber.test.ts', 'domain/rules/masks.test.ts'],
    screens: [],
    missing: 'the application form; the check and the mask are there.',
  },
  {
    id: 'A1.11',
    text: '申请表：联系电话',
    covered: 'partly',
    rules: ['domain/rules/phone.ts#isPhone'],
    actions: [],
    tests: ['domain/rules/phone.test.ts'],
    screens: [],
    missing: 'the application form; mobile numbers, landlines and extensions are understood.',
  },
  {
    id: 'A1.15',
    text: '申请表：行业类型（单选）',
    covered: 'partly',
    rules: ['domain/rules/industries.ts#INDUSTRIES'],
    actions: ['experts.search'],
    tests: [VOCABULARIES],
    screens: ['pages/experts/index'],
    missing: 'the application form; the eighteen boxes are a filter of the directory.',
  },
  {
    id: 'A1.16',
    text: '申请表：专业领域（可多选）',
    covered: 'partly',
    rules: ['domain/rules/specialties.ts#SPECIALTIES'],
    actions: ['experts.search'],
    tests: [VOCABULARIES],
    screens: ['pages/experts/index'],
    missing: 'the application form; the ten boxes are a filter of the directory.',
  },
  {
    id: 'A2.1',
    text: '服务日志：姓名、联系电话',
    ...whole,
    rules: ['domain/contract/serviceLogs.ts#logView'],
    actions: ['serviceLogs.start', 'serviceLogs.get'],
    tests: [PROMISES],
    screens: [LOG_SCREEN],
  },
  { id: 'A2.2', text: '服务日志：活动名称', ...inLog, rules: [LOG_RULES] },
  {
    id: 'A2.3',
    text: '服务日志：服务日期 年月日至年月日',
    ...inLog,
    rules: [LOG_RULES, 'domain/rules/serviceLogRules.ts#overlaps', 'domain/rules/shanghai.ts#isDay'],
    tests: [LOG_TEST, 'domain/rules/shanghai.test.ts'],
  },
  { id: 'A2.4', text: '服务日志：服务地点', ...inLog, rules: [LOG_RULES] },
  {
    id: 'A2.5',
    text: '服务日志：服务方式',
    ...inLog,
    rules: [LOG_RULES, 'domain/rules/serviceModes.ts#SERVICE_MODES', 'domain/rules/serviceModes.ts#SERVICE_FORMS'],
    tests: [LOG_TEST, VOCABULARIES],
  },
  {
    id: 'A2.6',
    text: '服务日志：服务对象联系电话',
    ...inLog,
    rules: [LOG_RULES, 'domain/rules/phone.ts#isPhone', 'domain/rules/masks.ts#maskPhone'],
    tests: [LOG_TEST, 'domain/rules/phone.test.ts', 'domain/rules/masks.test.ts'],
  },
  {
    id: 'A2.7',
    text: '服务日志：服务对象意见反馈',
    ...whole,
    rules: ['domain/rules/serviceLogFlow.ts#SERVICE_LOG_FLOW', 'domain/rules/feedbackCriteria.ts#FEEDBACK_CRITERIA'],
    actions: ['serviceLogs.openCode', 'feedback.occasion', 'feedback.leave', 'feedback.edit', 'feedback.answer'],
    tests: ['domain/rules/serviceLogFlow.test.ts'],
    screens: ['packages/desk/code/index', 'packages/consult/feedback/index', 'packages/desk/received/index'],
  },
  {
    id: 'A2.8',
    text: '服务日志：服务内容（200-500字）',
    ...inLog,
    rules: ['domain/rules/textCount.ts#countCharacters', LOG_RULES],
    tests: ['domain/rules/textCount.test.ts', LOG_TEST],
  },
  {
    id: 'A2.9',
    text: '服务日志：附2至3张现场含有本人的照片或其他证明资料',
    ...inLog,
    rules: [LOG_RULES, 'domain/rules/files.ts#FILE_PURPOSES'],
    actions: ['account.addFile', 'serviceLogs.submit'],
  },
  {
    id: 'A2.10',
    text: '服务日志：提交、审核、归档、更正',
    ...whole,
    rules: ['domain/rules/serviceLogFlow.ts#SERVICE_LOG_FLOW'],
    actions: ['serviceLogs.submit', 'serviceLogs.accept', 'serviceLogs.return', 'serviceLogs.correct'],
    tests: ['domain/rules/serviceLogFlow.test.ts', 'domain/rules/flow.test.ts'],
    screens: [LOG_SCREEN, 'packages/console/logs/index'],
  },
  {
    id: 'A2.11',
    text: '服务日志没有时长一栏',
    ...whole,
    rules: ['domain/contract/serviceLogs.ts#logContent'],
    actions: ['serviceLogs.save'],
    tests: [PROMISES],
    screens: [LOG_SCREEN],
  },
]

/** Clauses with nothing in the product yet, said openly: id → what the clause asks for. */
export const NOT_YET: Readonly<Record<string, string>> = {
  'R4.1': '政治立场、职业道德的声明与市级审核记录',
  'R4.2': '熟悉政策的声明与审核记录',
  'R6.0a': '自荐、社会征集、机构推荐、邀请四种渠道',
  'R6.0b': '公开的申请批次页面',
  'R6.1b': '向所在地公共就业服务机构报送',
  'R6.1c': '一般每两年集中申请一次',
  'R6.3b': '函询、面试、电话咨询、实地走访记录',
  'R6.4b': '公示内容不含证件号、电话',
  'R6.4d': '公示内容留存快照',
  'R8.2': '长期无法取得联系的认定',
  'R8.6': '退出后的公开页面、咨询与证书处理',
  'R10.1a': '统一纳入人才大数据专家管理信息系统（名册导出）',
  'R11.2': '培训、学习考察、评审邀请记录',
  'R11.3': '优秀专家的宣传推荐',
  R13: '规程自发布之日起实施（版本展示）',
  'A1.1–A1.3, A1.5–A1.10, A1.12–A1.14, A1.17–A1.20': '申请表其余各栏',
}
