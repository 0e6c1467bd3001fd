import { NOT_YET, REGULATION_MAP, type Clause } from '@/domain/rules/regulationMap'
import { codes, PRINTED, table } from './markdown'

const COVERED: Record<Clause['covered'], string> = { whole: 'yes', partly: 'in part' }

function rowOf(clause: Clause): string[] {
  return [
    clause.id,
    clause.text,
    clause.missing ? `${COVERED[clause.covered]}; missing: ${clause.missing}` : COVERED[clause.covered],
    codes(clause.rules),
    codes(clause.actions),
    codes(clause.tests),
    codes(clause.screens),
  ]
}

/** Which clause of the regulation lives where, and which clauses live nowhere yet. */
export function printRegulation(): string {
  const head = ['id', 'clause', 'covered', 'rule or table', 'action', 'test', 'screen']
  return [
    PRINTED,
    '# From the regulation to the product',
    'R = article of 《江苏省职业指导专家团管理规程（试行）》; A1, A2 = fields of its annex forms. Screens are pages under `src/`.',
    table(head, REGULATION_MAP.map(rowOf)),
    '## Not covered yet',
    `${table(['id', 'clause'], Object.entries(NOT_YET))}\n`,
  ].join('\n\n')
}
