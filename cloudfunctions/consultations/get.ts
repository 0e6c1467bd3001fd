import type { ParsedOf } from '@/domain/contract'
import type { ConsultationView } from '@/domain/contract/consultations'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { openCase } from './openCase'
import { present } from './present'

/** For the two sides, and for whoever may take the question on. The centre reads one only through a report. 第十条(四) */
export async function get({ id }: ParsedOf<'consultations.get'>, ctx: Context): Promise<ConsultationView> {
  const open = await openCase(id, ctx)
  must(open.actors.length > 0, 'NOT_YOURS')
  return present(open)
}
