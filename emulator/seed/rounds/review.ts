import type { MarkDoc, PanelMemberDoc, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { accountIdOf } from '@/cloudfunctions/_kit/identity'
import { panelConflicts } from '@/cloudfunctions/_kit/panelConflicts'
import type { Filing } from './filing'
import { markOf, type Progress } from './panel'
import type { SelectionStage } from './stage'

/** Who has a case, by the judge's key, and how far each has come. */
export type Given = readonly (readonly [judge: string, progress: Progress])[]

/** Everything the panel did with its cases. 第六条(三) */
export interface Review {
  tools: SelectionStage
  round: RoundDoc
  members: readonly PanelMemberDoc[]
}

/** As many marks as the round wants, all in, by members without a conflict; `nth` spreads the cases over them. */
export function allMarked(review: Review, filing: Filing, of: { at: number; nth: number; strong: boolean }): MarkDoc[] {
  const { at, nth, strong } = of
  const free = votersOf(review).filter((member) => isFree(review, filing, member))
  const order = free.map((_member, place) => free[(place + nth) % free.length])
  const chosen = order.slice(0, review.round.marksPerCase).flatMap((member) => member ?? [])
  return chosen.map((member) => markFrom(review, filing, { member, at, strong, progress: 'marked' }))
}

/** The marks of one case as the story wants them. Throws RangeError when a member in conflict was given it. */
export function marksGiven(
  review: Review,
  filing: Filing,
  of: { at: number; given: Given; strong: boolean },
): MarkDoc[] {
  const { at, given, strong } = of
  return given.map(([judge, progress]) => {
    const member = review.members.find(({ accountId }) => accountId === accountIdOf(`demo-${judge}`))
    if (!member || !isFree(review, filing, member)) throw new RangeError(`${judge} cannot mark this case`)
    return markFrom(review, filing, { member, at, strong, progress })
  })
}

function votersOf({ members }: Review): PanelMemberDoc[] {
  return members.filter(({ standing, seat }) => standing === 'seated' && seat !== 'secretary')
}

function isFree(
  { round }: Review,
  { candidate: { id, accountId, city }, content }: Filing,
  member: PanelMemberDoc,
): boolean {
  return panelConflicts(member, { _id: id, accountId, city, content }, { round, declared: false }).length === 0
}

function markFrom(
  { tools, round }: Review,
  { candidate }: Filing,
  of: { member: PanelMemberDoc; at: number; strong: boolean; progress: Progress },
): MarkDoc {
  const application = { _id: candidate.id, roundId: round._id }
  return markOf({ archive: tools.archive, centre: tools.cast.centre }, { application, ...of }, of.progress)
}
