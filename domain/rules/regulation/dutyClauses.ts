import { whole, type Clause } from './clause'

const LOG_RULES = 'domain/rules/serviceLogRules.ts#logProblems'
const LOG_TEST = 'domain/rules/serviceLogRules.test.ts'
const LOG_SCREEN = 'packages/desk/log/index'
const PROMISES = 'tests/docs/contractPromises.test.ts'
const VOCABULARIES = 'domain/rules/vocabularies.test.ts'

/** Duties, daily management, incentives, interpretation. 第九条–第十三条 */
export const DUTY_CLAUSES: readonly Clause[] = [
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
    ...whole,
    rules: ['domain/rules/settings.ts#SETTINGS', 'domain/rules/settingValues.ts#settingProblem'],
    actions: ['staff.settings', 'staff.setSetting'],
    tests: ['domain/rules/settings.test.ts', 'cloudfunctions/staff/settings.test.ts'],
    screens: ['packages/console/settings/index', 'packages/directory/about/index'],
  },
]
