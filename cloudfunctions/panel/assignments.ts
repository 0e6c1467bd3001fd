import type { InputOfOutput } from '@/domain/contract'
import { showConflicts } from '@/domain/rules/conflicts'
import type { Account } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { conflictsBetween, liveMarks, votersOf, type Board, type BoardCase } from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import { found } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { RoundDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'

type Assignments = InputOfOutput<'panel.assignments'>

/** Who reviews which case and who may not, for the centre: every case in 省级评审 but those the officer keeps out of. 第六条(三) */
export const assignments: Handlers<'panel'>['assignments'] = async ({ roundId }, ctx) =>
  assignmentsNow(await roundById(roundId), await ctx.person())

export async function assignmentsNow(round: RoundDoc, officer: Account): Promise<Assignments> {
  const board = await boardOf(round)
  const rows = board.cases.filter((each) => !isOwnCase(officer, each)).map((each) => rowOf(board, each))
  return { rows, unfilled: rows.filter(({ assigned, wanted }) => assigned.length < wanted).length }
}

function rowOf(board: Board, application: BoardCase): Assignments['rows'][number] {
  const { _id: applicationId, no, name, unit, city } = application
  return {
    applicationId,
    no,
    name,
    unit,
    city: found(city || null),
    assigned: liveMarks(board, application).map(({ memberId, memberName, state }) => ({
      memberId,
      name: memberName,
      state,
    })),
    conflicts: votersOf(board).flatMap((member) => {
      const kinds = conflictsBetween(board, application, member)
      const [kind] = kinds
      return kind ? [{ memberId: member._id, name: member.name, kind, words: showConflicts(kinds) }] : []
    }),
    wanted: board.round.marksPerCase,
  }
}
