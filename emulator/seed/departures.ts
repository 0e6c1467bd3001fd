import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { addDays, addYears, dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { termEndOn } from '@/domain/rules/term'
import { BATCHES, certificateOf, sorted, type Invented } from './experts'

/** One more whose term ends soon. */
export const ENDING = { serial: 84, days: 52 }
/** Behind those of the directory, in this order: how they left it, and since how many days. */
const GONE = [
  { standing: 'expired', ago: 20 },
  { standing: 'expired', ago: 20 },
  { standing: 'dismissed', ago: 32 },
  { standing: 'resigned', ago: 75 },
  { standing: 'notRenewed', ago: 140 },
] as const

/** After the end of a term the centre decides within so many days. */
export const SETTLED_AFTER_DAYS = 20

/** How many have left the directory. */
export const GONE_COUNT = GONE.length

/** A term that ends in so many days. */
export function endingIn(serial: number, days: number, nowAt: number): Pick<ExpertDoc, 'term' | 'listedAt'> {
  const endOn = addDays(dayOf(nowAt), days)
  const startOn = addDays(addYears(endOn, -2), 1)
  const listedAt = startOfDayAt(startOn) + 9 * 3_600_000 + serial * 60_000
  return { term: { certificateNo: certificateOf(serial, startOn), startOn, endOn: termEndOn(startOn) }, listedAt }
}

/** Somebody who left: a term that ran out ends on that day, one that was ended early had begun with a batch. */
export function gone(each: Invented, place: number, nowAt: number): Invented {
  const { standing, ago } = GONE[place] ?? GONE[0]
  const { serial, expert } = each
  const batch = standing === 'dismissed' ? BATCHES.third : BATCHES.fourth
  const startOn = addDays(dayOf(nowAt), -batch)
  const runs = {
    term: { certificateNo: certificateOf(serial, startOn), startOn, endOn: termEndOn(startOn) },
    listedAt: startOfDayAt(startOn) + 9 * 3_600_000 + serial * 60_000,
  }
  const isEarly = isEarlyEnd(standing)
  const fields = isEarly ? runs : endingIn(serial, -ago, nowAt)
  const early = startOfDayAt(addDays(dayOf(nowAt), -ago)) + 10 * 3_600_000
  const goneAt = isEarly ? early : startOfDayAt(addDays(fields.term.endOn, 1)) + 60_000
  return { ...each, standing, goneAt, renewed: false, expert: sorted({ ...expert, ...fields, listed: false }) }
}

/** Whether the term was ended before its last day. 第八条 */
export function isEarlyEnd(standing: Invented['standing']): boolean {
  return standing === 'dismissed' || standing === 'resigned'
}
