import { addDays, addYears } from './shanghai'

/** 聘期为2年. 第六条(五), 第七条 */
export const TERM_YEARS = 2

/**
 * Last day of a term that starts on `startOn` ('YYYY-MM-DD'): two years later, less a day; in force until its 24:00.
 * A term from 29 February 2024 ends on 27 February 2026, since its second birthday falls on the 28th. 第六条(五); Civil Code 202.
 */
export function termEndOn(startOn: string): string {
  return addDays(addYears(startOn, TERM_YEARS), -1)
}

/** First day of the term that follows one ending on `endOn`: the day after it, or the day of the decision when it is over by then. 第七条 */
export function renewalStartOn(endOn: string, decidedOn: string): string {
  return decidedOn > endOn ? decidedOn : addDays(endOn, 1)
}
