import { OBJECTION_FLOW, OBJECTION_STATES, isOpenObjection, type ObjectionAction } from '@/domain/rules/objectionFlow'
import { allowedActions, nextState } from '@/domain/rules/flow'
import type { Account } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { must } from '../_kit/refusal'
import type { ApplicationDoc, ObjectionDoc } from '../_kit/selectionDocuments'

export type ObjectionAct = 'take' | ObjectionAction

/** Who handles it, and alone learns who objected and why. 第六条(四) */
export function isCaseOfficer({ officerId }: ObjectionDoc, account: Account): boolean {
  return officerId === account._id
}

/** Whether the officer must keep out: the person is one's own case, or one has objected oneself. */
export function mustKeepOut(objection: ObjectionDoc, account: Account, application: ApplicationDoc): boolean {
  return objection.objectorId === account._id || isOwnCase(account, application)
}

/** Whether somebody may take it: nobody has, or whoever has let the time run out. */
export function canTake(objection: ObjectionDoc, account: Account, nowAt: number): boolean {
  const { state, officerId, dueAt } = objection
  const isOverdue = dueAt > 0 && nowAt >= dueAt
  return isOpenObjection(state) && officerId !== account._id && (officerId === '' || isOverdue)
}

export function actsOn(objection: ObjectionDoc, account: Account, nowAt: number): ObjectionAct[] {
  const take: ObjectionAct[] = canTake(objection, account, nowAt) ? ['take'] : []
  return isCaseOfficer(objection, account)
    ? [...take, ...allowedActions(OBJECTION_FLOW, objection.state, ['centre'])]
    : take
}

/** The state this act leads to. Throws WRONG_STATE. */
export function stepTo(objection: ObjectionDoc, action: ObjectionAction): ObjectionDoc['state'] {
  const to = nextState(OBJECTION_FLOW, { state: objection.state, action, actors: ['centre'] })
  must(to !== null, 'WRONG_STATE', { state: OBJECTION_STATES[objection.state] })
  return to
}
