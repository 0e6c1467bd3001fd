import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { WireError } from '@/emulator/wireError'

/** A built function on disk; `version` changes when the file does. */
export interface Bundle {
  file: string
  exportName: string
  version: string
}

/**
 * Finds a function: `directory/name/file.js` for the handler `file.export`.
 * Throws FUNCTION_NOT_FOUND when there is none or the name could not be a function's.
 */
export function findBundle(directory: string | undefined, name: string, handler: string): Bundle {
  const dot = handler.lastIndexOf('.')
  const known = directory !== undefined && /^[A-Za-z][\w-]{0,59}$/.test(name)
  const file = known ? resolve(directory, name, `${handler.slice(0, dot)}.js`) : ''
  const found = known ? statSync(file, { throwIfNoEntry: false }) : undefined
  if (!found) {
    throw new WireError('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] FunctionName parameter could not be found: ${name}`)
  }
  return { file, exportName: handler.slice(dot + 1), version: `${found.mtimeMs}:${found.size}` }
}
