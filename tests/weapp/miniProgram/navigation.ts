import { posix } from 'node:path'
import type { AppJson } from './appJson'
import type { OpenPage } from './openPage'
import { type Host, type Options, WxFailure, defineApi, textOf } from './wx/defineApi'

const MOST_PAGES = 10

type Query = OpenPage['query']

/** Opens, leaves and shows pages by WeChat's rules. */
export interface Navigation {
  open(route: string, query: Query): void
  goBack(delta?: number): void
  openTab(route: string): void
  interfaces: object
}

interface Making {
  app: AppJson
  /** Open pages, bottom first; kept by the navigation. */
  stack: OpenPage[]
  /** Loads the page's code when needed and makes the page. */
  create: (route: string, query: Query) => OpenPage
}

/** Path and query of an address; values stay encoded, as WeChat hands them over. */
export function readUrl(url: string, from = ''): { route: string; query: Query } {
  const [path = '', search = ''] = url.split('?')
  const query: Query = {}
  for (const part of search.split('&').filter(Boolean)) {
    const [name = '', ...value] = part.split('=')
    query[name] = value.join('=')
  }
  const absolute = path.startsWith('/') ? path : posix.join(posix.dirname(`/${from}`), path)
  return { route: absolute.replace(/^\//, ''), query }
}

export function createNavigation(host: Host, { app, stack, create }: Making): Navigation {
  // Pages of the tab bar stay alive while another tab is shown.
  const tabs = new Map<string, OpenPage>()
  const top = () => stack.at(-1)

  function open(route: string, query: Query) {
    if (!app.has(route)) throw new WxFailure(`page "${route}" is not found`)
    top()?.call('onHide')
    const page = create(route, query)
    if (app.isTab(route)) tabs.set(route, page)
    stack.push(page)
    page.call('onLoad', host.sandbox.copyIn(query))
    page.call('onShow')
    setTimeout(() => page.call('onReady'), 0)
  }

  function close() {
    const page = stack.pop()
    if (!page) return
    tabs.delete(page.route)
    page.call('onUnload')
  }

  function goBack(delta = 1) {
    for (let left = delta; left > 0 && stack.length > 1; left -= 1) close()
    top()?.call('onShow')
  }

  function switchTo(route: string) {
    if (!app.isTab(route)) throw new WxFailure('can not switch to no-tabBar page')
    while (stack.length > 1) close()
    const shown = top()
    if (shown?.route === route) return shown.call('onShow')
    if (shown && app.isTab(shown.route)) {
      shown.call('onHide')
      stack.pop()
    } else close()
    const kept = tabs.get(route)
    if (!kept) return open(route, {})
    stack.push(kept)
    return kept.call('onShow')
  }

  function closeAll() {
    while (stack.length > 0) close()
    for (const page of tabs.values()) page.call('onUnload')
    tabs.clear()
  }

  const interfaces = navigationInterfaces(host, { app, stack, open, close, closeAll, goBack, switchTo })
  return { open, goBack, openTab: switchTo, interfaces }
}

interface Moves extends Pick<Navigation, 'open' | 'goBack'>, Pick<Making, 'app' | 'stack'> {
  close: () => void
  closeAll: () => void
  switchTo: (route: string) => unknown
}

function navigationInterfaces(host: Host, { app, stack, open, close, closeAll, goBack, switchTo }: Moves) {
  const aim = (options: Options, mayBeTab: boolean) => {
    const target = readUrl(textOf(options, 'url'), host.route())
    if (!app.has(target.route)) throw new WxFailure(`page "${target.route}" is not found`)
    if (!mayBeTab && app.isTab(target.route)) throw new WxFailure('can not open a tabbar page')
    return target
  }
  const api = (name: string, act: (options: Options) => void) =>
    defineApi(host, name, (options) => {
      try {
        act(options)
      } catch (error) {
        host.record.errors.push(`${name} ${String(options.url)}: ${String(error)}`)
        throw error
      }
    })
  return {
    navigateTo: api('navigateTo', (options) => {
      const { route, query } = aim(options, false)
      if (stack.length >= MOST_PAGES) throw new WxFailure(`webview count limit exceed: ${MOST_PAGES}`)
      open(route, query)
    }),
    redirectTo: api('redirectTo', (options) => {
      const { route, query } = aim(options, false)
      close()
      open(route, query)
    }),
    reLaunch: api('reLaunch', (options) => {
      const { route, query } = aim(options, true)
      closeAll()
      open(route, query)
    }),
    switchTab: api('switchTab', (options) => void switchTo(aim(options, true).route)),
    navigateBack: api('navigateBack', ({ delta }) => goBack(Number(delta ?? 1))),
  }
}
