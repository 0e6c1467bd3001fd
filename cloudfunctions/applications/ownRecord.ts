import { APPLICATION_STATES, APPLICATION_FLOW, type ApplicationAction } from '@/domain/rules/applicationFlow'
import { nextState } from '@/domain/rules/flow'
import { applicationById, moveApplication } from '../_kit/applicationRecords'
import { now } from '../_kit/clock'
import { must, Refusal } from '../_kit/refusal'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Context } from '../_kit/serve'
import { isResultHidden, ownState } from './results'

export const APPLICANT = ['applicant', 'clearedApplicant'] as const

/** An application of the caller. Throws NOT_FOUND and NOT_YOURS. */
export async function ownRecord(id: string, ctx: Context): Promise<ApplicationDoc> {
  const application = await applicationById(id)
  must(application.accountId === ctx.callerId, 'NOT_YOURS')
  return application
}

/** Whether the applicant may write in it now. */
export function isEditable({ state }: ApplicationDoc): boolean {
  return state === 'draft' || state === 'returned'
}

/** Whether the table allows the applicant this act; a result not yet told stops everything, or the answer would tell it. */
export function mayTake(application: ApplicationDoc, action: ApplicationAction, nowAt: number): boolean {
  if (isResultHidden(application, nowAt)) return false
  return nextState(APPLICATION_FLOW, { state: application.state, action, actors: APPLICANT }) !== null
}

/** Goes on when the applicant saw it as it stands and `allowed` holds. Throws WRONG_STATE and CHANGED_BY_OTHERS with the state as told. */
export function mustAllow(
  application: ApplicationDoc,
  seen: { version: number; allowed: boolean },
  { nowAt }: Context,
): void {
  const detail = { state: APPLICATION_STATES[ownState(application, nowAt)] }
  must(seen.allowed, 'WRONG_STATE', detail)
  must(application.version === seen.version, 'CHANGED_BY_OTHERS', detail)
}

/** Moves it on. Whoever is too late is told the state as they may know it: a result may just have been released. */
export async function moveOwn(
  ...[application, step, act]: Parameters<typeof moveApplication>
): Promise<ApplicationDoc> {
  try {
    return await moveApplication(application, step, act)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CHANGED_BY_OTHERS') throw error
    const state = ownState(await applicationById(application._id), now())
    throw new Refusal('CHANGED_BY_OTHERS', { state: APPLICATION_STATES[state] })
  }
}
