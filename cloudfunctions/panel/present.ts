import type { InputOfOutput } from '@/domain/contract'
import { maskPhone } from '@/domain/rules/masks'
import { isHandedIn, totalOf, type LiveMark } from '../_kit/panelBoard'
import { marksOfRound, membersOf, panelOf } from '../_kit/panelRecords'
import type { MarkDoc, PanelMemberDoc, RoundDoc } from '../_kit/selectionDocuments'

type PanelView = InputOfOutput<'panel.of'>
type MarkView = InputOfOutput<'panel.case'>['others'][number]

/** The panel for the centre: members by name, draws as they were done. */
export async function panelViewOf(roundId: string): Promise<PanelView> {
  const [panel, members, marks] = await Promise.all([panelOf(roundId), membersOf(roundId), marksOfRound(roundId)])
  return {
    roundId,
    version: panel.version,
    members: members
      .map((member) => memberViewOf(member, marks))
      .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)),
    draws: panel.draws,
  }
}

function memberViewOf(member: PanelMemberDoc, marks: readonly MarkDoc[]): PanelView['members'][number] {
  const { _id: id, version, name, unit, phone, city, seat, standing, drawn, declared, accountId, joinCode } = member
  const own = marks.filter(({ memberId, state }) => memberId === id && state !== 'conflict' && state !== 'removed')
  const joined = accountId !== ''
  return {
    id,
    version,
    name,
    unit: declared.unit || unit,
    phoneMasked: maskPhone(phone),
    city,
    seat,
    standing,
    drawn,
    relatives: relativesOf(member),
    joinCode: joined ? '' : joinCode,
    joined,
    assigned: own.length,
    marked: own.filter(isHandedIn).length,
  }
}

/** As the centre knows them and as the member declared them, each once. */
function relativesOf({ relatives, declared }: PanelMemberDoc): string {
  if (relatives === '' || declared.relatives.includes(relatives)) return declared.relatives
  return relatives.includes(declared.relatives) ? relatives : `${relatives}、${declared.relatives}`
}

/** A mark that was handed in; null before. */
export function markViewOf(mark: LiveMark, round: Pick<RoundDoc, 'weights'>): MarkView | null {
  const { memberName, state, points, opinion, markedAt } = mark
  if (state === 'assigned' || state === 'opened') return null
  return { memberName, state, points, total: totalOf(mark, round), opinion, at: markedAt }
}
