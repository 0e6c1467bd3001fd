import type { OutputOf } from '@/domain/contract'
import { CONFLICT_KINDS } from '@/domain/rules/conflicts'

export type AssignmentRow = OutputOf<'panel.assignments'>['rows'][number]

const STATES = { assigned: '', opened: '', marked: '已评', abstained: '弃权' } as const

/** '顾清和（已评）、沈念慈'. */
export function assignedWords({ assigned }: AssignmentRow): string {
  return assigned.map(({ name, state }) => (STATES[state] ? `${name}（${STATES[state]}）` : name)).join('、')
}

/** '白若溪（同一单位）'. */
export function conflictWords({ conflicts }: AssignmentRow): string {
  return conflicts.map(({ name, words }) => `${name}（${words}）`).join('、')
}

/** Why a case has fewer members than it should; '' when it has enough. `voters` is how many mark in this panel. */
export function shortWords({ assigned, conflicts, wanted }: AssignmentRow, voters: number): string {
  const wanting = wanted - assigned.length
  if (wanting <= 0) return ''
  const free = voters - conflicts.length - assigned.length
  if (free >= wanting) return `还差 ${wanting} 位，可以分配`
  const kinds = [...new Set(conflicts.map(({ kind }) => CONFLICT_KINDS[kind]))].join('、')
  const stoodBack = conflicts.length > 0 ? `，其中 ${conflicts.length} 位须回避（${kinds}）` : ''
  return `还差 ${wanting} 位：需要 ${wanted} 位，小组评分成员 ${voters} 位${stoodBack}`
}
