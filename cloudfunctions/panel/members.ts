import type { ParsedOf } from '@/domain/contract'
import { SEATS } from '@/domain/contract/panel'
import { ROUND_PHASES, roundPhase } from '@/domain/rules/roundPhases'
import { newJoinCode } from '../_kit/draws'
import { idFrom } from '../_kit/identity'
import { membersOf } from '../_kit/panelRecords'
import { found, must, Refusal } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { PanelMemberDoc } from '../_kit/selectionDocuments'
import type { Context, Handlers } from '../_kit/serve'
import { panelViewOf } from './present'
import { revokeWithoutSeat } from './seatlessRole'
import * as store from './store'

/** The panel of a round, for the centre alone. 第六条(三) */
export const of: Handlers<'panel'>['of'] = async ({ roundId }) => {
  await roundById(roundId)
  return panelViewOf(roundId)
}

/** Takes somebody into the panel, or into the pool the draw takes from. */
export const addMember: Handlers<'panel'>['addMember'] = async ({ roundId, standing, ...person }, ctx) => {
  const round = await roundById(roundId)
  const id = idFrom('panelMembers', ctx.callerId, ctx.key)
  if (await store.memberById(id)) return panelViewOf(roundId)
  const phase = roundPhase(round, ctx.nowAt)
  must(phase !== 'finished', 'WRONG_STATE', { state: ROUND_PHASES[phase] })
  const fields: store.NewMember = {
    ...person,
    roundId,
    standing,
    drawn: false,
    declared: { unit: '', relatives: '' },
    joinCode: standing === 'seated' ? newJoinCode() : '',
    accountId: '',
    ...keysOf({ _id: id, roundId, phone: person.phone, seat: person.seat }),
    accountKey: id,
  }
  const added = await store.addMember(fields, { ...actOf(ctx, 'addMember'), from: '', to: standing }, id)
  if (!added) throw await takenBy({ roundId, ...person, except: id })
  return panelViewOf(roundId)
}

/** Corrects what the panel knows of a member. */
export const editMember: Handlers<'panel'>['editMember'] = async ({ memberId, version, ...person }, ctx) => {
  const member = await memberToChange(memberId, { version, action: 'editMember' }, ctx)
  if (!member.isDone) {
    const { _id, roundId } = member.record
    const fields = { ...person, ...keysOf({ _id, roundId, ...person }) }
    const changed = await store.changeMember(member.record, fields, actOf(ctx, 'editMember'))
    if (!changed) throw await takenBy({ roundId, ...person, except: _id })
  }
  return panelViewOf(member.record.roundId)
}

/** Takes a member out: what was handed in stays, everything else of the panel is closed to them at once. */
export const removeMember: Handlers<'panel'>['removeMember'] = async ({ memberId, version, why }, ctx) => {
  const { record, isDone } = await memberToChange(memberId, { version, action: 'removeMember' }, ctx)
  const { _id, roundId, accountId } = record
  if (!isDone) {
    const keys = { personKey: `removed:${_id}`, seatKey: _id, accountKey: _id, joinCode: '' }
    await store.changeMember(record, { standing: 'removed', ...keys }, { ...actOf(ctx, 'removeMember'), why })
  }
  if (accountId !== '') await revokeWithoutSeat(accountId, ctx)
  return panelViewOf(roundId)
}

async function memberToChange(
  memberId: string,
  { version, action }: { version: number; action: string },
  ctx: Context,
): Promise<{ record: PanelMemberDoc; isDone: boolean }> {
  const record = found(await store.memberById(memberId))
  if (store.isDone(record, { key: ctx.key, by: ctx.callerId, action: `panel.${action}` }))
    return { record, isDone: true }
  must(record.standing !== 'removed', 'WRONG_STATE', { state: '已移出' })
  if (record.version !== version) throw store.memberChanged(record)
  return { record, isDone: false }
}

function actOf(ctx: Context, action: string) {
  return { key: ctx.key, who: ctx.callerId, role: 'centreOfficer', action: `panel.${action}` }
}

/** One phone, one chair and one secretary in each panel. */
function keysOf({ _id, roundId, phone, seat }: Pick<PanelMemberDoc, '_id' | 'roundId' | 'phone' | 'seat'>) {
  return { personKey: `${roundId}:${phone}`, seatKey: seat === 'member' ? _id : `${roundId}:${seat}` }
}

async function takenBy(
  wanted: Pick<ParsedOf<'panel.addMember'>, 'roundId' | 'phone' | 'seat'> & { except: string },
): Promise<Refusal> {
  const others = (await membersOf(wanted.roundId)).filter(({ _id }) => _id !== wanted.except)
  const isMember = others.some(({ phone, standing }) => phone === wanted.phone && standing !== 'removed')
  return isMember ? new Refusal('ALREADY_MEMBER') : new Refusal('SEAT_TAKEN', { seat: SEATS[wanted.seat] })
}
