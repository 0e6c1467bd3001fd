import type { ApplicationAct } from '@/domain/contract/applications'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { isAtCentre, mayMove, type Case, type Desk } from './relation'

const RECLASSIFIED_IN: Record<Desk, readonly ApplicationState[]> = {
  city: ['submitted', 'recommended'],
  centre: ['reported'],
}

/** Whether the officer may file the case under another path: while it lies at the own desk. 第五条 */
export function mayReclassify({ application, desks }: Case): boolean {
  return desks.some((desk) => RECLASSIFIED_IN[desk].includes(application.state))
}

/** Whether the officer may see the ID number in full: the city from the day it has the case, the centre from the report on. */
export function mayUnmask({ application, desks }: Case): boolean {
  return desks.includes('city') || isAtCentre(application)
}

/** Whether the centre is at work on the case. */
export function isUnderCentreReview({ application, desks }: Case): boolean {
  return desks.includes('centre') && application.state === 'reported'
}

/** The acts this officer may take now, in the order of the table of acts. */
export function actsOn(seen: Case): ApplicationAct[] {
  const allowed: Partial<Record<ApplicationAct, boolean>> = {
    recommend: mayMove(seen, 'recommend'),
    decline: seen.desks.includes('city') && mayMove({ ...seen, desks: ['city'] }, 'decline'),
    return: mayMove(seen, 'return'),
    reclassify: mayReclassify(seen),
    unmask: mayUnmask(seen),
    vet: isUnderCentreReview(seen),
    stage: isUnderCentreReview(seen),
    print: true,
  }
  return (Object.keys(allowed) as ApplicationAct[]).filter((act) => allowed[act]) // keys of the literal above
}

/** Over the time the programme sets for a city review. */
export function isLate({ state, dueAt }: Pick<ApplicationDoc, 'state' | 'dueAt'>, nowAt: number): boolean {
  return state === 'submitted' && dueAt > 0 && dueAt <= nowAt
}
