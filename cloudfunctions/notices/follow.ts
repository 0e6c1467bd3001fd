import { createHash, timingSafeEqual } from 'node:crypto'
import type { InputOfOutput } from '@/domain/contract'
import { readReceipt } from '@/domain/rules/caseNumbers'
import { must } from '../_kit/refusal'
import type { Context, Handlers } from '../_kit/serve'
import { followOfObjection, followOfReport } from './followView'
import * as store from './store'

const HOUR_MS = 3_600_000
/** Whoever does not find it in so many tries does not have the receipt. */
const TRIES_AN_HOUR = 20

interface Case {
  ownerId: string
  phone: string
  view: InputOfOutput<'notices.follow'>
}

/**
 * How an objection stands, for whoever has its number and the phone given with it. Numbers can be guessed, so an unknown number, a wrong phone
 * and too many tries all get the same answer. 第六条(四)
 */
export const follow: Handlers<'notices'>['follow'] = async ({ receiptNo, phone }, ctx) => {
  const subject = await caseOf(receiptNo)
  const isRight = isSame(phone, subject?.phone ?? '')
  const mayTry = subject?.ownerId === ctx.callerId || (await isWithinTries(subject, ctx))
  must(subject && isRight && mayTry, 'RECEIPT_WRONG')
  return subject.view
}

async function caseOf(given: string): Promise<Case | null> {
  const number = readReceipt('objection', given)?.number
  if (number) {
    const objection = await store.objectionByReceipt(number)
    if (!objection) return null
    const { objectorId: ownerId, objectorPhone: phone } = objection
    return { ownerId, phone, view: followOfObjection(objection) }
  }
  const report = await store.reportByReceipt(given.trim().toUpperCase())
  if (report?.subject !== 'notice') return null
  return { ownerId: report.reporterId, phone: report.reporterPhone, view: followOfReport(report) }
}

/** Counted for the caller, and for the number whoever asks: a caller can come back as somebody new. */
async function isWithinTries(subject: Case | null, ctx: Context): Promise<boolean> {
  const hour = Math.floor(ctx.nowAt / HOUR_MS)
  const names = [`follow-${ctx.callerId}`, ...(subject ? [`follow-${subject.view.receiptNo}`] : [])]
  const tries = await Promise.all(names.map((name) => store.countTry(name, hour)))
  return tries.every((count) => count <= TRIES_AN_HOUR)
}

/** Takes as long for any two texts. */
function isSame(one: string, other: string): boolean {
  const digestOf = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digestOf(one), digestOf(other))
}
