import type { MeetingView } from '@/domain/contract/panel'
import type { StagedView } from '@/domain/contract/rounds'
import { quorumOf } from '@/domain/rules/panelMarks'

export type AgendaItem = MeetingView['agenda'][number]
export type Decision = NonNullable<AgendaItem['decision']>

export const DECISIONS = { shortlist: '拟聘任', decline: '不聘任' } as const satisfies Record<Decision, string>

/** '86.4', or a dash before anybody gave points. */
export function totalWords(total: number | null): string {
  return total === null ? '—' : total.toFixed(1)
}

/** How many of those who mark are there, and whether they are enough. The secretary is not counted. */
export function quorumWords(members: MeetingView['members'], presentIds: readonly string[]) {
  const voters = members.filter(({ seat }) => seat !== 'secretary')
  const present = voters.filter(({ id }) => presentIds.includes(id)).length
  const needed = quorumOf(voters.length)
  const met = voters.length > 0 && present >= needed
  const words = `评分成员 ${voters.length} 人，到会 ${present} 人，至少需要 ${needed} 人`
  return { met, words: met ? `${words}，可以开会` : `${words}，人数不够` }
}

/** What a release would send out now. */
export function releaseWords({ shortlist, decline, undecided }: StagedView): string {
  const left = undecided > 0 ? `；还有 ${undecided} 人未拟定或暂不能放行，留在评审中` : ''
  return `${shortlist} 人列入拟聘任名单，${decline} 人结束评审${left}`
}
