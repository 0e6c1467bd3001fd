import type { Account } from '../_kit/caller'
import { must } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'

/** Whether a term is the officer's own: nobody decides on oneself. */
export function isOwnTerm(officer: Account, { accountId }: Pick<TermDoc, 'accountId'>): boolean {
  return officer._id === accountId
}

/** Goes on only with terms of others. Throws Refusal OWN_CASE. */
export function refuseOwn(officer: Account, terms: readonly TermDoc[]): void {
  must(!terms.some((term) => isOwnTerm(officer, term)), 'OWN_CASE')
}

/** The trail's part of what a centre officer does. */
export function asCentre(ctx: Context): { key: string; who: string; role: string } {
  return { key: ctx.key, who: ctx.callerId, role: 'centreOfficer' }
}

/** The trail's part of what an expert does. */
export function asExpert(ctx: Context): { key: string; who: string; role: string } {
  return { key: ctx.key, who: ctx.callerId, role: 'expert' }
}
