import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import { checkTexts } from '../_kit/contentCheck'
import type { Context } from '../_kit/serve'
import { NO_CLOCK } from './clock'
import { partOf, quoteSummary } from './names'
import { dialoguePage, step } from './step'

/** Says no, with the reason; the client then chooses what becomes of the question. */
export function decline(
  { id, version, reason }: ParsedOf<'consultations.decline'>,
  ctx: Context,
): Promise<ConsultationView> {
  return step('decline', { id, version, ctx }, async ({ record }) => {
    await checkTexts(ctx, { 婉拒原因: reason })
    return {
      fields: {
        ...NO_CLOCK,
        held: false,
        pool: [],
        contact: { client: '', expert: '' },
        reason,
        passedBy: [...new Set([...record.passedBy, record.expertId])].filter((each) => each !== ''),
      },
      history: { label: `${partOf(record)}婉拒了咨询` },
      messages: [
        {
          to: record.clientId,
          title: '咨询被婉拒',
          body: `${record.expertName}暂时不能答复${quoteSummary(record)}，您可以转给同领域专家`,
          opens: dialoguePage(record),
          needsMe: true,
        },
      ],
    }
  })
}
