import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { canShareContact } from './acts'
import { partOf, quoteSummary } from './names'
import { stateDetail } from './openCase'
import { isClient, otherSideOf } from './relation'
import { dialoguePage, step } from './step'

/** Agrees to exchange telephone numbers, as they are on the account now; they pass once both sides agreed. 第十条(四) */
export function shareContact(
  { id, version }: ParsedOf<'consultations.shareContact'>,
  ctx: Context,
): Promise<ConsultationView> {
  return step('shareContact', { id, version, ctx }, (open) => {
    const { record, viewer } = open
    must(canShareContact(open), 'WRONG_STATE', stateDetail(record))
    const side = isClient(record, viewer) ? 'client' : 'expert'
    const contact = { ...record.contact, [side]: viewer.account.phone }
    const both = contact.client !== '' && contact.expert !== ''
    const who = side === 'client' ? '提问人' : partOf(record)
    return {
      fields: { contact },
      history: both ? { label: '双方已交换联系方式' } : { label: `${who}同意交换联系方式` },
      messages: [
        {
          to: otherSideOf(record, viewer),
          title: both ? '已交换联系方式' : '对方愿意交换联系方式',
          body: `咨询${quoteSummary(record)}：${both ? '双方都已同意，可在咨询中查看电话' : '您同意后双方互见电话'}`,
          opens: dialoguePage(record),
          needsMe: !both,
        },
      ],
    }
  })
}
