import type { Handlers } from '../_kit/serve'
import { NO_CONSENT } from './blankApplication'
import { APPLICANT, mayTake, moveOwn, mustAllow, ownRecord } from './ownRecord'
import { presentOwn } from './presentOwn'
import * as store from './store'

/** Back to the draft while the unit has not answered; its link ends. 第六条(一) */
export const recall: Handlers<'applications'>['recall'] = async ({ id, version }, ctx) => {
  const application = await ownRecord(id, ctx)
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.recall' }
  if (store.isDone(application, call)) return presentOwn(application, ctx)
  mustAllow(application, { version, allowed: mayTake(application, 'recall', ctx.nowAt) }, ctx)
  const step = {
    action: 'recall',
    actors: APPLICANT,
    fields: { consent: NO_CONSENT },
    history: { label: '收回修改', by: '申请人' },
  } as const
  const moved = await moveOwn(application, step, { key: ctx.key, who: ctx.callerId, role: 'applicant' })
  return presentOwn(moved, ctx)
}
