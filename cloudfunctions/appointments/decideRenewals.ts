import { renewalStartOn } from '@/domain/rules/term'
import type { ParsedOf } from '@/domain/contract'
import type { DecisionView } from '@/domain/contract/appointments'
import { addDays } from '@/domain/rules/shanghai'
import { refuseBarredIn } from '../_kit/bars'
import { carryOut } from '../_kit/carryOut'
import {
  decisionById,
  decisionIdOf,
  isVoid,
  newCertificates,
  newDecision,
  recordDecision,
  type DecisionFields,
} from '../_kit/decisions'
import { openExitsAmong } from '../_kit/exitRecords'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { nextTermState, termsById, termStateDetail } from '../_kit/termRecords'
import { asCentre, refuseOwn } from './officer'
import { presentDecision } from './presentDecision'
import * as store from './store'

type Given = ParsedOf<'appointments.decideRenewals'>
type Line = { term: TermDoc; decision: 'renew' | 'letEnd'; reason: string }

/** How far back a decision on paper may lie. */
const DECIDED_WITHIN_DAYS = 60

/** Renews in bulk, or lets terms that are over end: one decision, from the ledger, without application and notice. 第七条 */
export async function decideRenewals(given: Given, ctx: Context): Promise<DecisionView> {
  const officer = await ctx.person()
  const begun = await decisionById(decisionIdOf(given.decisionNo))
  const call = { key: ctx.key, by: ctx.callerId, action: 'decisions.renewal' }
  if (begun && store.isDone(begun, call)) return presentDecision(await carryOut(begun))
  mustBeRecent(given.on, ctx.todayOn)
  const lines = await linesOf(given)
  refuseOwn(
    officer,
    lines.map(({ term }) => term),
  )
  await mustBeDecidable(lines, given, ctx.todayOn)
  await refuseLeaving(lines)
  await refuseBarredIn(lines.filter(({ decision }) => decision === 'renew').map(({ term }) => term))
  const { decisionNo: no, on } = given
  const items = await itemsOf(lines, on)
  const fields = newDecision({ kind: 'renewal', no, on, byId: officer._id, byName: officer.name, items })
  const done = await carryOut(await recordDecision(fields, asCentre(ctx)))
  must(!isVoid(done), 'CHANGED_BY_OTHERS', { state: '已由另一份决定办理' })
  return presentDecision(done)
}

function mustBeRecent(on: string, todayOn: string): void {
  const message = `决定日期应在今天或之前 ${DECIDED_WITHIN_DAYS} 天以内`
  const fits = on <= todayOn && on >= addDays(todayOn, -DECIDED_WITHIN_DAYS)
  if (!fits) throw new Refusal('BAD_INPUT', undefined, [{ field: 'on', message }])
}

/** Each term once, with what is decided of it. Throws Refusal NOT_FOUND. */
async function linesOf({ items }: Given): Promise<Line[]> {
  const given = [...new Map(items.map((item) => [item.termId, item])).values()]
  const terms = new Map((await termsById(given.map(({ termId }) => termId))).map((term) => [term._id, term]))
  return given.map(({ termId, decision, reason }) => ({ term: found(terms.get(termId)), decision, reason }))
}

/** Throws Refusal WRONG_STATE, also for a term whose end is still too far away, and CHANGED_BY_OTHERS. */
async function mustBeDecidable(lines: readonly Line[], given: Given, todayOn: string): Promise<void> {
  const { settings } = await programme()
  const lastOn = addDays(todayOn, settings.renewalListFirstDays)
  const versions = new Map(given.items.map(({ termId, version }) => [termId, version]))
  for (const { term, decision } of lines) {
    nextTermState(term, { action: decision, actor: 'centre' })
    const running = term.state === 'active' && term.endOn > lastOn
    must(!running, 'WRONG_STATE', { state: `${term.name}距聘期届满还超过 ${settings.renewalListFirstDays} 天` })
    must(term.version === versions.get(term._id), 'CHANGED_BY_OTHERS', termStateDetail(term))
  }
}

/** A case of early exit is settled before anything is decided on renewal. Throws Refusal EXIT_OPEN. 第八条 */
async function refuseLeaving(lines: readonly Line[]): Promise<void> {
  const open = await openExitsAmong(lines.map(({ term }) => term._id))
  must(open.length === 0, 'EXIT_OPEN')
}

/** A term in force is followed by the new one on the day after its end, one that is over by one from the decision on. */
async function itemsOf(lines: readonly Line[], on: string): Promise<DecisionFields['items']> {
  const renewed = lines.filter(({ decision }) => decision === 'renew')
  const starts = renewed.map(({ term }) => renewalStartOn(term.endOn, on))
  const certificates = await newCertificates(starts)
  return lines.map(({ term, decision, reason }) => {
    const { _id: sourceId, name, unit, city, certificateNo, startOn, endOn } = term
    const at = renewed.findIndex(({ term: { _id } }) => _id === sourceId)
    const certificate = certificates[at] ?? { certificateNo, startOn, endOn }
    return { sourceId, decision, reason, name, unit, city, ...certificate, lost: false }
  })
}
