import type { SettingValues } from './settings'
import { daysBetween } from './shanghai'

/**
 * Whether somebody counts as 长期无法取得联系: so many attempts, the first and the last so many days apart. The regulation does not say how
 * long is long, so both are settings; attempts on one day count as one. 第八条(四), 第十二条
 */
export function isLongUnreachable(
  attempts: readonly { on: string }[],
  { contactAttempts, contactAttemptsOverDays }: Pick<SettingValues, 'contactAttempts' | 'contactAttemptsOverDays'>,
): boolean {
  const days = [...new Set(attempts.map(({ on }) => on))].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return false
  return days.length >= contactAttempts && daysBetween(first, last) >= contactAttemptsOverDays
}
