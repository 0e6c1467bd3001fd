import type { ErrorCode } from '@/domain/contract/errors'
import { sentenceOf } from '@/domain/contract/errors'
import type { StagedView } from '@/domain/contract/rounds'
import type { Account } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { quorumAt, tallyOf, votersOf, type Board, type BoardCase } from '../_kit/panelBoard'
import { boardOf } from '../_kit/panelRecords'
import { found } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { Release, RoundDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'

type StagedRow = StagedView['rows'][number]
type Decision = Release['items'][number]['decision']

export interface Block {
  code: Extract<ErrorCode, 'MARKS_MISSING' | 'NO_QUORUM' | 'OVER_AGE_REASON'>
  detail?: Record<string, number>
}

/** What still keeps a decision on this case from being made: marks, the meeting, the second reason for somebody over 65. 第六条(三), 第四条(四) */
export function blocksOf(board: Board, application: BoardCase, decided: BoardCase['staged']): Block[] {
  const { handedIn, wanted } = tallyOf(board, application)
  const { present, needed, met } = quorumAt(board, board.panel.meeting.presentIds)
  const isUnreasoned = application.overAge && decided?.decision === 'shortlist' && decided.overAgeReason === ''
  const blocks: (Block | null)[] = [
    handedIn.length < wanted ? { code: 'MARKS_MISSING', detail: { count: handedIn.length, wanted } } : null,
    votersOf(board).length > 0 && !met ? { code: 'NO_QUORUM', detail: { present, needed } } : null,
    isUnreasoned ? { code: 'OVER_AGE_REASON' } : null,
  ]
  return blocks.filter((block) => block !== null)
}

/** The cases of a board that this officer may handle: not the own one, nor one of the own unit or of relatives. */
export function handledBy(officer: Account, { cases }: Pick<Board, 'cases'>): BoardCase[] {
  return cases.filter((application) => !isOwnCase(officer, application))
}

/** What a release by this officer would send out now. */
export function releasable(board: Board, officer: Account): Release['items'] {
  return handledBy(officer, board).flatMap((application) => {
    const { _id: applicationId, staged } = application
    if (!staged || blocksOf(board, application, staged).length > 0) return []
    return [{ applicationId, decision: staged.decision }]
  })
}

export function countsOf(items: Release['items']): { shortlist: number; decline: number } {
  const count = (decision: Decision) => items.filter((item) => item.decision === decision).length
  return { shortlist: count('shortlist'), decline: count('decline') }
}

export function rowOf(board: Board, application: BoardCase): StagedRow {
  const { _id: applicationId, version, no, name, unit, city, overAge, staged } = application
  const { handedIn, wanted, mean } = tallyOf(board, application)
  const blocks = blocksOf(board, application, staged).map(({ code, detail }) => sentenceOf(code, detail))
  return {
    applicationId,
    version,
    no,
    name,
    unit,
    city: found(city || null),
    overAge,
    total: mean,
    marks: handedIn.length,
    marksWanted: wanted,
    decision: staged?.decision ?? null,
    reason: staged?.reason ?? '',
    blocks,
  }
}

/** Results as staged, with what a release would send out now: rows with a block stay behind. */
export function stagedViewOf(board: Board, officer: Account): StagedView {
  const rows = handledBy(officer, board).map((application) => rowOf(board, application))
  const { shortlist, decline } = countsOf(releasable(board, officer))
  const { _id: roundId, version, releases } = board.round
  const undecided = rows.length - shortlist - decline
  return { roundId, version, rows, shortlist, decline, undecided, releases: releases.map(releaseViewOf) }
}

function releaseViewOf(release: Release): StagedView['releases'][number] {
  const { no, at, byName, undoUntilAt, undoneAt, undoneWhy, finished } = release
  const { shortlist: shortlisted, decline: declined } = countsOf(release.items)
  return { no, at, byName, shortlisted, declined, undoUntilAt, undoneAt: undoneAt || null, undoneWhy, finished }
}

/** The results of a round as they stand for this officer, read anew. */
export async function stagedNow(round: RoundDoc, officer: Account): Promise<StagedView> {
  return stagedViewOf(await boardOf(round), officer)
}

/** What is staged and what still blocks it, for the centre alone. 第六条(三) */
export const staged: Handlers<'rounds'>['staged'] = async ({ id }, ctx) =>
  stagedNow(await roundById(id), await ctx.person())
