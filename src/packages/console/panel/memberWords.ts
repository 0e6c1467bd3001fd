import { SEATS, type PanelView } from '@/domain/contract/panel'
import type { Tone } from '@/src/ui/StateTag'

export type Member = PanelView['members'][number]

/** Who marks: everybody seated but the secretary. */
export function votersAmong(members: readonly Member[]): Member[] {
  return members.filter(({ standing, seat }) => standing === 'seated' && seat !== 'secretary')
}

/** '组长', '备选', '已移出'. */
export function seatWords({ standing, seat, drawn }: Member): string {
  if (standing === 'candidate') return '备选'
  if (standing === 'removed') return `已移出（原${SEATS[seat]}）`
  return drawn ? `${SEATS[seat]}（抽取）` : SEATS[seat]
}

/** Whether the member has taken the seat; nothing for who has none. */
export function joinState({ standing, joined }: Member): { word: string; tone: Tone } | null {
  if (standing !== 'seated') return null
  return joined ? { word: '已加入', tone: 'good' } : { word: '待加入', tone: 'warn' }
}

/** '3/5', or '' for who marks nothing. */
export function progressWords({ seat, standing, marked, assigned }: Member): string {
  if (standing === 'candidate') return ''
  return seat === 'secretary' ? '不评分' : `${marked}/${assigned}`
}

/** The panel in one sentence. */
export function panelWords(members: readonly Member[]): string {
  const seated = members.filter(({ standing }) => standing === 'seated')
  const candidates = members.filter(({ standing }) => standing === 'candidate').length
  const has = (seat: keyof typeof SEATS) => (seated.some((each) => each.seat === seat) ? '' : `，还没有${SEATS[seat]}`)
  const waiting = seated.filter(({ joined }) => !joined).length
  return [
    `在组 ${seated.length} 人，其中 ${votersAmong(members).length} 人评分${has('chair')}${has('secretary')}`,
    ...(waiting > 0 ? [`${waiting} 人还没有加入`] : []),
    `备选 ${candidates} 人`,
  ].join('；')
}
