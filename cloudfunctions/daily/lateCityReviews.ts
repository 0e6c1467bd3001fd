import { overdueIn } from '../_kit/dueApplications'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { eachOf, type Clock, type Step } from './step'
import * as store from './store'

const DAY_MS = 86_400_000
const CENTRE_AFTER_DAYS = 7

/** An application that a city leaves lying is put before its desk once more, and a week later before the centre as well. 第六条(二) */
export const watchCityReviews: Step[] = [
  eachOf('cityReviewLate', ({ nowAt }: Clock) => overdueIn('submitted', nowAt, 0), remind),
  eachOf(
    'cityReviewVeryLate',
    ({ nowAt }: Clock) => overdueIn('submitted', nowAt - CENTRE_AFTER_DAYS * DAY_MS, 1),
    remind,
  ),
]

/** `dueAt` stays: whoever lists the case sees how late it is. */
async function remind(record: ApplicationDoc): Promise<boolean> {
  const { _id, no, state, city, dueAt, reminded = 0 } = record
  const desks = reminded === 0 ? [`city:${city}`] : [`city:${city}`, 'centre']
  const said = {
    title: '有一份申请超过初审时限',
    body: `申请 ${no} 还在等待市级初审，请尽快办理`,
    opens: `packages/console/applications/index?id=${_id}`,
    needsMe: true,
  }
  const act = {
    key: `city-late-${_id}-${dueAt}-${reminded}`,
    action: 'applications.remindCity',
    from: state,
    to: state,
    messages: desks.map((to) => ({ to, ...said })),
  }
  return store.act<ApplicationDoc>({ collection: 'applications', record }, { reminded: reminded + 1 }, act)
}
