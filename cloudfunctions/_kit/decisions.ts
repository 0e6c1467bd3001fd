import { halfWidth } from '@/domain/rules/halfWidth'
import { certificateNumber } from '@/domain/rules/caseNumbers'
import { termEndOn } from '@/domain/rules/term'
import { now } from './clock'
import { digest } from './identity'
import { again, byId, change, create, Duplicate, type Act, type Stored } from './records'
import { found, Refusal } from './refusal'
import { takeSerials } from './serials'
import type { DecisionDoc } from './termDocuments'

export type DecisionFields = Omit<DecisionDoc, keyof Stored>
export type DecisionItem = DecisionDoc['items'][number]

/** Short name of the programme on certificates. 第六条(五) */
export const CERTIFICATE_ISSUER = '苏职指'

const DECISIONS = 'decisions'

/** One number, one decision: brackets' width and spaces do not matter. */
export function decisionIdOf(no: string): string {
  return digest(
    [
      'decision',
      halfWidth(no)
        .replace(/\s/g, '')
        .replace(/[［[【〔(]/g, '(')
        .replace(/[］\]】〕)]/g, ')'),
    ],
    20,
  )
}

export function decisionById(id: string): Promise<DecisionDoc | null> {
  return byId<DecisionDoc>(DECISIONS, id)
}

/**
 * Writes down what shall be, before anything of it is done. The same officer deciding the same again under that number, after a reply that
 * was lost, gets the decision begun before; a decision that holds for nobody gives its number back.
 * Throws Refusal DECISION_NO_TAKEN.
 */
export async function recordDecision(
  fields: DecisionFields,
  act: Omit<Act, 'from' | 'to' | 'action'>,
): Promise<DecisionDoc> {
  const id = decisionIdOf(fields.no)
  const step = { ...act, action: `decisions.${fields.kind}`, from: '', to: 'decided' }
  try {
    return await create<DecisionDoc>(DECISIONS, fields, step, id)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
  }
  const existing = found(await decisionById(id))
  if (isBegunSame(existing, fields)) return existing
  if (!isVoid(existing)) throw new Refusal('DECISION_NO_TAKEN', { no: fields.no })
  return change(DECISIONS, existing, fields, { ...step, from: 'void' })
}

/** Whether the decision holds for nobody: somebody else was faster with each one in it. */
export function isVoid({ finished, items }: Pick<DecisionDoc, 'finished' | 'items'>): boolean {
  return finished && items.every(({ lost }) => lost)
}

/** Notes that everybody in it has what it says, but for the lost ones. Twice is once. */
export async function finishDecision(id: string, isLost: (item: DecisionItem) => boolean): Promise<DecisionDoc> {
  return again(async () => {
    const decision = found(await decisionById(id))
    if (decision.finished) return decision
    const items = decision.items.map((item) => ({ ...item, lost: isLost(item) }))
    const act = { key: `finish-${id}-${decision.at}`, who: 'clock', role: 'clock', action: 'decisions.finish' }
    return change(DECISIONS, decision, { items, finished: true }, { ...act, from: 'decided', to: 'finished' })
  })
}

/** New certificate numbers for terms that start on these days, in their order: each year has its own series. 第六条(五), 第七条 */
export async function newCertificates(
  startsOn: readonly string[],
): Promise<{ certificateNo: string; startOn: string; endOn: string }[]> {
  const years = [...new Set(startsOn.map((startOn) => startOn.slice(0, 4)))]
  const nextOf = new Map<string, number>()
  for (const year of years) {
    const count = startsOn.filter((startOn) => startOn.startsWith(year)).length
    nextOf.set(year, await takeSerials(`certificates-${year}`, count))
  }
  return startsOn.map((startOn) => {
    const year = startOn.slice(0, 4)
    const serial = nextOf.get(year) ?? 0
    nextOf.set(year, serial + 1)
    return {
      certificateNo: certificateNumber(CERTIFICATE_ISSUER, { year: Number(year), serial }),
      startOn,
      endOn: termEndOn(startOn),
    }
  })
}

/** The trail's part of carrying out a decision: by the officer who made it, also when the clock finishes what was cut off. */
export function decidedBy(decision: DecisionDoc, key: string): { key: string; who: string; role: string } {
  return { key, who: decision.byId, role: 'centreOfficer' }
}

/** A decision made now, before it is recorded. */
export function newDecision(
  fields: Pick<DecisionFields, 'kind' | 'no' | 'on' | 'byId' | 'byName' | 'items'>,
): DecisionFields {
  return { ...fields, at: now(), finished: false }
}

function isBegunSame(existing: DecisionDoc, fields: DecisionFields): boolean {
  const of = ({ kind, byId: officer, items }: DecisionFields) =>
    JSON.stringify([kind, officer, items.map(({ sourceId, decision }) => [sourceId, decision]).sort()])
  return !existing.finished && of(existing) === of(fields)
}
