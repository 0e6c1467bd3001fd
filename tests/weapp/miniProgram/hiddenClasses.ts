import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const IMPORT = /@import\s+["']([^"']+)["'];?/g
const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g
const HIDING = /(?:^|[},])\s*\.([\w-]+)\s*(?:,[^{}]*)?\{[^}]*display:\s*none/g

/** The style sheet of a bundle with its imports written out. */
export function readWxss(dist: string, file: string, seen = new Set<string>()): string {
  const path = resolve(dist, file)
  if (seen.has(path) || !existsSync(path)) return ''
  seen.add(path)
  return readFileSync(path, 'utf8').replace(IMPORT, (_, imported: string) => readWxss(dirname(path), imported, seen))
}

/** Classes that a rule of one class alone, outside of media queries, makes invisible. */
export function hiddenClasses(wxss: string): ReadonlySet<string> {
  return new Set([...wxss.replace(MEDIA, '').matchAll(HIDING)].map(([, name = '']) => name))
}
