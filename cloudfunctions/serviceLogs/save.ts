import type { ServiceLogDoc } from '../_kit/documents'
import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { isAuthor } from './relation'
import { mustBeCurrent, stepTo } from './rights'
import * as store from './store'

/** Keeps a draft as it is typed. A draft changed on another phone is refused, never overwritten: the user chooses. */
export const save: Handlers<'serviceLogs'>['save'] = async ({ id, version, content }, ctx) => {
  const log = found(await store.logById(id))
  must(isAuthor(log, ctx.callerId), 'NOT_YOURS')
  const call = { key: ctx.key, by: ctx.callerId, action: 'save' }
  if (store.isDone(log, call)) return saved(log)
  stepTo(log, 'save', 'author')
  mustBeCurrent(log, version)
  return saved(await store.keepDraft(log, content, call))
}

function saved({ _id, version, savedAt }: ServiceLogDoc) {
  return { id: _id, version, savedAt }
}
