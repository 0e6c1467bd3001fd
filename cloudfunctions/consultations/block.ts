import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { caseOf, openCase } from './openCase'
import { present } from './present'
import { isClient, isParty, otherSideOf, viewerFrom } from './relation'
import * as store from './store'

/** No new questions between the two sides of this consultation from now on; the consultation itself goes on. */
export async function block({ id }: ParsedOf<'consultations.block'>, ctx: Context): Promise<ConsultationView> {
  const open = await openCase(id, ctx)
  const { record, viewer } = open
  must(isParty(record, viewer) && record.expertId !== '', 'NOT_YOURS')
  const other = otherSideOf(record, viewer)
  const role = isClient(record, viewer) ? record.clientKind : 'expert'
  // Also when the caller's own half is there already: a call that died half-way is completed by its repetition.
  await store.block(ctx.callerId, other, {
    key: ctx.key,
    who: ctx.callerId,
    role,
    action: 'block',
    from: '',
    to: '',
    why: `consultations/${record._id}`,
  })
  const blocks = [...new Set([...viewer.account.blocks, other])]
  const after = viewerFrom({ ...viewer.account, blocks })
  return present(await caseOf(record, after, open.profile))
}
