import type { Account } from '@/cloudfunctions/_kit/caller'
import { accountIdOf, digest } from '@/cloudfunctions/_kit/identity'
import type { ApplicationDoc, MarkDoc, PanelDoc, PanelMemberDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { City } from '@/domain/rules/cities'
import { draw } from '@/domain/rules/seededDraw'
import { dayOf } from '@/domain/rules/shanghai'
import { createDice } from '../dice'
import { openAccount } from '../people'
import { phoneNumber } from '../texts/names'
import { remember, type Archive, type PastAct } from '../trail'

const HOUR_MS = 3_600_000
const FIRST_PHONE = 3000

/** Somebody asked to sit on a panel, or to be drawn for it. */
export interface Judge {
  /** The username of somebody of the switcher, or a word of our own. */
  key: string
  name: string
  unit: string
  city: City | null
  seat: PanelMemberDoc['seat']
  /** `pool`: still in the pool after the draw; `drawn`: seated by it. */
  by: 'named' | 'drawn' | 'pool'
  relatives: string
}

export interface PanelStage {
  archive: Archive
  centre: Account
  roundId: string
  /** When the panel was put together. */
  at: number
  /** Counts phones across panels. */
  firstSerial: number
}

/** A panel with its members, the draw that seated some of them, and the accounts of those who joined. 第六条(三) */
export function panelOf(
  stage: PanelStage,
  judges: readonly Judge[],
  meeting: { at: number; place: string; minutes: string; closedAt: number },
): { panel: PanelDoc; members: PanelMemberDoc[]; accounts: Account[] } {
  const { archive, centre, roundId, at } = stage
  const members = judges.map((judge, place) => memberOf(stage, judge, place))
  const pool = members.filter((_member, place) => judges[place]?.by !== 'named')
  const officer = { who: centre._id, role: 'centreOfficer', from: '', to: '' }
  const drawn = judges.filter(({ by }) => by === 'drawn').length
  const draws = drawn > 0 ? [drawnLog(stage, pool, drawn)] : []
  const past: PastAct[] = [
    ...draws.map((log) => ({ at: log.at, ...officer, action: 'panel.draw' })),
    ...draws.map((log) => ({
      at: log.at + 1000,
      who: 'clock',
      role: 'clock',
      action: 'panel.finishDraw',
      from: '',
      to: '',
    })),
    { at: meeting.at, ...officer, action: 'panel.keepMeeting' },
  ]
  const seated = members.filter(({ standing }) => standing === 'seated')
  const kept = {
    ...{ heldOn: dayOf(meeting.at), place: meeting.place, minutes: meeting.minutes, closedAt: meeting.closedAt },
    ...{ presentIds: seated.map(({ _id }) => _id), minutesFiles: [], minutesOwners: [] },
  }
  const accounts = seated.map(({ accountId, name, unit, city }, place) => {
    const given = { kind: null, name, unit, city, roles: [{ role: 'panelist' as const }] }
    const serial = FIRST_PHONE + stage.firstSerial + members.findIndex((each) => each.accountId === accountId)
    return openAccount(archive, accountId, serial, { at: at + (place + 3) * HOUR_MS, given })
  })
  const panel = { draws, unfinishedDraw: 0, meeting: kept }
  return { panel: { ...panel, ...remember(archive, { collection: 'panels', id: roundId }, past) }, members, accounts }
}

/** A seed that lets the draw fall on those whom the story needs, found by trying: the demo's alone, a real one is made by chance. */
function drawnLog(
  { centre, at, roundId }: PanelStage,
  pool: readonly PanelMemberDoc[],
  count: number,
): PanelDoc['draws'][number] {
  const wanted = pool.filter(({ drawn }) => drawn).map(({ _id }) => _id)
  const candidates = pool.map(({ _id }) => _id)
  for (let attempt = 0; ; attempt += 1) {
    const seed = digest(['demo draw', roundId, String(attempt)], 32)
    const log = draw({ seed, candidates, count })
    if (!log.drawn.every((id) => wanted.includes(id))) continue
    const named = log.candidates.map((id) => ({ id, name: pool.find(({ _id }) => _id === id)?.name ?? '' }))
    return { no: 1, at: at + HOUR_MS, byName: centre.name, seed, count, candidates: named, drawn: [...log.drawn] }
  }
}

function memberOf(stage: PanelStage, judge: Judge, place: number): PanelMemberDoc {
  const { archive, roundId, firstSerial } = stage
  const { key, name, unit, city, seat, by, relatives } = judge
  const id = digest(['demo panel member', roundId, key], 20)
  const isSeated = by !== 'pool'
  const accountId = isSeated ? accountIdOf(`demo-${key}`) : ''
  const phone = phoneNumber(FIRST_PHONE + firstSerial + place)
  return {
    ...{ roundId, name, unit, city, seat, accountId, phone, relatives: '' },
    personKey: `${roundId}:${phone}`,
    seatKey: seat === 'member' ? id : `${roundId}:${seat}`,
    accountKey: isSeated ? `${roundId}:${accountId}` : id,
    standing: isSeated ? 'seated' : 'candidate',
    drawn: by === 'drawn',
    declared: { unit: isSeated ? unit : '', relatives },
    joinCode: isSeated ? digest(['demo join', roundId, key], 32) : '',
    ...remember(archive, { collection: 'panelMembers', id }, seating(stage, by, { accountId, place })),
  }
}

/** Named by the centre or drawn from the pool, then joined by the link. */
function seating(
  { centre, at }: PanelStage,
  by: Judge['by'],
  { accountId, place }: { accountId: string; place: number },
): PastAct[] {
  const first = by === 'named' ? 'seated' : 'candidate'
  const added = { at, who: centre._id, role: 'centreOfficer', action: 'panel.addMember', from: '', to: first }
  const clock = { who: 'clock', role: 'clock', action: 'panel.seat', from: 'candidate', to: 'seated' }
  const joined = { who: accountId, role: 'panelist', action: 'panel.join', from: 'seated', to: 'seated' }
  return [
    added,
    ...(by === 'drawn' ? [{ at: at + HOUR_MS, ...clock }] : []),
    ...(by === 'pool' ? [] : [{ at: at + (place + 3) * HOUR_MS, ...joined }]),
  ]
}

const OPINIONS = [
  '专业扎实，长期在一线，能解决实际问题，建议聘任。',
  '经验与申报的领域相符，材料完整，建议列入。',
  '服务意愿明确，时间有保证，综合评价良好。',
  '有较好的行业影响力，建议优先安排进校园讲座。',
]
const DOUBTS = ['从业时间偏短，职业指导方面的实践尚不充分。', '材料能说明岗位经历，但服务时间安排不够具体。']

/** How far one member has come with one case. */
export type Progress = 'assigned' | 'opened' | 'marked' | 'abstained' | 'conflict'

/** One case in one member's hands; `strong` cases get high points. 第六条(三) */
export function markOf(
  stage: Pick<PanelStage, 'archive' | 'centre'>,
  of: { application: Pick<ApplicationDoc, '_id' | 'roundId'>; member: PanelMemberDoc; at: number; strong: boolean },
  progress: Progress,
): MarkDoc {
  const { application, member, at, strong } = of
  const id = digest(['mark', application._id, member._id], 20)
  const dice = createDice(`mark/${id}`)
  const points = () => (strong ? dice.between(80, 96) : dice.between(52, 68))
  const isMarked = progress === 'marked'
  const hasDeclared = progress !== 'assigned'
  const [declaredAt, markedAt] = [at + dice.between(20, 60) * HOUR_MS, at + dice.between(70, 110) * HOUR_MS]
  const judge = { who: member.accountId, role: 'panelist' }
  const declared = progress === 'conflict' ? 'conflict' : 'opened'
  const isHandedIn = isMarked || progress === 'abstained'
  const past: PastAct[] = [
    { at, who: stage.centre._id, role: 'centreOfficer', action: 'panel.assign', from: '', to: 'assigned' },
    ...(hasDeclared ? [{ at: declaredAt, ...judge, action: 'panel.declare', from: 'assigned', to: declared }] : []),
    ...(isHandedIn ? [{ at: markedAt, ...judge, action: 'panel.mark', from: 'opened', to: progress }] : []),
  ]
  const given = { expertise: points(), experience: points(), commitment: points(), standing: points() }
  const abstained = progress === 'abstained' ? '对该领域了解有限，本件弃权。' : ''
  return {
    ...{ roundId: application.roundId, applicationId: application._id, memberId: member._id, memberName: member.name },
    state: progress,
    declaredWhy: progress === 'conflict' ? '曾与申请人共同承担课题，申请回避。' : '',
    declaredAt: hasDeclared ? declaredAt : 0,
    points: isMarked ? given : null,
    opinion: isMarked ? dice.pick(strong ? OPINIONS : DOUBTS) : abstained,
    markedAt: isHandedIn ? markedAt : 0,
    ...remember(stage.archive, { collection: 'marks', id }, past),
  }
}
