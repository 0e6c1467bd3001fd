import type { Record } from './record'
import type { Sandbox } from './sandbox'
import { setPath } from './setPath'

/** WeChat's limit of one setData. */
const LARGEST_SET_DATA = 256 * 1024

/** What the app gave to `Page()`. */
export type PageDefinition = { [name: string]: unknown }

/** One page that is open. */
export interface OpenPage {
  route: string
  query: { [name: string]: string }
  /** What the view was told so far. */
  data: { [key: string]: unknown }
  /** What `getCurrentPages` shows of it. */
  instance: object
  has(hook: string): boolean
  call(hook: string, ...given: unknown[]): unknown
}

interface Making {
  route: string
  query: OpenPage['query']
  definition: PageDefinition
  sandbox: Sandbox
  record: Record
}

/** Makes the page; its hooks are still to be called. */
export function createPage({ route, query, definition, sandbox, record }: Making): OpenPage {
  const openedAt = performance.now()
  const data = JSON.parse(JSON.stringify(definition.data ?? {})) as OpenPage['data'] // JSON of an object

  function setData(given: object, done?: () => void) {
    const json = JSON.stringify(given)
    const bytes = Buffer.byteLength(json)
    record.setData.push({ page: route, keys: Object.keys(given), bytes, afterMs: performance.now() - openedAt })
    if (bytes > LARGEST_SET_DATA) record.errors.push(`setData of ${bytes} bytes on ${route}`)
    const told = JSON.parse(json) as OpenPage['data'] // JSON of an object
    for (const [path, value] of Object.entries(told)) setPath(data, path, value)
    setTimeout(() => sandbox.guard('setData callback', () => done?.call(instance)), 0)
  }

  const instance: OpenPage['data'] = {
    ...definition,
    route,
    __route__: route,
    options: query,
    data,
    setData,
    selectComponent: () => null,
    selectAllComponents: () => [],
    getTabBar: () => null,
    setUpdatePerformanceListener: () => undefined,
    getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
  }
  return {
    route,
    query,
    data,
    instance,
    has: (hook) => typeof instance[hook] === 'function',
    call(hook, ...given) {
      const act = instance[hook]
      return typeof act === 'function'
        ? sandbox.guard(`${route} ${hook}`, () => act.apply(instance, given) as unknown)
        : undefined
    },
  }
}
