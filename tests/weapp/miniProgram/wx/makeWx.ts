import type { Host } from './defineApi'

/** Set by the bundle itself, or looked for by Taro on every platform. */
const NOT_WECHAT = new Set(['webpackJsonp', 'then', 'toJSON'])

/** One `wx` of its parts. A name nobody has is recorded once the app runs, and given as undefined. */
export function makeWx(host: Host, parts: readonly object[], running: () => boolean): object {
  const known: { [name: string]: unknown } = {}
  Object.assign(known, ...parts)
  known.canIUse = (schema: string) => (schema.split('.')[0] ?? '') in known
  return new Proxy(known, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return target[String(name)]
      if (running() && !NOT_WECHAT.has(name)) host.record.unknown.add(name)
      return undefined
    },
  })
}
