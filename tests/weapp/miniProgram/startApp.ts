import { type AppJson, readAppJson } from './appJson'
import { hiddenClasses, readWxss } from './hiddenClasses'
import type { LaunchOptions } from './launch'
import { createModules } from './modules'
import { type Navigation, createNavigation } from './navigation'
import { type OpenPage, type PageDefinition, createPage } from './openPage'
import { createPhone } from './phone'
import { emptyRecord } from './record'
import { createSandbox } from './sandbox'
import { readTemplates } from './templates'
import { type ViewNode, drawTree } from './tree'
import type { Host } from './wx/defineApi'
import { makeWx } from './wx/makeWx'
import { wxCloud } from './wx/wxCloud'
import { wxFiles } from './wx/wxFiles'
import { wxPrivacy } from './wx/wxPrivacy'
import { wxScreen } from './wx/wxScreen'
import { wxStorage } from './wx/wxStorage'
import { wxSystem } from './wx/wxSystem'

/** Makes the phone's world, loads the bundle in it, and opens the page asked for. */
export function startApp(options: LaunchOptions) {
  const { dist, phone = createPhone(), engine = {}, query = {} } = options
  const app = readAppJson(dist)
  const path = options.path ?? app.firstPage
  const record = emptyRecord()
  const sandbox = createSandbox(engine, (what) => record.errors.push(what))
  const stack: OpenPage[] = []
  const host: Host = {
    phone,
    sandbox,
    record,
    pending: new Map(),
    askingPerson: 0,
    route: () => stack.at(-1)?.route ?? '',
  }
  const code = loadCode(dist, host, stack)
  const navigation = createNavigation(host, { app, stack, create: code.open })
  const { privacy, system, tap } = provideWx(host, { app, navigation, options: { ...options, path, query } })

  const startedAt = performance.now()
  sandbox.guard('app.js', () => code.start({ path, query, scene: 1001, shareTicket: '', referrerInfo: {} }))
  navigation.open(path, query)

  return {
    host,
    navigation,
    stack,
    system,
    appHook: code.appHook,
    ...createView(dist, host, stack),
    asTap: (node: ViewNode, act: () => void) => {
      if (node.attributes['open-type'] === 'agreePrivacyAuthorization') privacy.agreed(node.id)
      tap.running = true
      act()
      tap.running = false
    },
    startMs: performance.now() - startedAt,
  }
}

function loadCode(dist: string, { sandbox, record }: Host, stack: readonly OpenPage[]) {
  const load = createModules(dist, sandbox)
  const pages = new Map<string, PageDefinition>()
  let app: { [hook: string]: unknown } = {}
  let loading = ''
  sandbox.define({
    App: (given: typeof app) => void (app = given),
    Page: (given: PageDefinition) => void pages.set(loading, given),
    Component: () => undefined,
    Behavior: (given: unknown) => given,
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
  })
  const appHook = (hook: string, ...given: unknown[]) => {
    const act = app[hook]
    if (typeof act === 'function') sandbox.guard(`app ${hook}`, () => void act.apply(app, given))
  }
  return {
    appHook,
    start(launch: object) {
      load('app')
      appHook('onLaunch', sandbox.copyIn(launch))
      appHook('onShow', sandbox.copyIn(launch))
    },
    open: (route: string, query: OpenPage['query']) => {
      loading = route
      load(route)
      const definition = pages.get(route)
      if (!definition) throw new Error(`${route} did not call Page()`)
      return createPage({ route, query, definition, sandbox, record })
    },
  }
}

interface Providing {
  app: AppJson
  navigation: Navigation
  options: LaunchOptions & { path: string; query: object }
}

function provideWx(host: Host, { app, navigation, options }: Providing) {
  const tap = { running: false }
  const privacy = wxPrivacy(host)
  const system = wxSystem(host, () => ({ path: options.path, query: options.query }))
  const parts = [
    system.interfaces,
    privacy.interfaces,
    navigation.interfaces,
    wxStorage(host),
    wxFiles(host, privacy.consent),
    wxScreen(host, { inTap: () => tap.running, onTab: () => app.isTab(host.route()) }),
    { cloud: wxCloud(host, options.cloud) },
  ]
  host.sandbox.define({ wx: makeWx(host, parts, () => host.route() !== '') })
  return { privacy, system, tap }
}

function createView(dist: string, { record }: Host, stack: readonly OpenPage[]) {
  const templates = readTemplates(dist)
  const shared = hiddenClasses(readWxss(dist, 'app.wxss'))
  const top = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error(`no page is open; errors: ${record.errors.join('\n')}`)
    return page
  }
  const hidingOn = (route: string) => new Set([...shared, ...hiddenClasses(readWxss(dist, `${route}.wxss`))])
  return { top, tree: (): ViewNode => drawTree(top().data, templates, hidingOn(top().route)) }
}
