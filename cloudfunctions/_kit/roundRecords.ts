import type { RoundRow } from '@/domain/contract/rounds'
import { roundPhase } from '@/domain/rules/roundPhases'
import { _, db } from './cloud'
import { byId } from './records'
import { found } from './refusal'
import type { RoundDoc } from './selectionDocuments'

/** One round trip. Throws Refusal NOT_FOUND. */
export async function roundById(id: string): Promise<RoundDoc> {
  return found(await byId<RoundDoc>('rounds', id))
}

/** The latest rounds by opening, newest first. */
export async function latestRounds(limit = 20): Promise<RoundDoc[]> {
  const { data } = await db
    .collection('rounds')
    .where({ openAt: _.gt(0) })
    .orderBy('openAt', 'desc')
    .limit(limit)
    .get()
  return data as RoundDoc[] // the SDK types documents as any
}

/** The round that is open at `nowAt`, else the one that opens next, else null. Windows never overlap. */
export async function openOrNextRound(nowAt: number): Promise<RoundDoc | null> {
  const { data } = await db
    .collection('rounds')
    .where({ closeAt: _.gt(nowAt) })
    .orderBy('closeAt', 'asc')
    .limit(1)
    .get()
  const [round] = data as RoundDoc[] // the SDK types documents as any
  return round ?? null
}

/** The round that is open at `nowAt`, by the server's clock to the millisecond. 第六条(一) */
export function isOpen(round: RoundDoc, nowAt: number): boolean {
  return roundPhase(round, nowAt) === 'open'
}

/** A round as everybody may read it. */
export function presentRound(round: RoundDoc, nowAt: number): RoundRow {
  const { _id: id, title, openAt, closeAt, cityDueAt, ageReferenceOn, places } = round
  return { id, title, phase: roundPhase(round, nowAt), openAt, closeAt, cityDueAt, ageReferenceOn, places }
}
