import { CUSTOM_ROUTES } from '../config/routes'
import { PAGES, type PageName } from './pages'

/** Where the web version lives: its own address there; in WeChat what the build was told. */
function origin(): string {
  return process.env.TARO_ENV === 'h5' ? window.location.origin : (process.env.TARO_APP_WEB ?? '')
}

/** The address of a page on the web, for codes that anybody can scan: `…/feedback?code=ABCD2345`; '' when the build was told no web address. */
export function webAddress(page: PageName, query: Readonly<Record<string, string>>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const home = origin()
  return home && `${home}${CUSTOM_ROUTES[PAGES[page]] ?? PAGES[page]}?${parts.join('&')}`
}
