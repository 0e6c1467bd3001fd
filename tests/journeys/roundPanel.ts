import type { OutputOf } from '@/domain/contract'
import { known, type RoundTown } from './roundTown'

type Member = OutputOf<'panel.of'>['members'][number]
type Seat = Member['seat']

/** A member as the centre takes them in. */
export interface Judge {
  name: string
  unit: string
  phone: string
  seat?: Seat
  standing?: 'seated' | 'candidate'
}

const POINTS = { expertise: 88, experience: 85, commitment: 92, standing: 80 }

/** Takes them into the panel one after the other; gives the panel as it stands then. */
export async function seat({ centre }: RoundTown, roundId: string, judges: readonly Judge[]) {
  for (const { seat: place = 'member', standing = 'seated', ...person } of judges) {
    await centre.must('panel.addMember', { roundId, ...person, seat: place, standing, city: null, relatives: '' })
  }
  return centre.must('panel.of', { roundId })
}

/** Everybody seated takes the seat by the link, as `wx-judge-<phone>`. */
export async function joinAll(town: RoundTown, members: readonly Member[]): Promise<void> {
  for (const { joinCode: code, unit, name } of members.filter(({ standing }) => standing === 'seated')) {
    await judge(town, name).must('panel.join', { code, relatives: '', unit })
  }
}

/** The member of that name, in WeChat. */
export const judge = (town: RoundTown, name: string) => town.as(`wx-judge-${name}`)

/** Declares nothing to stand back for and gives points, in every case the member was given. */
export async function markAll(town: RoundTown, name: string): Promise<number> {
  const member = judge(town, name)
  const { rows } = await member.must('panel.cases', {})
  const open = rows.filter(({ state }) => state === 'assigned')
  for (const { id } of open) {
    const { version } = await member.must('panel.case', { id })
    const declared = known(await member.must('panel.declare', { id, version, conflict: false, why: '' }))
    await member.must('panel.mark', { id, version: declared.version, points: POINTS, opinion: '符合条件，建议聘任' })
  }
  return open.length
}

/** Holds the meeting with everybody there, and makes the minutes final. */
export async function meet({ centre }: RoundTown, roundId: string, heldOn: string) {
  const { version, members } = await centre.must('panel.meeting', { roundId })
  return centre.must('panel.keepMeeting', {
    ...{ roundId, version, heldOn, place: '第一会议室', minutesFiles: [], close: true },
    presentIds: members.map(({ id }) => id),
    minutes: '逐份审议，形成意见。',
  })
}

/** Puts down `decision` for one case, for somebody over 65 with the second written reason. */
export async function stage(
  { centre }: RoundTown,
  row: Pick<OutputOf<'rounds.staged'>['rows'][number], 'applicationId' | 'version' | 'overAge'>,
  decision: 'shortlist' | 'decline',
) {
  const { applicationId, version, overAge } = row
  const overAgeReason = overAge && decision === 'shortlist' ? '身体健康，经验难得。' : ''
  return centre.must('rounds.stage', { applicationId, version, decision, reason: '经集体审议', overAgeReason })
}
