import Taro from '@tarojs/taro'

const TABS = ['/pages/home/index', '/pages/experts/index', '/pages/messages/index', '/pages/me/index']

/** Every page another page may lead to, by the name a reader would give it. */
export const PAGES = {
  home: '/pages/home/index',
  experts: '/pages/experts/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
  expert: '/packages/directory/expert/index',
  finder: '/packages/directory/finder/index',
  about: '/packages/directory/about/index',
  selfCheck: '/packages/directory/selfCheck/index',
  certificate: '/packages/directory/certificate/index',
  round: '/packages/directory/round/index',
  notices: '/packages/directory/notices/index',
  notice: '/packages/directory/notice/index',
  objection: '/packages/directory/objection/index',
  ask: '/packages/consult/ask/index',
  dialogue: '/packages/consult/dialogue/index',
  myConsultations: '/packages/consult/mine/index',
  feedback: '/packages/consult/feedback/index',
  report: '/packages/consult/report/index',
  register: '/packages/consult/register/index',
  apply: '/packages/apply/home/index',
  applyForm: '/packages/apply/form/index',
  applyProgress: '/packages/apply/progress/index',
  unitConsent: '/packages/apply/consent/index',
  desk: '/packages/desk/home/index',
  requests: '/packages/desk/requests/index',
  hours: '/packages/desk/hours/index',
  log: '/packages/desk/log/index',
  logs: '/packages/desk/logs/index',
  code: '/packages/desk/code/index',
  received: '/packages/desk/received/index',
  term: '/packages/desk/term/index',
  staff: '/packages/console/home/index',
  reviewLogs: '/packages/console/logs/index',
  staffApplications: '/packages/console/applications/index',
  staffBatch: '/packages/console/batch/index',
  staffRounds: '/packages/console/rounds/index',
  staffPanel: '/packages/console/panel/index',
  staffMeeting: '/packages/console/meeting/index',
  staffReview: '/packages/console/review/index',
  staffJoin: '/packages/console/join/index',
  duty: '/packages/console/duty/index',
  reports: '/packages/console/reports/index',
  staffAppoint: '/packages/console/appoint/index',
  staffRenewals: '/packages/console/renewals/index',
  staffExits: '/packages/console/exits/index',
  pictures: '/packages/console/pictures/index',
  staffNotices: '/packages/console/notices/index',
  staffObjections: '/packages/console/objections/index',
  settings: '/packages/console/settings/index',
  calendar: '/packages/console/calendar/index',
} as const

export type PageName = keyof typeof PAGES
type Query = Readonly<Record<string, string | undefined>>

/** The address of a page with its query. */
export function pathOf(page: PageName, query: Query = {}): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return parts.length > 0 ? `${PAGES[page]}?${parts.join('&')}` : PAGES[page]
}

/** Opens an address, whether it is a tab or not; an inbox entry brings its own. */
export function openPath(path: string) {
  const url = path.startsWith('/') ? path : `/${path}`
  const [page = ''] = url.split('?')
  if (TABS.includes(page)) void Taro.switchTab({ url: page })
  else void Taro.navigateTo({ url })
}

/** Opens a page. */
export function open(page: PageName, query: Query = {}) {
  openPath(pathOf(page, query))
}

/** Back to where the user came from, or to a page when nothing is behind. */
export function back(otherwise: PageName = 'home') {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else if (TABS.includes(PAGES[otherwise])) void Taro.switchTab({ url: PAGES[otherwise] })
  else void Taro.redirectTo({ url: PAGES[otherwise] })
}

/** Starts over at a page; nothing that was open stays. */
export function reopen(page: PageName) {
  void Taro.reLaunch({ url: PAGES[page] })
}
