import { CONTRACT } from '@/domain/contract'
import type { Action } from '@/domain/contract/action'
import { ERRORS, EVERY_ACTION } from '@/domain/contract/errors'
import { ROLES } from '@/domain/rules/roles'
import { topFields } from './fieldNames'
import { codes, PRINTED, table } from './markdown'

function rowOf(name: string, action: Action): string[] {
  return [
    codes([name]),
    action.kind,
    action.by.map((role) => ROLES[role]).join('、'),
    codes(topFields(action.input)),
    codes(action.refusals),
  ]
}

function areaSection(area: string, actions: Record<string, Action>): string {
  const rows = Object.entries(actions).map(([name, action]) => rowOf(`${area}.${name}`, action))
  return `## ${area}\n\n${table(['action', 'kind', 'who may call', 'input', 'refuses with'], rows)}`
}

/** Every action of the contract, and the sentence of every refusal. */
export function printActions(): string {
  const areas: [string, Record<string, Action>][] = Object.entries(CONTRACT)
  const sentences = Object.entries(ERRORS).map(([code, sentence]) => [codes([code]), sentence])
  return [
    PRINTED,
    '# Actions',
    'One table per cloud function. `read` changes nothing; `write` carries an idempotency key and takes effect once. 访客 is everybody.',
    `Every action can also answer with ${codes(EVERY_ACTION)}, and every write with ${codes(['KEY_REUSED'])}.`,
    ...areas.map(([area, actions]) => areaSection(area, actions)),
    '## Refusals',
    'What the user reads. `{…}` is filled from the case.',
    `${table(['code', 'sentence'], sentences)}\n`,
  ].join('\n\n')
}
