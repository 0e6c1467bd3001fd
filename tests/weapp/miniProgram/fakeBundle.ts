import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type LaunchOptions, type MiniProgram, launchMiniProgram } from './launch'

/** Templates as Taro writes them, of the few kinds the tests need. */
const BASE = [
  '<template name="tmpl_0_8"><view style="{{i.st}}" class="{{i.cl}}" bindtap="eh" aria-role="{{i.p1}}" aria-disabled="{{i.p2}}" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"></view></template>',
  '<template name="tmpl_0_0"><view class="{{i.cl}}" catchtap="eh" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"></view></template>',
  '<template name="tmpl_0_3"><view class="{{i.cl}}" id="{{i.uid||i.sid}}" data-sid="{{i.sid}}"></view></template>',
  '<template name="tmpl_0_14"><button disabled="{{i.p1}}" open-type="{{i.p2}}" bindtap="eh" id="{{i.uid||i.sid}}"></button></template>',
  '<template name="tmpl_0_33"><template is="{{xs.c(i, \'tmpl_0_\')}}" data="{{i:i,c:c}}"/></template>',
  '<template name="tmpl_0_33_blur"><input value="{{i.p1}}" bindinput="eh" bindblur="eh" bindfocus="eh" aria-label="{{i.p2}}"></input></template>',
  '<template name="tmpl_0_56"><picker mode="{{i.p1}}" range="{{i.p2}}" start="{{i.p3}}" end="{{i.p4}}" bindchange="eh"></picker></template>',
  '<template name="tmpl_0_9"><block>{{i.v}}</block></template>',
].join('')

/** Keeps what the page's handler was told and draws `root`. */
export function pageOf(root: object, hooks = ''): string {
  return `Page({ data: { root: ${JSON.stringify(root)} }, events: [], eh(e) { this.events.push(e) }, ${hooks} })`
}

export const words = (v: string) => ({ nn: '9', v })

interface Bundle {
  /** Route → code. The first two are tabs. */
  pages: { [route: string]: string }
  app?: string
  wxss?: string
}

/** Writes a bundle of a few lines and gives its folder. */
export function writeBundle({ pages, app = 'App({})', wxss = '' }: Bundle): string {
  const dist = mkdtempSync(join(tmpdir(), 'bundle-'))
  const routes = Object.keys(pages)
  const list = routes.slice(0, 2).map((pagePath) => ({ pagePath }))
  const files = {
    'app.json': JSON.stringify({ pages: routes, tabBar: { list } }),
    'app.js': app,
    'app.wxss': wxss,
    'base.wxml': BASE,
    ...Object.fromEntries(Object.entries(pages).map(([route, code]) => [`${route}.js`, code])),
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true })
    writeFileSync(join(dist, name), content)
  }
  return dist
}

const NO_CLOUD: LaunchOptions['cloud'] = {
  invoke: () => Promise.reject(new Error('no cloud')),
  store: () => Promise.reject(new Error('no cloud')),
  link: () => undefined,
}

/** Launches a bundle of one page, or of those given. */
export function launchPage(page: string, options: Partial<LaunchOptions> & Partial<Bundle> = {}): MiniProgram {
  const { pages = {}, app, wxss, ...rest } = options
  const dist = writeBundle({
    pages: { 'pages/one/index': page, 'pages/two/index': pageOf({}), ...pages },
    ...(app ? { app } : {}),
    ...(wxss ? { wxss } : {}),
  })
  return launchMiniProgram({ dist, cloud: NO_CLOUD, ...rest })
}
