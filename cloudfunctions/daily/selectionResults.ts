import { resultsToTell } from '../_kit/dueApplications'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { eachOf } from './step'
import * as store from './store'

const DECLINED = { title: '评审结果', body: '感谢您的申请。本批次未能入选，欢迎关注以后的批次' }
const CHOSEN = { title: '评审结果', body: '您已列入拟聘任名单，接下来向社会公示' }

/** A result is told when the time to undo it is over; a declined applicant may then begin anew. 第六条(三) */
export const tellResults = eachOf('tellResults', ({ nowAt }) => resultsToTell(nowAt), tell)

async function tell(record: ApplicationDoc): Promise<boolean> {
  const { _id, accountId, state, resultAt } = record
  const isDeclined = state === 'centreDeclined'
  const act = {
    key: `result-${_id}-${resultAt}`,
    action: 'applications.tellResult',
    from: state,
    to: state,
    messages: [
      { to: accountId, ...(isDeclined ? DECLINED : CHOSEN), opens: `packages/apply/progress/index?id=${_id}` },
    ],
  }
  const fields = { toldResult: true, ...(isDeclined && { accountKey: `over:${_id}` }) }
  return store.act<ApplicationDoc>({ collection: 'applications', record }, fields, act)
}
