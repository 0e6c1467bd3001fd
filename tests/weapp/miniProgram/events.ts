import type { ViewNode } from './tree'

const BUBBLING = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])

/** One call of the page's handler. */
export interface ViewEvent {
  type: string
  timeStamp: number
  target: Place
  currentTarget: Place
  detail: object
  mark: object
  touches: object[]
  changedTouches: object[]
}

interface Place {
  id: string
  dataset: { sid: string }
  offsetLeft: number
  offsetTop: number
}

/**
 * The calls that WeChat's view makes for an event on `node`: on the node, and for touches on everything around it, wherever the
 * template binds the event, until one catches it. Throws when nothing binds it.
 */
export function eventsFor(node: ViewNode, type: string, detail: object): ViewEvent[] {
  const events: ViewEvent[] = []
  for (let at: ViewNode | null = node; at; at = BUBBLING.has(type) ? at.parent : null) {
    const how = at.binds.get(type)
    if (!how) continue
    events.push(eventOf(type, detail, { target: node, currentTarget: at }))
    if (how === 'catch') break
  }
  if (events.length === 0) throw new Error(`"${type}" is not bound on ${describe(node)} nor around it`)
  return events
}

/** Why a finger cannot press a node, or null. */
export function untouchable(node: ViewNode): string | null {
  for (let at: ViewNode | null = node; at; at = at.parent) {
    if (at.hidden) return `${describe(node)} is hidden`
    const { disabled, 'aria-disabled': still } = at.attributes
    if (disabled === true || disabled === 'true' || still === true) return `${describe(at)} is disabled`
  }
  return null
}

/** A node in words, for messages. */
export function describe(node: ViewNode): string {
  return `<${[node.tag, ...node.classes].join('.')}>`
}

function eventOf(type: string, detail: object, at: { target: ViewNode; currentTarget: ViewNode }): ViewEvent {
  return {
    type,
    timeStamp: Date.now(),
    target: placeOf(at.target),
    currentTarget: placeOf(at.currentTarget),
    detail,
    mark: {},
    touches: [],
    changedTouches: [],
  }
}

function placeOf(node: ViewNode): Place {
  return { id: node.id, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 }
}
