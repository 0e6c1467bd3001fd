import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Sandbox } from './sandbox'

type Wrapper = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** Loads files of the bundle as WeChat does: relative paths alone, each file once. */
export function createModules(dist: string, sandbox: Sandbox): (path: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>()

  return function load(path) {
    const file = resolve(dist, path.endsWith('.js') ? path : `${path}.js`)
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    // No path of this machine: a failing test would quote whole minified files.
    const wrapper = sandbox.run(source, `bundle/${relative(dist, file)}`) as Wrapper // the source above is one function
    wrapper((wanted) => load(join(dirname(file), wanted)), module, module.exports)
    return module.exports
  }
}
