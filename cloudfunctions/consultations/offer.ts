import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import type { ConsultationDoc } from '../_kit/documents'
import { poolTokens } from '../_kit/pool'
import { programme } from '../_kit/programme'
import { Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { clockForPool, NO_CLOCK } from './clock'
import { isOverLimit, refuseTooMany } from './limit'
import { step } from './step'
import * as store from './store'

/** The client passes a declined or unanswered question to the experts of the field; it counts as open again. */
export async function offer({ id, version }: ParsedOf<'consultations.offer'>, ctx: Context): Promise<ConsultationView> {
  let before: ConsultationDoc | undefined
  const view = await step('offer', { id, version, ctx }, async ({ record }) => {
    const held = await programme()
    refuseTooMany(await store.countOpenOf(record.clientId), held.settings)
    before = record
    return { fields: { ...toPool(record), ...clockForPool(held, ctx.nowAt) }, history: { label: '已转给同领域专家' } }
  })
  if (before) await takeBackWhenTooMany(before, ctx)
  return view
}

function toPool(record: ConsultationDoc): Partial<store.ConsultationFields> {
  return {
    stage: 'field',
    expertId: '',
    expertAccountId: '',
    expertName: '',
    held: false,
    acceptedAt: 0,
    reason: '',
    pool: poolTokens(record),
    passedBy: [...new Set([...record.passedBy, record.expertId])].filter((each) => each !== ''),
  }
}

/** Another question opened at the same moment may have made it one too many; then this one goes back to where it was. */
async function takeBackWhenTooMany(before: ConsultationDoc, ctx: Context): Promise<void> {
  const open = await store.countOpenOf(before.clientId)
  if (!isOverLimit(open, (await programme()).settings)) return
  const current = await store.consultation(before._id)
  if (current?.version !== before.version + 1) return
  const { state, stage, expertId, expertAccountId, expertName, reason, history, acceptedAt } = before
  const fields = { state, stage, expertId, expertAccountId, expertName, reason, history, acceptedAt }
  await store.moveTo(current, { ...fields, ...NO_CLOCK, pool: [] }, undoOf(before, ctx))
  throw new Refusal('TOO_MANY_OPEN', { count: open - 1 })
}

function undoOf(before: ConsultationDoc, ctx: Context): store.Act {
  const who = { who: ctx.callerId, role: before.clientKind }
  return { key: `${ctx.key}-undo`, ...who, action: 'undoOffer', from: 'asked', to: before.state }
}
