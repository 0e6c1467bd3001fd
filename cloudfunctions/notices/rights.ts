import { NOTICE_FLOW, NOTICE_STATES, type NoticeAction, type NoticeState } from '@/domain/rules/noticeFlow'
import { nextState } from '@/domain/rules/flow'
import { heldRole, type Account } from '../_kit/caller'
import { must } from '../_kit/refusal'
import type { NoticeDoc } from '../_kit/selectionDocuments'

export function isCentreOfficer(account: Account | null): boolean {
  return heldRole(account, 'centreOfficer') !== undefined
}

/** Whether everybody may read it. */
export function isPosted({ state }: NoticeDoc): boolean {
  return state !== 'draft' && state !== 'discarded'
}

/** Whether this caller may read it: what is not posted is for the centre. */
export function mayRead(notice: NoticeDoc, account: Account | null): boolean {
  return isPosted(notice) || (notice.state === 'draft' && isCentreOfficer(account))
}

/** The state as it is by the clock: a notice has ended at 24:00 of its last day, whether or not the timer has been by. */
export function stateAt({ state, endsAt }: NoticeDoc, nowAt: number): NoticeState {
  return state === 'running' && nowAt >= endsAt ? 'ended' : state
}

/** Whether an objection made now is one; afterwards it is a report. 第六条(四) */
export function isOpenForObjections(notice: NoticeDoc, nowAt: number): boolean {
  return notice.kind === 'selection' && stateAt(notice, nowAt) === 'running'
}

/** The state this act of the centre leads to. Throws WRONG_STATE. */
export function stepTo(notice: NoticeDoc, action: NoticeAction): NoticeState {
  const to = nextState(NOTICE_FLOW, { state: notice.state, action, actors: ['centre'] })
  must(to !== null, 'WRONG_STATE', { state: NOTICE_STATES[notice.state] })
  return to
}
