import type { LogView } from '@/domain/contract/serviceLogs'
import { CITIES } from '@/domain/rules/cities'
import type { ServiceLogState } from '@/domain/rules/serviceLogFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import type { ServiceLogDoc } from '../_kit/documents'

type Step = LogView['timeline'][number]

const now = (label: string, note: string): Step => ({ label, note, at: null, mark: 'now' })
const next = (label: string): Step => ({ label, note: '', at: null, mark: 'next' })

const AHEAD: Record<ServiceLogState, (log: ServiceLogDoc) => Step[]> = {
  draft: () => [now('填写中', '补全各栏后提交'), next('审核'), next('归档')],
  submitted: (log) => [now('审核中', reviewNote(log)), next('归档')],
  returned: () => [now('等待修改', '按退回原因修改后再次提交'), next('审核'), next('归档')],
  accepted: () => [],
  discarded: () => [],
}

/** What was done with the log, what happens now and what comes next. */
export function timelineOf(log: ServiceLogDoc): Step[] {
  const past = log.history.map((step): Step => ({ ...step, mark: 'done' }))
  return [...past, ...AHEAD[log.state](log)]
}

function reviewNote(log: ServiceLogDoc): string {
  const who = `${CITIES[log.city]}市或省中心审核`
  // The clock ends at 24:00, which is the first moment of the day after.
  return log.reviewDueAt > 0 ? `${who}，${showDay(dayOf(log.reviewDueAt - 1))}前完成` : who
}
