import { applicationById } from '../_kit/applicationRecords'
import { isVoter, liveMarks, type Board, type LiveMark } from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import { found, must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { ApplicationDoc, MarkDoc } from '../_kit/selectionDocuments'
import * as store from './store'

/** A case in the hands of whoever asks. */
export interface OwnCase {
  mark: LiveMark
  application: ApplicationDoc
  board: Board
}

/**
 * The case behind one of the caller's own marks. Anything else does not exist for them: another member's mark, a seat not held any more, a
 * conflict however it came up. Throws NOT_FOUND.
 */
export async function ownCase(mark: MarkDoc, callerId: string): Promise<OwnCase> {
  const [application, round] = await Promise.all([applicationById(mark.applicationId), roundById(mark.roundId)])
  const { marks, ...rest } = await boardOf(round, [application])
  // The mark stays as the caller's act saw it, so that its version guards what is written.
  const board = { ...rest, marks: marks.map((each) => (each._id === mark._id ? mark : each)) }
  const member = found(board.members.find(({ _id }) => _id === mark.memberId))
  must(member.accountId === callerId && isVoter(member), 'NOT_FOUND')
  const live = found(liveMarks(board, application).find(({ _id }) => _id === mark._id))
  return { mark: live, application, board }
}

/** Marks are made while the case is in 省级评审; how it went on is not for members to read here. */
export function isUnderReview({ application }: OwnCase): boolean {
  return application.state === 'reported'
}

export const ownMark = async (id: string): Promise<MarkDoc> => found(await store.markById(id))
