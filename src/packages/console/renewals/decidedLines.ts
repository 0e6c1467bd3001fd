import type { InputOf, OutputOf } from '@/domain/contract'
import { renewalStartOn, termEndOn } from '@/domain/rules/term'

export type RenewalRow = OutputOf<'appointments.renewals'>['rows'][number]
export type RenewalDecision = InputOf<'appointments.decideRenewals'>['items'][number]['decision']

/** What is filled in for one person; a reason of its own wins over the common one. */
export interface Line {
  decision: RenewalDecision | null
  reason: string
}

export type Lines = Readonly<Record<string, Line>>

/** The term that follows: on the day after the old one's end, or from the decision on when it is over already. 第七条 */
export function nextTerm({ endOn }: Pick<RenewalRow, 'endOn'>, decidedOn: string): { startOn: string; endOn: string } {
  const startOn = renewalStartOn(endOn, decidedOn)
  return { startOn, endOn: termEndOn(startOn) }
}

/** Nobody but those whose term is over can be let go without renewal, so the others have their decision. 第七条 */
export function firstLines(rows: readonly RenewalRow[]): Lines {
  return Object.fromEntries(
    rows.map(({ id, state }) => [id, { decision: state === 'expired' ? null : ('renew' as const), reason: '' }]),
  )
}

/** What is sent, or how many people still have no decision. */
export function itemsOf(
  rows: readonly RenewalRow[],
  lines: Lines,
  commonReason: string,
): { items: InputOf<'appointments.decideRenewals'>['items']; undecided: number } {
  const items = rows.flatMap(({ id: termId, version }) => {
    const { decision = null, reason = '' } = lines[termId] ?? {}
    return decision ? [{ termId, version, decision, reason: reason.trim() || commonReason.trim() }] : []
  })
  return { items, undecided: rows.length - items.length }
}

/** What the decision leads to, with the real numbers. */
export function consequenceOf(items: readonly { decision: RenewalDecision }[]): string {
  const renewed = items.filter(({ decision }) => decision === 'renew').length
  const ended = items.length - renewed
  const parts = [
    ...(renewed > 0 ? [`续聘 ${renewed} 人，各发新的证书编号，聘期 2 年，不需重新申请和公示`] : []),
    ...(ended > 0 ? [`不再续聘 ${ended} 人，聘期届满结束，不影响今后再次申请`] : []),
  ]
  return parts.length > 0 ? `${parts.join('；')}。作出后不能撤回，并通知本人。` : '请先选择续聘或不再续聘。'
}
