import { whole, type Clause } from './clause'

const TERM_FLOW = 'domain/rules/termFlow.ts#TERM_FLOW'
const TERM_TEST = 'domain/rules/termFlow.test.ts'
const EXIT_FLOW = 'domain/rules/exitFlow.ts#EXIT_FLOW'
const EXIT_TEST = 'domain/rules/exitFlow.test.ts'
const GROUNDS_TEST = 'domain/rules/dismissalGrounds.test.ts'
const DISMISSAL_TEST = 'cloudfunctions/appointments/dismissal.test.ts'
const RENEWALS_TEST = 'cloudfunctions/appointments/renewals.test.ts'
const JOURNEY = 'tests/journeys/round.test.ts'
const EXITS = 'packages/console/exits/index'

/** Renewal and exit. 第七条, 第八条 */
export const TERM_CLAUSES: readonly Clause[] = [
  {
    id: 'R7.1',
    text: '聘期满后根据履职尽责情况决定是否续聘',
    ...whole,
    rules: [TERM_FLOW],
    actions: ['appointments.renewals', 'appointments.ledger', 'appointments.note', 'appointments.decideRenewals'],
    tests: [TERM_TEST, RENEWALS_TEST, JOURNEY],
    screens: ['packages/console/renewals/index', 'packages/desk/term/index'],
  },
  {
    id: 'R7.2',
    text: '续聘后颁发新的聘任证书，聘期2年，可连续续聘',
    ...whole,
    rules: [TERM_FLOW, 'domain/rules/term.ts#termEndOn'],
    actions: ['appointments.decideRenewals', 'appointments.certificate'],
    tests: [TERM_TEST, 'domain/rules/term.test.ts', RENEWALS_TEST, JOURNEY],
    screens: ['packages/console/renewals/index', 'packages/desk/term/index'],
  },
  {
    id: 'R8.1',
    text: '七种退出情形',
    ...whole,
    rules: ['domain/rules/dismissalGrounds.ts#DISMISSAL_GROUNDS', EXIT_FLOW],
    actions: ['appointments.openDismissal', 'appointments.decideDismissal'],
    tests: [GROUNDS_TEST, EXIT_TEST, DISMISSAL_TEST, JOURNEY],
    screens: [EXITS],
  },
  {
    id: 'R8.2',
    text: '因自身原因长期无法取得联系',
    ...whole,
    rules: ['domain/rules/contactAttempts.ts#isLongUnreachable'],
    actions: ['appointments.openDismissal', 'appointments.decideDismissal'],
    tests: [DISMISSAL_TEST],
    screens: [EXITS, 'packages/console/settings/index'],
  },
  {
    id: 'R8.3',
    text: '本人主动申请退出，报省职业介绍中心后解聘',
    ...whole,
    rules: [TERM_FLOW, EXIT_FLOW],
    actions: ['appointments.askToLeave', 'appointments.stay', 'appointments.confirmLeaving'],
    tests: [TERM_TEST, 'cloudfunctions/appointments/leaving.test.ts', JOURNEY],
    screens: ['packages/desk/term/index', EXITS],
  },
  {
    id: 'R8.4',
    text: '非主动解聘的，决定通知本人并公示',
    ...whole,
    rules: ['domain/rules/dismissalGrounds.ts#isInvoluntary', EXIT_FLOW],
    actions: ['appointments.deliver', 'appointments.publishDismissal', 'notices.get'],
    tests: [GROUNDS_TEST, EXIT_TEST, DISMISSAL_TEST, JOURNEY],
    screens: [EXITS, 'packages/directory/notice/index'],
  },
  {
    id: 'R8.5',
    text: '非因聘任期满被解聘的，不再列为聘任对象',
    ...whole,
    rules: ['domain/rules/dismissalGrounds.ts#barsForGood', 'domain/rules/settingValues.ts#barsOf'],
    actions: [
      'applications.start',
      'applications.submit',
      'applications.report',
      'appointments.appoint',
      'appointments.bars',
      'staff.setSetting',
    ],
    tests: [GROUNDS_TEST, 'cloudfunctions/appointments/confirmLeaving.test.ts', JOURNEY],
    screens: ['packages/apply/home/index', EXITS, 'packages/console/settings/index'],
  },
  {
    id: 'R8.6',
    text: '退出后的公开页面、咨询与证书处理',
    ...whole,
    rules: [TERM_FLOW],
    actions: ['appointments.confirmLeaving', 'appointments.publishDismissal', 'appointments.check'],
    tests: [DISMISSAL_TEST, 'cloudfunctions/appointments/confirmLeaving.test.ts', JOURNEY],
    screens: [EXITS, 'packages/directory/certificate/index'],
  },
]
