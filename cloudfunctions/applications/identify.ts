import { changeApplication } from '../_kit/applicationRecords'
import type { Handlers } from '../_kit/serve'
import { identityOf, passDoors } from './identity'
import { mustAllow, ownRecord } from './ownRecord'
import { presentOwn } from './presentOwn'
import * as store from './store'

/** Puts a mistyped ID number right in a draft, through the same doors as the beginning. 第八条 */
export const identify: Handlers<'applications'>['identify'] = async ({ id, version, idNumber }, ctx) => {
  const application = await ownRecord(id, ctx)
  const call = { key: ctx.key, action: 'applications.identify' }
  if (store.isDone(application, { ...call, by: ctx.callerId })) return presentOwn(application, ctx)
  const { state } = application
  mustAllow(application, { version, allowed: state === 'draft' }, ctx)
  const identity = identityOf(idNumber, id, ctx.todayOn)
  await passDoors(identity.idHash)
  const act = { ...call, who: ctx.callerId, role: 'applicant', from: state, to: state }
  return presentOwn(await changeApplication(application, identity, act), ctx)
}
