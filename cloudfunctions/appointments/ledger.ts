import { heldRole } from '../_kit/caller'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { termById } from '../_kit/termRecords'
import { ledgerPageOf } from './ledgerPage'

/** One page for one term: the expert's own, or for the centre anybody's. 第七条, 第十条(三) */
export const ledger: Handlers<'appointments'>['ledger'] = async ({ termId }, ctx) => {
  const account = await ctx.person()
  const term = await termById(termId)
  const forCentre = heldRole(account, 'centreOfficer') !== undefined
  must(forCentre || heldRole(account, 'expert')?.expertId === term.expertId, 'NOT_YOURS')
  return ledgerPageOf(term, { todayOn: ctx.todayOn, forCentre })
}
