import { type ViewNode, everyNode, textIn } from './tree'

type Words = string | RegExp

/** What a user looks for; all parts given must fit. Hidden nodes are never found. */
export interface Query {
  /** What a screen reader calls its kind: `button`, `radio`, … */
  role?: string
  /** What a screen reader says: its label, else its words. */
  name?: Words
  /** Its own words; the innermost node that holds them is meant. */
  text?: Words
  tag?: string | readonly string[]
  className?: string
  id?: string
  within?: ViewNode
}

/** Finds nodes, in the order they are drawn. */
export function findAll(page: ViewNode, query: Query): ViewNode[] {
  const found = everyNode(query.within ?? page).filter(
    (node) => !node.hidden && node.tag !== '#text' && fits(node, query),
  )
  return query.text === undefined ? found : found.filter((node) => !found.some((other) => isInside(other, node)))
}

/** What a screen reader says of a node. */
export function nameOf(node: ViewNode): string {
  const label = node.attributes['aria-label']
  return typeof label === 'string' && label ? label : textIn(node)
}

/** A query in words, for messages. */
export function wordsOfQuery({ within, ...query }: Query): string {
  const parts = Object.entries(query).map(([part, value]) => `${part} ${String(value)}`)
  return `${parts.join(', ')}${within ? ` within .${within.classes.join('.')}` : ''}`
}

function fits(node: ViewNode, query: Query): boolean {
  const { role, name, text, tag, className, id } = query
  return (
    (role === undefined || node.attributes['aria-role'] === role) &&
    (name === undefined || says(nameOf(node), name)) &&
    (text === undefined || says(textIn(node), text)) &&
    (tag === undefined || [tag].flat().includes(node.tag)) &&
    (className === undefined || node.classes.includes(className)) &&
    (id === undefined || node.id === id)
  )
}

function says(spoken: string, wanted: Words): boolean {
  return typeof wanted === 'string' ? spoken.trim() === wanted : wanted.test(spoken)
}

function isInside(node: ViewNode, outer: ViewNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === outer) return true
  return false
}
