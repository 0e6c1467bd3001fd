import type { ConsultationView } from '@/domain/contract/consultations'
import { CONSULTATION_FLOW, type ConsultationAction, type ConsultationState } from '@/domain/rules/consultationFlow'
import { nextState } from '@/domain/rules/flow'
import type { ConsultationDoc } from '../_kit/documents'
import type { Message } from '../_kit/messages'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { caseOf, openCase, stateDetail, type OpenCase } from './openCase'
import { present } from './present'
import { isClient, roleOf } from './relation'
import * as store from './store'

type Taken = Exclude<ConsultationAction, 'handOn' | 'expire' | 'lapse'>

/** What an act writes beside the new state. */
export interface Effect {
  readonly fields: Partial<store.ConsultationFields>
  /** A line of the timeline, read by both sides; without one nothing is added. */
  readonly history?: { label: string; note?: string }
  readonly messages?: Message[]
}

type EffectOf = (open: OpenCase) => Effect | Promise<Effect>

/** One act on one consultation as the user saw it: load, authorize, rule, act, present. `refuse` says a more telling no. */
export async function step(
  action: Taken,
  touch: { id: string; version: number; ctx: Context; refuse?: (open: OpenCase) => void | Promise<void> },
  effectOf: EffectOf,
): Promise<ConsultationView> {
  const { ctx } = touch
  const open = await openCase(touch.id, ctx)
  const { record } = open
  await touch.refuse?.(open)
  must(open.actors.length > 0, 'NOT_YOURS')
  if (store.alreadyDone(record, callOf(action, ctx))) return present(open)
  must(record.version === touch.version, 'CHANGED_BY_OTHERS', stateDetail(record))
  const to = next(open, action)
  const act = await actOf(open, { action, to, ctx }, effectOf)
  const after = await store.moveTo(record, act.fields, act.act)
  return present(await caseOf(after, open.viewer))
}

/** The state the table leads to. Throws Refusal WRONG_STATE. */
export function next({ record, actors }: OpenCase, action: Taken): ConsultationState {
  const to = nextState(CONSULTATION_FLOW, { state: record.state, action, actors })
  must(to !== null, 'WRONG_STATE', stateDetail(record))
  return to
}

/** The fields to write and the act for the trail. */
export async function actOf(
  open: OpenCase,
  { action, to, ctx }: { action: Taken; to: ConsultationState; ctx: Context },
  effectOf: EffectOf,
): Promise<{ fields: Partial<store.ConsultationFields>; act: store.Act }> {
  const { fields, history, messages = [] } = await effectOf(open)
  const line = history && { label: history.label, note: history.note ?? '', at: ctx.nowAt }
  return {
    fields: {
      lastAt: ctx.nowAt,
      ...fields,
      state: to,
      ...(line && { history: [...open.record.history, line] }),
    },
    act: {
      key: ctx.key,
      who: ctx.callerId,
      role: auditRole(open),
      action,
      from: open.record.state,
      to,
      messages: messages.filter((message) => message.to !== ''),
    },
  }
}

export function callOf(action: string, ctx: Context): { key: string; by: string; action: string } {
  return { key: ctx.key, by: ctx.callerId, action }
}

export function dialoguePage({ _id }: Pick<ConsultationDoc, '_id'>): string {
  return `packages/consult/dialogue/index?id=${_id}`
}

function auditRole({ record, viewer }: OpenCase): string {
  if (isClient(record, viewer)) return record.clientKind
  return roleOf(record, viewer) === 'duty' ? 'cityOfficer' : 'expert'
}

/** Nobody answers the own question. */
export function refuseOwn({ record, viewer }: OpenCase): void {
  must(!isClient(record, viewer), 'OWN_QUESTION')
}
