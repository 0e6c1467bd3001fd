import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { isAuthor } from './relation'
import { mustBeCurrent, stepTo } from './rights'
import * as store from './store'

/** Throws a draft away; what was once submitted stays. */
export const discard: Handlers<'serviceLogs'>['discard'] = async ({ id, version }, ctx) => {
  const log = found(await store.logById(id))
  must(isAuthor(log, ctx.callerId), 'NOT_YOURS')
  if (store.isDone(log, { key: ctx.key, by: ctx.callerId, action: 'discard' })) return { id }
  const state = stepTo(log, 'discard', 'author')
  mustBeCurrent(log, version)
  const history = [...log.history, { label: '已删除', note: '', at: ctx.nowAt }]
  await store.moveTo(log, { state, history }, { key: ctx.key, who: ctx.callerId, role: 'expert', action: 'discard' })
  return { id }
}
