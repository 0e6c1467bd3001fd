import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one template of `base.wxml` makes of a node of the data. */
export interface Template {
  /** The element, or `#text`. */
  tag: string
  /** Attribute → key of the node that holds its value. */
  attributes: ReadonlyMap<string, string>
  /** Event → how it is bound; `catch` stops it there. */
  binds: ReadonlyMap<string, 'bind' | 'catch'>
}

const TEMPLATE = /<template name="tmpl_0_([0-9a-z-]+?)(?:_(focus|blur))?"><([a-z-]+)([^>]*)>/g
const ATTRIBUTE = /([a-zA-Z:-]+)="([^"]*)"/g
const BIND = /^(bind|catch):?([a-z]+)$/i
const VALUE = /\bi\.([a-zA-Z0-9]+)/

/**
 * The templates of a bundle by node name. The levels of nesting that Taro writes out differ in nothing but their number,
 * so the first level tells all. Throws when the file has none.
 */
export function readTemplates(dist: string): ReadonlyMap<string, Template> {
  const xml = readFileSync(join(dist, 'base.wxml'), 'utf8')
  const templates = new Map<string, Template>()
  for (const [, name = '', , tag = '', attributes = ''] of xml.matchAll(TEMPLATE)) {
    // A template that only forwards to its focus or blur variant; both bind the same.
    if (tag !== 'template') templates.set(name, templateOf(tag, attributes))
  }
  if (templates.size === 0) throw new Error(`no templates in ${dist}/base.wxml`)
  return templates
}

function templateOf(tag: string, written: string): Template {
  const attributes = new Map<string, string>()
  const binds = new Map<string, 'bind' | 'catch'>()
  for (const [, attribute = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    const [, how, event] = BIND.exec(attribute) ?? []
    if (how && event) binds.set(event.toLowerCase(), how === 'catch' ? 'catch' : 'bind')
    const key = VALUE.exec(value)?.[1]
    if (!how && key) attributes.set(attribute, key)
  }
  return { tag: tag === 'block' ? '#text' : tag, attributes, binds }
}
