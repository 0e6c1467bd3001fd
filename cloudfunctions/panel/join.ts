import { heldRole, type Account } from '../_kit/caller'
import { found, must } from '../_kit/refusal'
import { grantRole } from '../_kit/roleGrants'
import { roundById } from '../_kit/roundRecords'
import type { PanelMemberDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { revokeWithoutSeat } from './seatlessRole'
import * as store from './store'

/** What the link is for, before it is taken. */
export const joining: Handlers<'panel'>['joining'] = async ({ code }, ctx) => {
  const member = await memberFor(code, ctx.callerId)
  const { title } = await roundById(member.roundId)
  const { name, unit, seat, accountId } = member
  return { roundTitle: title, name, unit, seat, joined: accountId !== '' }
}

/** Binds the seat to whoever opens the link, once. The role comes first: without a seat it opens nothing. 第六条(三) */
export const join: Handlers<'panel'>['join'] = async ({ code, relatives, unit }, ctx) => {
  const member = await memberFor(code, ctx.callerId)
  const { title } = await roundById(member.roundId)
  if (member.accountId === '') {
    must(mayHoldAnotherRole(await ctx.account()), 'NOT_ALLOWED')
    const seats = await store.seatsOf(ctx.callerId)
    const sitsHere = seats.some(({ roundId, standing }) => roundId === member.roundId && standing !== 'removed')
    must(!sitsHere, 'ALREADY_MEMBER')
    await take(member, { unit, relatives }, ctx)
  }
  return { roundTitle: title, name: member.name, seat: member.seat }
}

async function take(member: PanelMemberDoc, declared: PanelMemberDoc['declared'], ctx: Context): Promise<void> {
  const { name, phone, unit, roundId } = member
  const act = { key: ctx.key, who: ctx.callerId, role: 'panelist' }
  await grantRole({ accountId: ctx.callerId, name, phone, unit }, { role: 'panelist' }, act)
  const fields = { accountId: ctx.callerId, accountKey: `${roundId}:${ctx.callerId}`, declared }
  try {
    const joined = await store.changeMember(member, fields, { ...act, action: 'panel.join' })
    must(joined, 'ALREADY_MEMBER')
  } catch (error) {
    await revokeWithoutSeat(ctx.callerId, ctx)
    throw error
  }
}

/** The seat of a link that is free, or the caller's own already. Throws LINK_OVER. */
async function memberFor(code: string, callerId: string): Promise<PanelMemberDoc> {
  const member = found(await store.memberByCode(code), 'LINK_OVER')
  must(member.standing === 'seated', 'LINK_OVER')
  must(member.accountId === '' || member.accountId === callerId, 'LINK_OVER')
  return member
}

/** Who keeps the system or reads its trail judges nobody. */
function mayHoldAnotherRole(account: Account | null): boolean {
  return !heldRole(account, 'admin') && !heldRole(account, 'auditor')
}
