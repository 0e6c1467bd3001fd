import { isInForce } from '@/domain/rules/termFlow'
import { showDay } from '@/domain/rules/shanghai'
import { barsAmong } from '../_kit/bars'
import type { Account } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import type { ApplicationDoc, NoticeDoc } from '../_kit/selectionDocuments'
import { termsOfPeople } from '../_kit/termRecords'
import * as store from './store'

/** What decides whether these people can be appointed now. */
export interface Standing {
  notices: Map<string, NoticeDoc>
  objected: Set<string>
  barred: Set<string>
  inForce: Set<string>
}

/** Four round trips, however many people. */
export async function standingOf(applications: readonly ApplicationDoc[]): Promise<Standing> {
  const idHashes = applications.map(({ idHash }) => idHash)
  const [notices, objected, barred, terms] = await Promise.all([
    store.noticesById(applications.map(({ noticeId }) => noticeId)),
    store.withOpenObjections(applications.map(({ _id }) => _id)),
    barsAmong(idHashes),
    termsOfPeople(idHashes),
  ])
  const running = terms.filter(({ state }) => isInForce(state))
  return {
    notices,
    objected,
    barred: new Set(barred.map(({ _id }) => _id)),
    inForce: new Set(running.map(({ idHash }) => idHash)),
  }
}

/** Why not yet, in words; '' when the person can be appointed. 第六条(五) */
export function whyBlocked(
  application: ApplicationDoc,
  standing: Standing,
  { officer, nowAt }: { officer: Account; nowAt: number },
): string {
  const notice = standing.notices.get(application.noticeId)
  if (application.state === 'held') return '异议正在核查，暂缓聘任'
  if (!notice) return '还没有列入公示'
  if (nowAt < notice.endsAt) return `公示到${showDay(notice.endOn)} 24:00 结束`
  if (standing.objected.has(application._id)) return '有未办结的异议'
  if (standing.barred.has(application.idHash)) return '按第八条不再列为聘任对象'
  if (standing.inForce.has(application.idHash)) return '正在聘期内'
  return isOwnCase(officer, application) ? '按回避要求，请由其他经办人办理' : ''
}
