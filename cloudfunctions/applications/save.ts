import type { ApplicationDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import { isEditable, mustAllow, ownRecord } from './ownRecord'
import * as store from './store'

/** Keeps the form as it is typed. What another phone changed is refused, never overwritten: the user chooses. */
export const save: Handlers<'applications'>['save'] = async ({ id, version, content }, ctx) => {
  const application = await ownRecord(id, ctx)
  const call = { key: ctx.key, by: ctx.callerId, action: 'applications.save' }
  if (store.isDone(application, call)) return saved(application)
  mustAllow(application, { version, allowed: isEditable(application) }, ctx)
  return saved(await store.keepDraft(application, content, call))
}

function saved({ _id, version, savedAt }: ApplicationDoc) {
  return { id: _id, version, savedAt }
}
