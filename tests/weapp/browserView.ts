import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { TmplGroup } from 'glass-easel-template-compiler'
import { readAppJson } from './miniProgram/appJson'
import { readWxss } from './miniProgram/hiddenClasses'
import type { MiniProgram } from './miniProgram/launch'
import { everyNode } from './miniProgram/tree'

/** What WeChat's own elements look like where the app says nothing. */
const BUILT_IN = `body{margin:0;font-family:"Noto Sans CJK SC",sans-serif;font-size:16px}
view,scroll-view,picker,button{display:block}text{display:inline;white-space:pre-line}scroll-view{overflow:auto}
input,textarea{border:0;background:none;font:inherit;width:100%;padding:0;outline:0;box-sizing:border-box}
button{text-align:center}comp{display:contents}image{display:inline-block;overflow:hidden}`

const TAGS = ['view', 'text', 'button', 'input', 'textarea', 'picker', 'switch', 'scroll-view', 'image']

interface Component {
  general(): unknown
}

/** The part of glass-easel, WeChat's own view engine, that drawing needs. */
interface GlassEasel {
  ComponentSpace: new () => {
    setGlobalUsingComponent(tag: string, component: string): void
    updateComponentOptions(options: object): void
    defineComponent(definition: object): Component
  }
  Component: { createWithContext(tag: string, component: unknown, backend: unknown): DrawnPage }
  CurrentWindowBackendContext: new () => unknown
  Element: { pretendAttached(element: unknown): void }
}

interface DrawnPage {
  $$: Node
  setData(data: object): void
}

interface DrawingWindow {
  exports: GlassEasel
  module: { exports: Partial<GlassEasel> }
  /** Compiled templates by page. */
  groups: Record<string, unknown>
}

/** Templates of the bundle as one script for glass-easel, in the spelling it wants. */
function compileTemplates(dist: string): string {
  const group = new TmplGroup()
  group.addScript('utils', readFileSync(join(dist, 'utils.wxs'), 'utf8'))
  for (const path of ['base', 'comp', ...readAppJson(dist).routes]) {
    const wxml = readFileSync(join(dist, `${path}.wxml`), 'utf8')
      .replace(/ (bind|catch)([a-z]+)="/g, ' $1:$2="')
      .replace(/ (disabled|password|focus|hidden|checked)="/g, ' data-$1="')
    group.addTmpl(path, wxml)
  }
  return group.getTmplGenObjectGroups()
}

/** Style sheets of a page as a browser of half the design's width reads them. */
function styleOf(dist: string, route: string): string {
  return `${readWxss(dist, 'app.wxss')}${readWxss(dist, `${route}.wxss`)}`
    .replace(/(-?[\d.]+)rpx/g, (_, size: string) => `${Number(size) / 2}px`)
    .replace(/(^|[},\s])page(?=[\s,{.])/g, '$1body')
}

/** Draws the page on top in a browser: the app's own templates and styles, its data, nothing of the web version. */
export async function drawInBrowser(browser: Page, dist: string, app: MiniProgram): Promise<void> {
  await browser.setContent('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body></body></html>')
  await browser.addStyleTag({ content: BUILT_IN + styleOf(dist, app.page().route) })
  const engine = createRequire(__filename).resolve('glass-easel/dist/glass_easel.all.js')
  // tsx names functions by a helper that the browser does not have.
  const exposed = 'window.__name=(named)=>named;window.exports={};window.module={exports:window.exports};'
  await browser.addScriptTag({ content: exposed + readFileSync(engine, 'utf8') })
  await browser.addScriptTag({ content: `window.groups=${compileTemplates(dist)}` })
  const drawing = { route: app.page().route, root: app.page().data.root, tags: TAGS }
  await browser.evaluate(draw, drawing)
  await showPictures(browser, app)
  await browser.waitForLoadState('networkidle')
}

/** Runs in the browser. */
function draw({ route, root, tags }: { route: string; root: unknown; tags: string[] }) {
  const { module, exports, groups } = window as unknown as DrawingWindow // set by the scripts before
  const engine = { ...exports, ...module.exports }
  const space = new engine.ComponentSpace()
  for (const tag of tags) space.setGlobalUsingComponent(tag, tag)
  space.updateComponentOptions({ writeIdToDOM: true })
  const shared = { options: { writeIdToDOM: true }, methods: { eh: () => undefined } }
  // What nests too deep for the written-out templates goes on in a component of its own.
  const deeper = { ...shared, is: 'comp', using: { comp: 'comp' }, template: { content: groups.comp } }
  space.defineComponent({ ...deeper, properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } } })
  const template = { content: groups[route] }
  const page = space.defineComponent({
    ...shared,
    using: { comp: 'comp' },
    template,
    data: () => ({ root: { cn: [] } }),
  })
  const backend = new engine.CurrentWindowBackendContext()
  const drawn = engine.Component.createWithContext('root', page.general(), backend)
  document.body.appendChild(drawn.$$)
  engine.Element.pretendAttached(drawn)
  drawn.setData({ root })
}

/** The browser knows no `image` element: its picture becomes the background. Fields show what they hold. */
async function showPictures(browser: Page, app: MiniProgram): Promise<void> {
  const shown = everyNode(app.tree()).flatMap(({ id, tag, attributes }) => {
    const { src, value, placeholder, mode } = attributes
    const size = mode === 'aspectFit' ? 'contain' : 'cover'
    if (tag === 'image' && typeof src === 'string') return [{ id, src, size, words: '' }]
    const words = [value, placeholder].filter((each) => typeof each === 'string').find(Boolean) ?? ''
    return tag === 'textarea' ? [{ id, src: '', size, words }] : []
  })
  await browser.evaluate((elements) => {
    for (const { id, src, size, words } of elements) {
      const element = document.getElementById(id)
      if (element && src) element.style.background = `url("${src}") center / ${size} no-repeat`
      if (element instanceof HTMLTextAreaElement) element.value = words
    }
  }, shown)
}
