import { whole, type Clause } from './clause'

const LOG_RULES = 'domain/rules/serviceLogRules.ts#logProblems'
const LOG_TEST = 'domain/rules/serviceLogRules.test.ts'
const LOG_SCREEN = 'packages/desk/log/index'
const PROMISES = 'tests/docs/contractPromises.test.ts'
const VOCABULARIES = 'domain/rules/vocabularies.test.ts'
const inLog = {
  ...whole,
  actions: ['serviceLogs.save', 'serviceLogs.submit'],
  tests: [LOG_TEST, 'cloudfunctions/serviceLogs/submit.test.ts', 'tests/e2e/serve.e2e.ts'],
  screens: [LOG_SCREEN],
}

/** 附件2, field by field. */
export const SERVICE_LOG_CLAUSES: readonly Clause[] = [
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
