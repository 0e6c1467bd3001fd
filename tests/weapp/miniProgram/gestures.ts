import { describe, eventsFor, untouchable } from './events'
import { type Query, findAll, nameOf, wordsOfQuery } from './query'
import { type ViewNode, everyNode, textIn } from './tree'

/** What a hand does on the page on top. Each waits for its target, and until the app has come to rest. */
export interface Gestures {
  all(query: Query): ViewNode[]
  /** Waits until at least one node fits and gives the first. */
  find(query: Query): Promise<ViewNode>
  /** Waits until nothing fits. */
  gone(query: Query): Promise<void>
  tap(target: Query | ViewNode): Promise<void>
  /** Two taps before the app can answer the first. */
  doubleTap(target: Query): Promise<void>
  /** Types the whole of a field, which a screen reader calls `label`. */
  type(label: string | RegExp, words: string): Promise<void>
  /** One key: what the field holds after it. */
  press(label: string | RegExp, words: string): Promise<void>
  /** Enter on the phone's keyboard. */
  confirm(label: string | RegExp): Promise<void>
  /** Turns the wheel of a picker, known by what stands on it, to an option or a day. */
  pick(shown: string | RegExp, choice: string): Promise<void>
  /** Flips a switch. */
  flip(query: Query, on: boolean): Promise<void>
}

interface Making {
  tree: () => ViewNode
  /** Hands an event to the page on top. */
  send: (event: object) => void
  settle: () => Promise<void>
  /** Runs what a tap does; the app may then do what WeChat allows after a tap alone. */
  asTap: (node: ViewNode, act: () => void) => void
}

const PATIENCE_MS = 8000
const FIELDS = ['input', 'textarea']

export function createGestures({ tree, send, settle, asTap }: Making): Gestures {
  async function waitFor<T>(what: () => T | undefined, complaint: () => string): Promise<T> {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const found = what()
      if (found !== undefined) return found
      if (Date.now() > until) throw new Error(complaint())
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const all = (query: Query) => findAll(tree(), query)
  const page = () => textIn(tree()).slice(0, 1500)
  const find = (query: Query) =>
    waitFor(
      () => all(query)[0],
      () => `nothing with ${wordsOfQuery(query)} on the page: ${page()}`,
    )

  function fire(node: ViewNode, type: string, detail: object) {
    if (!everyNode(tree()).some((each) => each.sid === node.sid))
      throw new Error(`${describe(node)} is no longer drawn`)
    const why = untouchable(node)
    if (why) throw new Error(why)
    for (const event of eventsFor(node, type, detail)) send(event)
  }

  async function nodeOf(target: Query | ViewNode): Promise<ViewNode> {
    if ('binds' in target) return target
    const node = await find(target)
    const fitting = all(target)
    if (fitting.length > 1)
      throw new Error(`${fitting.length} nodes with ${wordsOfQuery(target)}: ${fitting.map(describe).join(' ')}`)
    return node
  }

  const press = (node: ViewNode) => asTap(node, () => fire(node, 'tap', { x: 1, y: 1 }))
  const fieldOf = (label: string | RegExp) => nodeOf({ name: label, tag: FIELDS })

  async function write(label: string | RegExp, words: string) {
    fire(await fieldOf(label), 'input', { value: words, cursor: words.length, keyCode: 0 })
  }

  return {
    all,
    find,
    gone: async (query) =>
      waitFor(
        () => (all(query).length === 0 ? null : undefined),
        () => `still there: ${wordsOfQuery(query)}`,
      ).then(() => undefined),
    async tap(target) {
      press(await nodeOf(target))
      await settle()
    },
    async doubleTap(target) {
      const node = await nodeOf(target)
      press(node)
      press(node)
      await settle()
    },
    async type(label, words) {
      fire(await fieldOf(label), 'focus', { value: '', height: 0 })
      await write(label, words)
      await settle()
      fire(await fieldOf(label), 'blur', { value: words })
      await settle()
    },
    async press(label, words) {
      await write(label, words)
      await settle()
    },
    async confirm(label) {
      const field = await fieldOf(label)
      fire(field, 'confirm', { value: field.attributes.value ?? '' })
      await settle()
    },
    async pick(shown, choice) {
      const face = await nodeOf({ role: 'button', name: shown })
      const picker = around(face, 'picker')
      fire(picker, 'change', { value: turned(picker, choice) })
      await settle()
    },
    async flip(query, on) {
      fire(await nodeOf(query), 'change', { value: on })
      await settle()
    },
  }
}

function around(node: ViewNode, tag: string): ViewNode {
  for (let at: ViewNode | null = node; at; at = at.parent) if (at.tag === tag) return at
  throw new Error(`no ${tag} around ${describe(node)} "${nameOf(node)}"`)
}

/** What the wheel reports; refuses what the wheel cannot be turned to. */
function turned(picker: ViewNode, choice: string): string | number {
  const { mode, range, start, end } = picker.attributes
  if (mode === 'date') {
    const tooEarly = typeof start === 'string' && start !== '' && choice < start
    const tooLate = typeof end === 'string' && end !== '' && choice > end
    if (tooEarly || tooLate) throw new Error(`${choice} is not between ${String(start)} and ${String(end)}`)
    return choice
  }
  const at = Array.isArray(range) ? range.indexOf(choice) : -1
  if (at < 0) throw new Error(`"${choice}" is not among ${JSON.stringify(range)}`)
  return at
}
