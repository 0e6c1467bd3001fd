import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import type { ConsultationDoc } from '../_kit/documents'
import { programme } from '../_kit/programme'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { clockFor, dueWords } from './clock'
import { deskName, partOf, quoteSummary } from './names'
import { stateDetail, type OpenCase } from './openCase'
import { couldClaim, isOfDesk } from './relation'
import { dialoguePage, refuseOwn, step, type Effect } from './step'
import * as store from './store'

type Holder = Pick<ConsultationDoc, 'expertId' | 'expertAccountId' | 'expertName'>

/** An expert asked takes the question; one of the field, or an officer of the duty desk, claims it: whoever comes first. */
export function accept({ id, version }: ParsedOf<'consultations.accept'>, ctx: Context): Promise<ConsultationView> {
  return step('accept', { id, version, ctx, refuse: refuseOwnOrTaken }, async (open) =>
    taking(open, clockFor(await programme(), ctx.nowAt), ctx),
  )
}

/** Who could have claimed it is told that somebody else did, rather than that it is none of theirs. */
async function refuseOwnOrTaken(open: OpenCase): Promise<void> {
  refuseOwn(open)
  const { record, viewer, actors } = open
  if (actors.length > 0) return
  const profile = open.profile ?? (viewer.expertId ? await store.expert(viewer.expertId) : null)
  const late = isOfDesk(record, viewer) || couldClaim(record, viewer, profile)
  must(!late, 'CHANGED_BY_OTHERS', stateDetail(record))
}

function taking(open: OpenCase, running: ReturnType<typeof clockFor>, ctx: Context): Effect {
  const { record } = open
  const holder = holderOf(open)
  const claimed = record.stage !== 'direct'
  const clock = claimed ? running : {}
  // What was agreed with somebody before is not agreed with whoever comes now.
  const contact = claimed ? { contact: { client: '', expert: '' } } : {}
  const due = dueWords({ dueAt: record.dueAt, ...clock })
  return {
    fields: { ...holder, ...clock, ...contact, held: true, pool: [], acceptedAt: ctx.nowAt },
    history: { label: `${partOf(record)}接受了咨询` },
    messages: [
      {
        to: record.clientId,
        title: '咨询已被接受',
        body: `${holder.expertName}接受了您的咨询${quoteSummary(record)}${due ? `，将在${due}答复` : ''}`,
        opens: dialoguePage(record),
      },
    ],
  }
}

function holderOf({ record, viewer, profile }: OpenCase): Holder {
  const { expertId, expertAccountId, expertName } = record
  if (record.stage === 'direct') return { expertId, expertAccountId, expertName }
  if (record.stage === 'duty') return { expertId: '', expertAccountId: viewer.id, expertName: deskName(record) }
  return { expertId: viewer.expertId, expertAccountId: viewer.id, expertName: profile?.name ?? viewer.account.name }
}
