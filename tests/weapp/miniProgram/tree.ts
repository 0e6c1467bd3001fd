import type { Template } from './templates'

/** A node as it crosses in `setData`. */
interface RawNode {
  nn?: string
  sid?: string
  uid?: string
  cl?: string
  st?: string
  v?: string | number
  cn?: RawNode[]
  [key: string]: unknown
}

/** A node as the view draws it. */
export interface ViewNode {
  tag: string
  sid: string
  id: string
  classes: readonly string[]
  attributes: { readonly [name: string]: unknown }
  binds: ReadonlyMap<string, 'bind' | 'catch'>
  parent: ViewNode | null
  children: ViewNode[]
  /** Own words of a text node. */
  words: string
  hidden: boolean
}

/** Draws the data of a page by the templates. Throws when a node has no template: WeChat would draw nothing there. */
export function drawTree(
  data: { root?: unknown },
  templates: ReadonlyMap<string, Template>,
  hiding: ReadonlySet<string>,
): ViewNode {
  const root = (data.root ?? {}) as RawNode // Taro's form of a page
  const page = nodeOf({ nn: '' }, { tag: 'page', attributes: new Map(), binds: new Map() }, null)

  function draw(raw: RawNode, parent: ViewNode) {
    const template = templates.get(raw.nn ?? '')
    if (!template)
      throw new Error(`no template for node "${String(raw.nn)}" in ${parent.tag}.${parent.classes.join('.')}`)
    const node = nodeOf(raw, template, parent)
    node.hidden ||= node.classes.some((name) => hiding.has(name))
    parent.children.push(node)
    for (const child of raw.cn ?? []) draw(child, node)
  }

  for (const child of root.cn ?? []) draw(child, page)
  return page
}

function nodeOf(raw: RawNode, template: Template, parent: ViewNode | null): ViewNode {
  const attributes: { [name: string]: unknown } = {}
  for (const [name, key] of template.attributes) if (raw[key] !== undefined) attributes[name] = raw[key]
  return {
    tag: template.tag,
    sid: raw.sid ?? '',
    id: raw.uid ?? raw.sid ?? '',
    classes: (raw.cl ?? '').split(/\s+/).filter(Boolean),
    attributes,
    binds: template.binds,
    parent,
    children: [],
    words: template.tag === '#text' ? String(raw.v ?? '') : '',
    hidden: (parent?.hidden ?? false) || /display:\s*none/.test(raw.st ?? ''),
  }
}

/** The node and everything in it, parents first. */
export function everyNode(node: ViewNode): ViewNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}

/** The words inside a node, as read. */
export function textIn(node: ViewNode): string {
  return node.hidden ? '' : node.words + node.children.map(textIn).join('')
}

/** Counts that WeChat's audit looks at; the page itself and text count as nodes. */
export function measureTree(page: ViewNode): { nodes: number; mostChildren: number; depth: number } {
  const nodes = everyNode(page)
  const depthOf = (node: ViewNode): number => (node.parent ? 1 + depthOf(node.parent) : 0)
  return {
    nodes: nodes.length,
    mostChildren: Math.max(...nodes.map((node) => node.children.length)),
    depth: Math.max(...nodes.map(depthOf)),
  }
}
