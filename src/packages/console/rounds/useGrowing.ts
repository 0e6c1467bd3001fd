import { useState } from 'react'

const STEP = 20

interface Growing<Row> {
  rows: readonly Row[]
  /** How many are not shown yet. */
  left: number
  more: () => void
}

/** Rows that came all at once, 20 more at a time: WeChat marks down a page of a thousand nodes. `whole` shows them all. */
export function useGrowing<Row>(rows: readonly Row[], whole: boolean): Growing<Row> {
  const [shown, setShown] = useState(STEP)
  const seen = whole ? rows : rows.slice(0, shown)
  return { rows: seen, left: rows.length - seen.length, more: () => setShown(shown + STEP) }
}
