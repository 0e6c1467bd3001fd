import type { Release, RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { addDays, dayOf, daysBetween } from '@/domain/rules/shanghai'
import { runningSince } from '../noticeDays'
import { candidateOf, candidateOfExpert } from './applicants'
import { withdraw } from './applicationActs'
import { RUNNING_CAST } from './cast'
import { giveBack } from './centreActs'
import { notRecommend } from './cityActs'
import { applicationFrom, file, putForward, sendBatches, settle, type Filing } from './filing'
import { objectionsTo } from './objections'
import { momentOf, releaseOf, roundFields, roundOf, type RoundSpan } from './round'
import { DAYS, IN_FIRST_NOTICE, IN_RUNNING_NOTICE, WITHOUT_NOTICE, type RunningKey } from './runningCases'
import { publishBoth } from './runningNotices'
import { lookInto, remindPanel, review, seatPanel } from './runningReview'
import { deskOf, type SelectionStage } from './stage'
import { RUNNING_ID, type Telling } from './telling'
import { NOTHING_TOLD, type Chosen, type ToldRound } from './told'

const FIRST_SERIAL = 20
const UNTOUCHED = { version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }
const BACK_WHY = '管理岗位的任职证明缺少起始时间，请核实后重新报送。'

function spanOf(nowAt: number): Omit<RoundSpan, 'releases'> {
  const year = addDays(dayOf(nowAt), DAYS.open).slice(0, 4)
  return {
    ...{ id: RUNNING_ID, title: `${year}年江苏省职业指导专家增补申请`, openDay: DAYS.open, closeDay: DAYS.close },
    ...{ cityDueDay: DAYS.cityDue, places: 30, marksPerCase: 3, finishedDay: null },
    note: '增补新能源、人工智能、康养等领域和县区服务力量不足地区的专家。',
    intervalReason: '部分领域专家聘期届满，县区服务力量不足，经研究提前增补。',
  }
}

/** The round under review: its first list is appointed, its second in public notice, the rest in the panel's hands. 第六条 */
export function runningRound(tools: SelectionStage, chosen: Chosen): ToldRound {
  const { nowAt, archive } = tools
  const span = spanOf(nowAt)
  const telling = begin(tools, chosen, span)
  const { cast } = telling
  const records = lookInto(telling)
  const all = [...telling.appointed, ...Object.values(cast)]
  const batches = throughTheCities(telling)
  const panel = seatPanel(telling)
  const marks = review(telling, panel.members)
  const [first, second] = releaseBoth(telling)
  const notices = publishBoth(telling, chosen)
  const objections = objectionsTo(tools, { notice: notices.running, cast })
  const panelRemindedAt = remindPanel(telling, panel.members, marks)
  const releases = [
    { day: DAYS.release, items: first.items },
    { day: telling.postedDay - 2, items: second.items },
  ]
  return {
    ...NOTHING_TOLD,
    rounds: [{ ...roundOf(archive, { ...span, releases }, { centre: tools.cast.centre, nowAt }), panelRemindedAt }],
    applications: all.map((filing) => applicationFrom(tools, filing)),
    ...{ batches, marks, objections, panels: [panel.panel], panelMembers: panel.members, accounts: panel.accounts },
    notices: [notices.first, notices.running],
    files: [...all.flatMap(({ folder }) => folder.files), ...records],
  }
}

function begin(tools: SelectionStage, { experts }: Chosen, span: Omit<RoundSpan, 'releases'>): Telling {
  const { nowAt } = tools
  const round: RoundDoc = { ...UNTOUCHED, ...roundFields({ ...span, releases: [] }, nowAt), _id: RUNNING_ID }
  const dayAt = (place: number) => DAYS.open + 2 + (place % 26)
  const appointed = experts.map((each, place) =>
    file(tools, round, { candidate: candidateOfExpert(each, nowAt), day: dayAt(place) }),
  )
  const keys = Object.keys(RUNNING_CAST) as RunningKey[] // keys of a const table
  const cast = keys.map((key, place) => {
    const candidate = candidateOf(RUNNING_CAST[key], FIRST_SERIAL + place, nowAt)
    return [key, file(tools, round, { candidate, day: dayAt(place + 4) })] as const
  })
  const postedDay = daysBetween(dayOf(nowAt), runningSince(nowAt))
  return { tools, round, appointed, cast: Object.fromEntries(cast) as Telling['cast'], postedDay } // one entry for each key
}

/** Put forward and reported, but for one; one comes back later. 第六条(二) */
function throughTheCities({ tools, round, appointed, cast }: Telling) {
  const { notPutForward, backAtCity, withdrawn, ...others } = cast
  const { nowAt } = tools
  const forward = [...appointed, ...Object.values(others), backAtCity, withdrawn]
  for (const [place, filing] of forward.entries()) putForward(tools, filing, -136 + (place % 7))
  const opinion = '申报材料中的任职经历与社保记录不一致，本批次不予推荐。'
  notPutForward.steps.push(notRecommend(momentOf(nowAt, -133), deskOf(tools, notPutForward.candidate.city), opinion))
  const backAt = momentOf(nowAt, DAYS.back)
  const returned = { applicationId: backAtCity.candidate.id, why: BACK_WHY, at: backAt }
  const batches = sendBatches(tools, round, {
    ...{ filings: forward, day: DAYS.batch },
    returned: (filing) => (filing === backAtCity ? [returned] : []),
  })
  backAtCity.steps.push(giveBack(backAt, tools.cast.centre, BACK_WHY))
  const why = '拟赴外省工作，无法保证服务时间'
  withdrawn.steps.push(withdraw(momentOf(nowAt, DAYS.withdrawn), withdrawn.candidate.accountId, why))
  return batches
}

/** What was staged for both releases, and what is staged for a third. */
function releaseBoth({ tools, appointed, cast, postedDay }: Telling): [Release, Release] {
  const { nowAt } = tools
  const officer = tools.cast.centre
  const itemsOf = (chosen: readonly Filing[], declined: Filing): Release['items'] => [
    ...chosen.map(({ candidate }) => ({ applicationId: candidate.id, decision: 'shortlist' as const })),
    { applicationId: declined.candidate.id, decision: 'decline' },
  ]
  const early = [...appointed, ...IN_FIRST_NOTICE.map((key) => cast[key])]
  const late = [...IN_RUNNING_NOTICE, ...WITHOUT_NOTICE].map((key) => cast[key])
  const first = releaseOf(1, momentOf(nowAt, DAYS.release), { officer, items: itemsOf(early, cast.declined) })
  const second = releaseOf(2, momentOf(nowAt, postedDay - 2), { officer, items: itemsOf(late, cast.declinedToo) })
  for (const filing of early) settle(tools, filing, { decision: 'shortlist', day: DAYS.met, release: first })
  settle(tools, cast.declined, { decision: 'decline', day: DAYS.met, release: first })
  for (const filing of late) settle(tools, filing, { decision: 'shortlist', day: postedDay - 3, release: second })
  settle(tools, cast.declinedToo, { decision: 'decline', day: postedDay - 3, release: second })
  settle(tools, cast.toShortlist, { decision: 'shortlist', day: -1, release: null })
  settle(tools, cast.toDecline, { decision: 'decline', day: -1, release: null })
  return [first, second]
}
