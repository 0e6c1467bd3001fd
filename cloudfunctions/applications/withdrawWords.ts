import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { isOpen } from '../_kit/roundRecords'
import type { ApplicationDoc, RoundDoc } from '../_kit/selectionDocuments'
import { mayTake } from './ownRecord'
import { isResultHidden } from './results'

const LOST: Partial<Record<ApplicationState, string>> = {
  awaitingUnit: '撤回后单位的确认链接随即失效。',
  submitted: '撤回后市级不再初审。',
  returned: '撤回后不能再补正。',
  recommended: '已通过市级初审，撤回后不再报送。',
  reported: '已进入省级评审，撤回后不再参加评审。',
  shortlisted: '已列入拟聘任名单，撤回后不再公示和聘任。',
}

/** What withdrawing now would mean, in one or two sentences; '' when it is not possible. 第六条(一) */
export function withdrawWords(
  application: ApplicationDoc,
  { round, nowAt }: { round: RoundDoc | null; nowAt: number },
): string {
  if (isResultHidden(application, nowAt)) return '评审结果正在发布，请等结果公布后再办理。'
  if (!mayTake(application, 'withdraw', nowAt)) return ''
  if (application.state === 'draft') return '撤回后这份草稿作废，可以重新开始申请。'
  return `${LOST[application.state] ?? ''}${againWords(round, nowAt)}`
}

function againWords(round: RoundDoc | null, nowAt: number): string {
  if (!round || !isOpen(round, nowAt)) return '本批次申请已经截止，撤回后本批次不能再报。'
  return `本批次${showDay(dayOf(round.closeAt - 1))} 24:00 前可以重新申请。`
}
