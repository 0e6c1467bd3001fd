import { idFrom } from '../_kit/identity'
import { found, must } from '../_kit/refusal'
import type { InvitationDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { blankApplication } from './blankApplication'
import { identityOf, passDoors } from './identity'
import { presentOwn } from './presentOwn'
import * as store from './store'

/** Begins a draft, by oneself or on an agency's invitation. The bar is checked at this door first. 第六条(一), 第八条 */
export const start: Handlers<'applications'>['start'] = async ({ name, idNumber, source, invitation: code }, ctx) => {
  const id = idFrom('applications', ctx.callerId, ctx.key)
  const identity = identityOf(idNumber, id, ctx.todayOn)
  const [invitation, own] = await Promise.all([invitationFor(code, id, ctx), store.applicationsOf(ctx.callerId)])
  const existing = own.find((each) => each._id === id)
  if (existing) return presentOwn(existing, ctx)
  must(!own.some(isOpenOf(ctx.callerId)), 'ALREADY_APPLYING')
  await passDoors(identity.idHash)
  const act = { key: ctx.key, who: ctx.callerId, role: 'applicant', from: '', to: 'draft' }
  if (invitation) await store.claimInvitation(invitation, id, { ...act, action: 'applications.useInvitation' })
  const fields = blankApplication(id, {
    accountId: ctx.callerId,
    at: ctx.nowAt,
    identity,
    source: invitation?.source ?? source,
    invitedBy: invitation?.from ?? '',
    known: { name, unit: invitation?.unit ?? '', post: invitation?.post ?? '' },
  })
  return presentOwn(await begun(fields, { ...act, action: 'applications.start' }, id), ctx)
}

/** An invitation that may still be used: in time, and by nobody else. Throws LINK_OVER. */
async function invitationFor(
  code: string | undefined,
  applicationId: string,
  ctx: Context,
): Promise<InvitationDoc | null> {
  if (code === undefined) return null
  const invitation = found(await store.invitationByCode(code), 'LINK_OVER')
  const isFree = invitation.applicationId === '' && invitation.expiresAt > ctx.nowAt
  must(isFree || invitation.applicationId === applicationId, 'LINK_OVER')
  return invitation
}

const isOpenOf =
  (accountId: string) =>
  ({ accountKey }: { accountKey: string }) =>
    accountKey === `account:${accountId}`

async function begun(...[fields, act, id]: Parameters<typeof store.begin>) {
  try {
    return await store.begin(fields, act, id)
  } catch (error) {
    must(!(error instanceof store.Duplicate), 'ALREADY_APPLYING')
    throw error
  }
}
