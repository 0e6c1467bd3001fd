import { moveApplication } from '../_kit/applicationRecords'
import { barsAmong } from '../_kit/bars'
import { overdueIn } from '../_kit/dueApplications'
import type { ApplicationDoc } from '../_kit/selectionDocuments'
import { eachOf } from './step'
import { tookEffect } from './tookEffect'

/** Somebody barred while a notice named them, and neither appointed nor excluded since, is not appointed any more. 第八条 */
export const excludeBarred = eachOf(
  'excludeBarred',
  ({ nowAt }) => overdueIn('publicised', nowAt),
  async (record: ApplicationDoc) => {
    const { _id, accountId, idHash } = record
    if ((await barsAmong([idHash])).length === 0) return false
    const message = {
      to: accountId,
      title: '申请已办结',
      body: '按管理规程第八条，本次申请未入选。如有疑问，请联系省职业介绍中心',
      opens: `packages/apply/progress/index?id=${_id}`,
    }
    const history = { label: '按第八条不再列为聘任对象，未入选', by: '系统' }
    const act = { key: `exclude-barred-${_id}`, who: 'clock', role: 'clock', messages: [message] }
    return tookEffect(moveApplication(record, { action: 'exclude', actors: ['clock'], history }, act))
  },
)
