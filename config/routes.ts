/**
 * Every page of the app with its readable address on the web.
 * The same table feeds the page list of WeChat (app.config) and the routes of H5, so the two cannot drift.
 */
export const TAB_PAGES = {
  'pages/home/index': '/home',
  'pages/experts/index': '/experts',
  'pages/messages/index': '/messages',
  'pages/me/index': '/me',
} as const

/** Sub-packages: folder under `packages/`, then page path in it → address. */
export const SUB_PACKAGES = {
  directory: {
    'expert/index': '/expert',
    'finder/index': '/finder',
    'about/index': '/about',
    'selfCheck/index': '/self-check',
    'certificate/index': '/certificate',
    'round/index': '/round',
    'notices/index': '/notices',
    'notice/index': '/notice',
    'objection/index': '/objection',
  },
  consult: {
    'ask/index': '/ask',
    'dialogue/index': '/dialogue',
    'mine/index': '/consultations',
    'feedback/index': '/feedback',
    'report/index': '/report',
    'register/index': '/register',
  },
  apply: {
    'home/index': '/apply',
    'form/index': '/apply/form',
    'progress/index': '/apply/progress',
    'consent/index': '/apply/consent',
  },
  desk: {
    'home/index': '/desk',
    'requests/index': '/desk/requests',
    'hours/index': '/desk/hours',
    'log/index': '/desk/log',
    'logs/index': '/desk/logs',
    'code/index': '/desk/code',
    'received/index': '/desk/received',
    'term/index': '/desk/term',
  },
  console: {
    'home/index': '/staff',
    'logs/index': '/staff/logs',
    'applications/index': '/staff/applications',
    'batch/index': '/staff/batch',
    'rounds/index': '/staff/rounds',
    'panel/index': '/staff/panel',
    'meeting/index': '/staff/meeting',
    'review/index': '/staff/review',
    'join/index': '/staff/join',
    'duty/index': '/staff/duty',
    'reports/index': '/staff/reports',
    'appoint/index': '/staff/appoint',
    'renewals/index': '/staff/renewals',
    'exits/index': '/staff/exits',
    'pictures/index': '/staff/pictures',
    'notices/index': '/staff/notices',
    'objections/index': '/staff/objections',
    'settings/index': '/staff/settings',
    'calendar/index': '/staff/calendar',
  },
} as const

/** Page path → address, as the H5 router wants it: with a leading slash, or the home page is not found. */
export const CUSTOM_ROUTES: Readonly<Record<string, string>> = addresses()

function addresses(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [page, address] of Object.entries(TAB_PAGES)) found[`/${page}`] = address
  for (const [root, pages] of Object.entries(SUB_PACKAGES)) {
    for (const [page, address] of Object.entries(pages)) found[`/packages/${root}/${page}`] = String(address)
  }
  return found
}
