import type { RoundDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { digest } from '@/cloudfunctions/_kit/identity'
import { addDays, dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { notRecommend } from './cityActs'
import { withdraw } from './applicationActs'
import { appoint, publish } from './centreActs'
import { candidateOf, candidateOfExpert } from './applicants'
import { FINISHED_CAST } from './cast'
import { applicationFrom, file, personsOf, putForward, sendBatches, settle, type Filing } from './filing'
import { noticeOf } from '../notice'
import { workdayUntil } from '../noticeDays'
import { panelOf, type Judge } from './panel'
import { allMarked } from './review'
import { momentOf, releaseOf, roundFields, roundOf, type RoundSpan } from './round'
import { deskOf, type SelectionStage } from './stage'
import { NOTHING_TOLD, type Chosen, type ToldRound } from './told'

const ID = 'demo-round-finished'
const FIRST_SERIAL = 60
const DAYS = { batch: -714, panel: -711, assigned: -708, meeting: -696, release: -694, posted: -685 }
const UNTOUCHED = { version: 1, done: [], trail: { seq: 0, hash: '' }, outbox: [], outboxAt: 0, changedAt: 0 }

const JUDGES: readonly Judge[] = [
  {
    key: 'former-chair',
    name: '郎嘉树',
    unit: '苏中人才发展研究院',
    city: '320600',
    seat: 'chair',
    by: 'named',
    relatives: '',
  },
  {
    key: 'former-b',
    name: '解语宁',
    unit: '沿海职业教育协会',
    city: '320900',
    seat: 'member',
    by: 'named',
    relatives: '',
  },
  {
    key: 'former-c',
    name: '奚望岳',
    unit: '苏北产业经济研究会',
    city: '320300',
    seat: 'member',
    by: 'named',
    relatives: '',
  },
]

function spanOf(nowAt: number): Omit<RoundSpan, 'releases'> {
  const year = addDays(dayOf(nowAt), -755).slice(0, 4)
  return {
    ...{ id: ID, title: `${year}年江苏省职业指导专家集中申请`, openDay: -755, closeDay: -725, cityDueDay: -712 },
    ...{ places: 24, marksPerCase: 2, intervalReason: '', finishedDay: -654 },
    note: '面向全省集中申请，重点补充制造业、人工智能和康养领域的专家。',
  }
}

/** The round of two years ago: everybody of it has come to an end, and most are experts since. 第六条 */
export function finishedRound(tools: SelectionStage, { experts, decision }: Chosen): ToldRound {
  const { nowAt, archive, cast } = tools
  const span = spanOf(nowAt)
  const round: RoundDoc = { ...UNTOUCHED, ...roundFields({ ...span, releases: [] }, nowAt), _id: ID }
  const chosen = experts.map((each, place) =>
    fileOn(tools, round, { candidate: candidateOfExpert(each, nowAt), place }),
  )
  const { declined, notPutForward, withdrawn } = others(tools, round)
  const forward = [...chosen, ...declined, withdrawn]
  for (const [place, filing] of forward.entries()) putForward(tools, filing, -722 + (place % 6))
  const batches = sendBatches(tools, round, { filings: forward, day: DAYS.batch })
  withdrawn.steps.push(withdraw(momentOf(nowAt, -700), withdrawn.candidate.accountId, '工作调动'))
  const opinion = '从事相关工作的时间较短，建议积累后再申请。'
  notPutForward.steps.push(notRecommend(momentOf(nowAt, -716), deskOf(tools, notPutForward.candidate.city), opinion))

  const { items, ...reviewed } = underReview(tools, round, { chosen, declined })
  const notice = noticeOn(tools, chosen)
  for (const filing of chosen) {
    const item = decision.items.find(({ sourceId }) => sourceId === filing.candidate.id)
    filing.steps.push(publish(cast.centre, notice), appoint(decision, item?.certificateNo ?? ''))
  }
  const filings = [...forward, notPutForward]
  return {
    ...NOTHING_TOLD,
    ...reviewed,
    rounds: [roundOf(archive, { ...span, releases: [{ day: DAYS.release, items }] }, { centre: cast.centre, nowAt })],
    applications: filings.map((filing) => applicationFrom(tools, filing)),
    batches,
    notices: [notice],
    files: filings.flatMap(({ folder }) => folder.files),
  }
}

/** The panel marks every case and meets; its results go out in one release. 第六条(三) */
function underReview(
  tools: SelectionStage,
  round: RoundDoc,
  { chosen, declined }: { chosen: readonly Filing[]; declined: readonly Filing[] },
) {
  const { nowAt, archive, cast } = tools
  const at = momentOf(nowAt, DAYS.panel)
  const meeting = { place: '省职业介绍中心三楼会议室', minutes: '逐份审议，评审意见一致，同意按得分拟定结果。' }
  const met = { ...meeting, at: momentOf(nowAt, DAYS.meeting, 9), closedAt: momentOf(nowAt, DAYS.meeting, 17) }
  const panel = panelOf({ archive, centre: cast.centre, roundId: ID, at, firstSerial: FIRST_SERIAL }, JUDGES, met)
  const review = { tools, round, members: panel.members }
  const given = { at: momentOf(nowAt, DAYS.assigned) }
  const results = [
    ...chosen.map((filing) => ({ filing, decision: 'shortlist' as const })),
    ...declined.map((filing) => ({ filing, decision: 'decline' as const })),
  ]
  const items = results.map(({ filing, decision }) => ({ applicationId: filing.candidate.id, decision }))
  const release = releaseOf(1, momentOf(nowAt, DAYS.release), { officer: cast.centre, items })
  const marks = results.flatMap(({ filing, decision }, nth) =>
    allMarked(review, filing, { ...given, nth, strong: decision === 'shortlist' }),
  )
  for (const { filing, decision } of results) settle(tools, filing, { decision, day: DAYS.meeting, release })
  return { items, marks, panels: [panel.panel], panelMembers: panel.members, accounts: panel.accounts }
}

function fileOn(tools: SelectionStage, round: RoundDoc, of: { candidate: Filing['candidate']; place: number }): Filing {
  return file(tools, round, { candidate: of.candidate, day: -752 + (of.place % 25) })
}

/** Those who were not chosen. */
function others(tools: SelectionStage, round: RoundDoc) {
  const [declined, declinedToo, notPutForward, withdrawn] = Object.values(FINISHED_CAST).map((applicant, place) =>
    fileOn(tools, round, { candidate: candidateOf(applicant, FIRST_SERIAL + place, tools.nowAt), place: place + 20 }),
  )
  if (!declined || !declinedToo || !notPutForward || !withdrawn) throw new RangeError('too few in the cast')
  return { declined: [declined, declinedToo], notPutForward, withdrawn }
}

function noticeOn({ archive, nowAt, cast }: SelectionStage, filings: readonly Filing[]) {
  const postedOn = workdayUntil(addDays(dayOf(nowAt), DAYS.posted))
  const postedAt = startOfDayAt(postedOn) + 10 * 3_600_000
  const said = {
    ...{ kind: 'selection' as const, roundId: ID, exitId: '', contact: '省职业介绍中心，电话 025-00008330' },
    title: `江苏省职业指导专家拟聘任人员公示（${postedOn.slice(0, 4)}年）`,
    opening: '经个人申请、单位同意、市级推荐和专家评审，拟聘任下列人员为江苏省职业指导专家，现予公示。',
    persons: personsOf(filings),
    applicationIds: filings.map(({ candidate }) => candidate.id),
  }
  const posted = { id: digest(['demo notice', ID], 20), by: cast.centre._id, postedAt, postedOn }
  return noticeOf(archive, { ...posted, said, archivedAt: momentOf(nowAt, -653) }, nowAt)
}
