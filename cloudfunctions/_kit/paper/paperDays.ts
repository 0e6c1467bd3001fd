import { showDay } from '@/domain/rules/shanghai'

/** The place for a date that is written in by hand. */
const OPEN_DAY = '        年    月    日'

/** The day as papers write it, '2026年11月23日', or the open place when there is none yet. */
export function paperDay(on: string | null): string {
  return on === null || on === '' ? OPEN_DAY : showDay(on)
}

/** A term or a period: '2026年11月23日至2028年11月22日'. */
export function paperPeriod(fromOn: string, toOn: string): string {
  return `${showDay(fromOn)}至${showDay(toOn)}`
}
