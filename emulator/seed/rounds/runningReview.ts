import type { MarkDoc, PanelMemberDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { dayOf } from '@/domain/rules/shanghai'
import { scanOf } from '../files'
import { vet } from './centreActs'
import { paperOf } from './folder'
import { JUDGES } from './judges'
import { panelOf } from './panel'
import { allMarked, marksGiven, type Review } from './review'
import { momentOf } from './round'
import {
  DAYS,
  IN_FIRST_NOTICE,
  IN_HAND,
  IN_RUNNING_NOTICE,
  VETTED,
  WITHOUT_NOTICE,
  type RunningKey,
} from './runningCases'
import { RUNNING_ID, type Telling } from './telling'

/** The panel, and its second meeting, which is not closed. */
export function seatPanel({ tools, postedDay }: Telling) {
  const { nowAt, archive, cast } = tools
  const at = momentOf(nowAt, DAYS.panel)
  const minutes = '第二次会议：逐份介绍材料和考察情况，出席成员发表意见，材料不全的三份待评分齐全后再议。'
  const meeting = { at: momentOf(nowAt, postedDay - 3, 9), place: '省职业介绍中心三楼会议室', minutes, closedAt: 0 }
  return panelOf({ archive, centre: cast.centre, roundId: RUNNING_ID, at, firstSerial: 0 }, JUDGES, meeting)
}

/** Every mark of the round, in and open. */
export function review(telling: Telling, members: readonly PanelMemberDoc[]): MarkDoc[] {
  const { tools, round, appointed, cast } = telling
  const work: Review = { tools, round, members }
  const [at, later] = [momentOf(tools.nowAt, DAYS.assigned), momentOf(tools.nowAt, DAYS.assignedLater)]
  const early = [...appointed, ...IN_FIRST_NOTICE.map((key) => cast[key]), cast.declined]
  const late = [...IN_RUNNING_NOTICE, ...WITHOUT_NOTICE, 'declinedToo', 'toShortlist', 'toDecline'] as const
  return [
    ...early.flatMap((filing, nth) => allMarked(work, filing, { at, nth, strong: filing !== cast.declined })),
    ...late.flatMap((key, nth) =>
      allMarked(work, cast[key], { at: later, nth, strong: key !== 'declinedToo' && key !== 'toDecline' }),
    ),
    ...Object.entries(IN_HAND).flatMap(
      ([key, given]) => marksGiven(work, cast[key as RunningKey], { at: later, given, strong: true }), // a key of the table
    ),
  ]
}

/** The clock reminded those who have cases to mark yesterday; gives when. */
export function remindPanel({ tools }: Telling, members: readonly PanelMemberDoc[], marks: readonly MarkDoc[]): number {
  const at = momentOf(tools.nowAt, -1, 9)
  for (const { _id, accountId } of members) {
    const open = marks.filter(({ memberId, state }) => memberId === _id && (state === 'assigned' || state === 'opened'))
    if (open.length === 0) continue
    const topic = `panel-remind-${_id}-${at}`
    const body = `您还有 ${open.length} 份申请没有评审，请尽快办理；不便评审的，可以弃权或声明回避`
    const opens = 'packages/console/review/index'
    const said = { to: accountId, title: '还有申请等您评审', body, opens, needsMe: false }
    tools.archive.messages.push({ _id: topic, ...said, topic, seq: 0, at, readBy: [] })
  }
  return at
}

/** Two interviews and a visit; one with a record as a file. */
export function lookInto({ tools, cast }: Telling) {
  const { nowAt, pictures } = tools
  const officer = tools.cast.centre
  const keys = Object.keys(VETTED) as (keyof typeof VETTED)[] // keys of a const table
  return keys.map((key, place) => {
    const at = momentOf(nowAt, DAYS.vetted - place, 16)
    const filed = { ownerId: officer._id, purpose: 'vettingProof', name: '考察记录.jpg', at: at - 600_000 } as const
    const scan = scanOf(paperOf(pictures, 'letter'), filed)
    cast[key].steps.push(vet(at, officer, { ...VETTED[key], on: dayOf(at), files: [scan._id] }))
    return scan
  })
}
