import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { heldRole } from '../_kit/caller'
import { viewOf } from './present'
import { isAuthor, isOfficerOf, isSubmittedOnce } from './relation'
import * as store from './store'

/** One log for its author or for officers of its city and the centre. */
export const get: Handlers<'serviceLogs'>['get'] = async ({ id }, ctx) => {
  const log = found(await store.logById(id))
  if (!isAuthor(log, ctx.callerId)) {
    const account = await ctx.person()
    const isOfficer = heldRole(account, 'cityOfficer') ?? heldRole(account, 'centreOfficer')
    must(isOfficer, 'NOT_YOURS')
    must(isOfficerOf(log, account), 'NOT_YOUR_AREA')
    must(isSubmittedOnce(log), 'NOT_FOUND')
  }
  must(log.state !== 'discarded', 'NOT_FOUND')
  return viewOf(log, ctx)
}
