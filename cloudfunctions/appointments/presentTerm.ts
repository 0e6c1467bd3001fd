import type { TermView } from '@/domain/contract/appointments'
import { daysBetween } from '@/domain/rules/shanghai'
import type { TermDoc } from '../_kit/termDocuments'

/** A term with the days left in it; 0 from its last day on. */
export function presentTerm(term: TermDoc, todayOn: string): TermView {
  const { _id: id, version, expertId, name, unit, city, certificateNo, startOn, endOn, state, nth } = term
  const daysLeft = daysLeftOf(term, todayOn)
  return { id, version, expertId, name, unit, city, certificateNo, startOn, endOn, daysLeft, state, nth }
}

/** Days until the last one of the term. */
export function daysLeftOf({ endOn }: Pick<TermDoc, 'endOn'>, todayOn: string): number {
  return Math.max(0, daysBetween(todayOn, endOn))
}
