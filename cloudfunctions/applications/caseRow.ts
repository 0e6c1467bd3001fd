import type { CaseRow } from '@/domain/contract/applications'
import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { postAndTitleOf } from '@/domain/rules/applicationWords'
import { dayOf, daysBetween } from '@/domain/rules/shanghai'
import { found } from '../_kit/refusal'
import { isLate } from './caseRights'
import type { Desk } from './relation'
import { isResultHidden } from './results'
import type { CaseDoc } from './store'

/** Where nobody waits any more. */
const OVER: readonly ApplicationState[] = ['appointed', 'cityDeclined', 'centreDeclined', 'withdrawn']

/** A case as lists show it: no ID number, no phone. What is staged, and results that can still be undone, are the centre's to know. */
export function caseRowOf(application: CaseDoc, viewer: { desk: Desk; nowAt: number }): CaseRow {
  const { desk, nowAt } = viewer
  const { no, version, name, unit, overAge, submittedAt } = application
  return {
    id: application._id,
    version,
    no,
    name,
    unit,
    postAndTitle: postAndTitleOf(application.versions.at(-1)?.content ?? application.content),
    city: found(application.city || null),
    category: found(application.category || null),
    path: found(application.path || null),
    state: desk === 'city' && isResultHidden(application, nowAt) ? 'reported' : application.state,
    outcome: found(application.outcome || null),
    overAge,
    submittedAt,
    waitingDays: waitingDays(application, nowAt),
    late: isLate(application, nowAt),
    resubmitted: application.versions.length > 1,
    staged: desk === 'centre' ? (application.staged?.decision ?? null) : null,
  }
}

function waitingDays({ state, waitingAt }: CaseDoc, nowAt: number): number {
  return OVER.includes(state) ? 0 : Math.max(0, daysBetween(dayOf(waitingAt), dayOf(nowAt)))
}
