import type { LogRow } from '@/domain/contract/serviceLogs'

export const ORDERS = { waiting: '等得最久在前', newest: '最近提交在前', expert: '按专家' } as const
export type Order = keyof typeof ORDERS

const submitted = ({ submittedAt, savedAt }: LogRow) => submittedAt ?? savedAt

const COMPARE: Record<Order, (a: LogRow, b: LogRow) => number> = {
  waiting: (a, b) => submitted(a) - submitted(b),
  newest: (a, b) => submitted(b) - submitted(a),
  expert: (a, b) => a.expertName.localeCompare(b.expertName, 'zh') || submitted(a) - submitted(b),
}

/** The loaded rows that hold the words in the expert's or the activity's name, in the order asked for. */
export function arrange(rows: readonly LogRow[], { words, order }: { words: string; order: Order }): LogRow[] {
  const sought = words.trim().toLowerCase()
  return rows
    .filter(({ expertName, activityName }) => `${expertName}\n${activityName}`.toLowerCase().includes(sought))
    .sort(COMPARE[order])
}
