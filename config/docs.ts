import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printActions } from './docs/printActions'
import { printFlows } from './docs/printFlows'
import { printRegulation } from './docs/printRegulation'

/** Where the printed pages lie. */
export const PRINTED_FOLDER = join(__dirname, '../docs/generated')

/** Every printed page: file name → text. */
export function printedPages(): Record<string, string> {
  return { 'actions.md': printActions(), 'flows.md': printFlows(), 'regulation.md': printRegulation() }
}

if (require.main === module) {
  mkdirSync(PRINTED_FOLDER, { recursive: true })
  for (const [name, text] of Object.entries(printedPages())) {
    writeFileSync(join(PRINTED_FOLDER, name), text)
    console.log(`docs/generated/${name}`)
  }
}
