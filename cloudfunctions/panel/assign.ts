import { assignCases } from '@/domain/rules/assignCases'
import { showConflicts } from '@/domain/rules/conflicts'
import { applicationById, stateDetail } from '../_kit/applicationRecords'
import { isOwnCase } from '../_kit/ownCases'
import { conflictsBetween, isHandedIn, liveMarks, votersOf, type Board, type BoardCase } from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import { found, must, Refusal } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { PanelMemberDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { assignmentsNow } from './assignments'
import { giveOut, takeAway, type Given } from './giveOut'

/** Gives cases to members: by hand one case to exactly these, or every case balanced. What was handed in stays. 第六条(三) */
export const assign: Handlers<'panel'>['assign'] = async ({ roundId, applicationId, memberIds }, ctx) => {
  const officer = await ctx.person()
  const round = await roundById(roundId)
  if (applicationId === undefined) {
    const board = await boardOf(round)
    await giveOut(board, balanced(board), ctx)
    return assignmentsNow(round, officer)
  }
  if (!memberIds) throw new Refusal('BAD_INPUT', undefined, [{ field: 'memberIds', message: '请选择评审成员' }])
  const application = await applicationById(applicationId)
  must(application.roundId === roundId && !isOwnCase(officer, application), 'NOT_FOUND')
  must(application.state === 'reported', 'WRONG_STATE', stateDetail(application))
  await byHand(await boardOf(round, [application]), { application, memberIds }, ctx)
  return assignmentsNow(round, officer)
}

/** Evenly, by the shared rule; cases that conflicts leave short get whom there is. Throws TOO_FEW_MEMBERS. */
function balanced(board: Board): Given[] {
  const voters = votersOf(board)
  must(voters.length > 0, 'TOO_FEW_MEMBERS')
  const members = new Map(voters.map((member) => [member._id, member]))
  const cases = new Map(board.cases.map((each) => [each._id, each]))
  const kept = board.cases.map((each) => [each._id, liveMarks(board, each).map(({ memberId }) => memberId)] as const)
  const { assignment } = assignCases({
    cases: [...cases.keys()],
    members: [...members.keys()],
    perCase: board.round.marksPerCase,
    conflicts: (caseId, memberId) => conflictsBetween(board, found(cases.get(caseId)), found(members.get(memberId))),
    kept: Object.fromEntries(kept),
  })
  return Object.entries(assignment).flatMap(([caseId, ids]) =>
    ids.map((id) => ({ application: found(cases.get(caseId)), member: found(members.get(id)) })),
  )
}

async function byHand(
  board: Board,
  { application, memberIds }: { application: BoardCase; memberIds: readonly string[] },
  ctx: Context,
): Promise<void> {
  const voters = votersOf(board)
  const wanted = [...new Set(memberIds)].map((id) => found(voters.find(({ _id }) => _id === id)))
  for (const member of wanted) refuseConflict(board, application, member)
  const open = liveMarks(board, application).filter((mark) => !isHandedIn(mark))
  await takeAway(
    open.filter(({ memberId }) => !memberIds.includes(memberId)),
    ctx,
  )
  await giveOut(
    board,
    wanted.map((member) => ({ application, member })),
    ctx,
  )
}

function refuseConflict(board: Board, application: BoardCase, member: PanelMemberDoc): void {
  const kinds = conflictsBetween(board, application, member)
  must(kinds.length === 0, 'CONFLICT', { name: member.name, why: showConflicts(kinds) })
}
