import type { ConflictKind } from '@/domain/rules/conflicts'
import { hasQuorum, quorumOf, summariseMarks } from '@/domain/rules/panelMarks'
import { panelConflicts } from './panelConflicts'
import type { ApplicationDoc, MarkDoc, PanelDoc, PanelMemberDoc, RoundDoc } from './selectionDocuments'

/** What of an application the panel's work needs. */
export type BoardCase = Pick<
  ApplicationDoc,
  | '_id'
  | 'version'
  | 'accountId'
  | 'roundId'
  | 'no'
  | 'state'
  | 'name'
  | 'unit'
  | 'city'
  | 'category'
  | 'overAge'
  | 'content'
  | 'review'
  | 'vettings'
  | 'staged'
>

/** A round's panel at work: who sits on it, what they were given, what they handed in. */
export interface Board {
  round: RoundDoc
  panel: PanelDoc
  members: readonly PanelMemberDoc[]
  marks: readonly MarkDoc[]
  /** By number. */
  cases: readonly BoardCase[]
}

export type LiveMark = MarkDoc & { state: 'assigned' | 'opened' | 'marked' | 'abstained' }

/** What the panel has said about one case so far. */
export interface CaseTally {
  /** Handed in: points or an abstention. */
  handedIn: LiveMark[]
  /** How many are needed: fewer than the round says when conflicts leave fewer members, never less than one. */
  wanted: number
  /** Weighted mean with one decimal; null without points. */
  mean: number | null
}

/** Who marks: everybody seated but the secretary. */
export function votersOf(board: Pick<Board, 'members'>): PanelMemberDoc[] {
  return board.members.filter(isVoter)
}

export function isVoter({ standing, seat }: Pick<PanelMemberDoc, 'standing' | 'seat'>): boolean {
  return standing === 'seated' && seat !== 'secretary'
}

/** Why a member may not judge a case; [] when there is nothing against it. Asked anew each time, so that what comes up later counts at once. */
export function conflictsBetween(board: Board, application: BoardCase, member: PanelMemberDoc): ConflictKind[] {
  const seats = seatsOfPerson(board, member)
  const declared = board.marks.some(
    ({ state, memberId, applicationId }) =>
      state === 'conflict' && applicationId === application._id && seats.includes(memberId),
  )
  return panelConflicts(member, application, { round: board.round, declared })
}

/** Somebody who was taken out and taken in again is one person with two records. */
function seatsOfPerson({ members }: Board, member: PanelMemberDoc): string[] {
  const others = members.filter(({ phone }) => phone !== '' && phone === member.phone)
  return [member, ...others].map(({ _id }) => _id)
}

/**
 * The marks of a case that count: without those of members in conflict, and without the open ones of members who do not mark any more.
 * What a member had handed in before leaving the panel stays, unless the same person sits on it again.
 */
export function liveMarks(board: Board, application: BoardCase): LiveMark[] {
  return board.marks.filter((mark): mark is LiveMark => {
    if (mark.applicationId !== application._id || mark.state === 'conflict' || mark.state === 'removed') return false
    const member = board.members.find(({ _id }) => _id === mark.memberId)
    if (!member || conflictsBetween(board, application, member).length > 0) return false
    if (isVoter(member)) return true
    return isHandedIn(mark) && !votersOf(board).some(({ _id }) => seatsOfPerson(board, member).includes(_id))
  })
}

export function isHandedIn({ state }: Pick<MarkDoc, 'state'>): boolean {
  return state === 'marked' || state === 'abstained'
}

export function tallyOf(board: Board, application: BoardCase): CaseTally {
  const handedIn = liveMarks(board, application).filter(isHandedIn)
  const free = votersOf(board).filter((member) => conflictsBetween(board, application, member).length === 0)
  const { mean } = summariseMarks(
    handedIn.map(({ points }) => points),
    board.round.weights,
  )
  return { handedIn, wanted: Math.max(1, Math.min(board.round.marksPerCase, free.length)), mean }
}

/** The weighted total of one mark; null for an abstention. */
export function totalOf(mark: MarkDoc, round: Pick<RoundDoc, 'weights'>): number | null {
  return summariseMarks([mark.points], round.weights).mean
}

/** Whether enough of those who mark are at the meeting. 第六条(三) */
export function quorumAt(board: Pick<Board, 'members'>, presentIds: readonly string[]) {
  const voters = votersOf(board)
  const present = voters.filter(({ _id }) => presentIds.includes(_id)).length
  return { present, needed: quorumOf(voters.length), met: hasQuorum(present, voters.length) }
}
