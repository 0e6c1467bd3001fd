import { found, must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import * as store from './store'

/** What an invitation says to whoever opens its link: who invites whom. 第六条 */
export const invitation: Handlers<'applications'>['invitation'] = async ({ code }, ctx) => {
  const { source, name, unit, post, from, expiresAt, applicationId } = found(
    await store.invitationByCode(code),
    'LINK_OVER',
  )
  must(applicationId === '' && expiresAt > ctx.nowAt, 'LINK_OVER')
  return { source, name, unit, post, from }
}
