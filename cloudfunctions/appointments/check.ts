import { readCertificateNumber } from '@/domain/rules/caseNumbers'
import type { STANDINGS } from '@/domain/contract/appointments'
import { isInForce, type TermState } from '@/domain/rules/termFlow'
import type { Handlers } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { termsOfExpert } from '../_kit/termRecords'
import * as store from './store'

type Standing = keyof typeof STANDINGS

const ENDED: readonly TermState[] = ['dismissed', 'resigned']

/** What anybody with a number or QR code learns: in force until when, expired, ended; whose it is stands on the paper. 第六条(五), 第八条 */
export const check: Handlers<'appointments'>['check'] = async ({ no }, ctx) => {
  const number = readCertificateNumber(no) ?? no
  const term = await store.termByNumber(number)
  if (!term) return { no: number, standing: 'unknown', untilOn: null }
  const standing = await standingOf(term, ctx.todayOn)
  return {
    no: term.certificateNo,
    standing,
    untilOn: standing === 'inForce' || standing === 'expired' ? term.endOn : null,
  }
}

async function standingOf(term: TermDoc, todayOn: string): Promise<Standing> {
  if (ENDED.includes(term.state)) return 'ended'
  if (term.endOn < todayOn) return 'expired'
  if (isInForce(term.state)) return term.startOn <= todayOn ? 'inForce' : 'notYet'
  // Renewed before its end, it goes on until then, unless the expert has left since.
  if (term.state === 'renewed') return (await hasLeft(term)) ? 'ended' : 'inForce'
  return 'expired'
}

async function hasLeft({ expertId, nth }: TermDoc): Promise<boolean> {
  const terms = await termsOfExpert(expertId)
  return terms.some((later) => later.nth > nth && ENDED.includes(later.state))
}
