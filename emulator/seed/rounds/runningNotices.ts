import { digest } from '@/cloudfunctions/_kit/identity'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { addDays, dayOf, startOfDayAt } from '@/domain/rules/shanghai'
import { noticeOf } from '../notice'
import { runningSince, workdayUntil } from '../noticeDays'
import { appoint, publish } from './centreActs'
import { personsOf, type Filing } from './filing'
import { DAYS, IN_FIRST_NOTICE, IN_RUNNING_NOTICE } from './runningCases'
import type { SelectionStage } from './stage'
import { RUNNING_ID, type Telling } from './telling'
import type { Chosen } from './told'

/** Both lists in public notice, and most of the first one appointed since. 第六条(四)(五) */
export function publishBoth(telling: Telling, { decision }: Chosen): { first: NoticeDoc; running: NoticeDoc } {
  const { tools, appointed, cast } = telling
  const { centre } = tools.cast
  const early = [...appointed, ...IN_FIRST_NOTICE.map((key) => cast[key])]
  const late = IN_RUNNING_NOTICE.map((key) => cast[key])
  const firstOn = workdayUntil(addDays(dayOf(tools.nowAt), DAYS.posted))
  const first = noticeOn(tools, early, { nth: 1, postedOn: firstOn })
  const running = noticeOn(tools, late, { nth: 2, postedOn: runningSince(tools.nowAt) })
  for (const filing of early) filing.steps.push(publish(centre, first))
  for (const filing of late) filing.steps.push(publish(centre, running))
  for (const filing of appointed) {
    const item = decision.items.find(({ sourceId }) => sourceId === filing.candidate.id)
    filing.steps.push(appoint(decision, item?.certificateNo ?? ''))
  }
  return { first, running }
}

function noticeOn(
  { archive, nowAt, cast }: SelectionStage,
  filings: readonly Filing[],
  { nth, postedOn }: { nth: 1 | 2; postedOn: string },
): NoticeDoc {
  const postedAt = startOfDayAt(postedOn) + 10 * 3_600_000
  const said = {
    ...{ kind: 'selection' as const, roundId: RUNNING_ID, exitId: '' },
    contact: '省职业介绍中心职业指导科，电话 025-00008330，也可在本页直接提出异议',
    title: `江苏省职业指导专家拟聘任人员公示（${postedOn.slice(0, 4)}年增补第${nth === 1 ? '一' : '二'}批）`,
    opening: '经个人申请、单位同意、市级推荐和专家评审，拟聘任下列人员为江苏省职业指导专家，现予公示。',
    persons: personsOf(filings),
    applicationIds: filings.map(({ candidate }) => candidate.id),
  }
  const posted = { id: digest(['demo notice', RUNNING_ID, String(nth)], 20), by: cast.centre._id, postedAt, postedOn }
  return noticeOf(archive, { ...posted, said, archivedAt: 0 }, nowAt)
}
