import { CONSULTATION_STATES, type ConsultationState } from '@/domain/rules/consultationFlow'
import type { City } from '@/domain/rules/cities'
import { _, db } from '../_kit/cloud'
import type { Account } from '../_kit/caller'
import type { ConsultationDoc, ExpertDoc } from '../_kit/documents'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { Refusal } from '../_kit/refusal'
import { again, alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'

export { again, alreadyDone, Duplicate }
export type { Act }

export type ConsultationFields = Omit<ConsultationDoc, keyof Stored>
/** What the limit of open questions and a repeated call are judged by. */
export type Question = Pick<ConsultationDoc, keyof Stored | 'state' | 'askedAt'>

/** Questions that count against the limit of open ones. */
export const OPEN_STATES = ['asked', 'accepted', 'answered'] as const satisfies readonly ConsultationState[]
/** Far more than anybody asks while an earlier question is open. */
const QUESTIONS_LOOKED_AT = 100

export function consultation(id: string): Promise<ConsultationDoc | null> {
  return byId<ConsultationDoc>('consultations', id)
}

export function expert(id: string): Promise<ExpertDoc | null> {
  return byId<ExpertDoc>('experts', id)
}

/** The client's latest questions, newest first. */
export async function questionsOf(clientId: string): Promise<Question[]> {
  const { data } = await db
    .collection('consultations')
    .where({ clientId })
    .orderBy('askedAt', 'desc')
    .field({ _id: true, state: true, askedAt: true, done: true })
    .limit(QUESTIONS_LOOKED_AT)
    .get()
  return data as Question[] // the SDK types documents as any
}

export async function countOpenOf(clientId: string): Promise<number> {
  const { total } = (await db
    .collection('consultations')
    .where({ clientId, state: _.in([...OPEN_STATES]) })
    .count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

const ANSWERS_LOOKED_AT = 50
const HOUR_MS = 3_600_000

/**
 * Writes to the expert's figures how many questions they answered and how soon they usually do (the median of the latest).
 * Counted from the consultations themselves, so running it again changes nothing; the figures are no act of anybody, so no audit entry.
 */
export async function recountAnswers(expertId: string): Promise<void> {
  const answered = { expertId, answeredAt: _.gt(0) }
  const { total } = (await db.collection('consultations').where(answered).count()) as { total?: number } // the SDK types counts as any
  const { data } = await db
    .collection('consultations')
    .where(answered)
    .orderBy('answeredAt', 'desc')
    .field({ stage: true, askedAt: true, acceptedAt: true, answeredAt: true })
    .limit(ANSWERS_LOOKED_AT)
    .get()
  const hours = (data as ConsultationDoc[]).map(waitedHours).sort((a, b) => a - b) // the SDK types documents as any
  const consultations = total ?? 0
  const replyHours = hours[Math.floor(hours.length / 2)] ?? null
  const stale = _.or([{ 'figures.consultations': _.neq(consultations) }, { 'figures.replyHours': _.neq(replyHours) }])
  // The version tells whoever rewrites the figures as a whole to read them again.
  await db
    .collection('experts')
    .where(_.and([{ _id: expertId }, stale]))
    .update({ 'figures.consultations': consultations, 'figures.replyHours': replyHours, version: _.inc(1) })
}

/** From the moment it was this expert's turn: who claims a question was not waited for before. */
function waitedHours({ stage, askedAt, acceptedAt, answeredAt }: ConsultationDoc): number {
  return Math.max(0, Math.round((answeredAt - (stage === 'direct' ? askedAt : acceptedAt)) / HOUR_MS))
}

/** Throws Duplicate when another call has taken the id. */
export function ask(fields: ConsultationFields, act: Act, id: string): Promise<ConsultationDoc> {
  return create<ConsultationDoc>('consultations', fields, act, id)
}

/** Throws Changed when somebody was faster; `again` repeats the work then. */
export function addTo(
  record: ConsultationDoc,
  fields: Partial<ConsultationFields>,
  act: Act,
): Promise<ConsultationDoc> {
  return change<ConsultationDoc>('consultations', record, fields, act)
}

/** Throws Refusal CHANGED_BY_OTHERS with the state that holds now. */
export function moveTo(
  record: ConsultationDoc,
  fields: Partial<ConsultationFields>,
  act: Act,
): Promise<ConsultationDoc> {
  return refusingChanged(record._id, () => addTo(record, fields, act))
}

/** The one place where a lost race becomes the sentence the user reads. */
export async function refusingChanged<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    const current = await consultation(id)
    if (!current) throw new Refusal('NOT_FOUND')
    throw new Refusal('CHANGED_BY_OTHERS', { state: CONSULTATION_STATES[current.state] })
  }
}

/** No new questions between the two: noted on both accounts, so that either side is found without loading the other. Safe to repeat. */
export async function block(blockerId: string, otherId: string, act: Act): Promise<void> {
  await addBlock(blockerId, otherId, act)
  await addBlock(otherId, blockerId, act)
}

async function addBlock(accountId: string, blockedId: string, act: Act): Promise<void> {
  await again(async () => {
    const account = await byId<Account>('accounts', accountId)
    if (!account || account.blocks.includes(blockedId)) return
    await change<Account>('accounts', account, { blocks: [...account.blocks, blockedId] }, act)
  })
}

type Page = Promise<{ records: ConsultationDoc[]; nextCursor: string | null }>

export function askedBy(clientId: string, states: readonly ConsultationState[], cursor?: string): Page {
  return latestFirst({ clientId, state: _.in([...states]) }, cursor)
}

/** Asked of this expert or held by them. */
export function askedOf(expertAccountId: string, states: readonly ConsultationState[], cursor?: string): Page {
  return latestFirst({ expertAccountId, state: _.in([...states]) }, cursor)
}

/** Open questions of the field, the one waiting longest first. */
export function inPoolFor(
  who: { field: readonly string[]; expertId: string; notFrom: readonly string[] },
  cursor?: string,
): Page {
  const offered = {
    pool: _.in([...who.field]),
    state: 'asked',
    passedBy: _.nin([who.expertId]),
    clientId: _.nin([...who.notFrom]),
  }
  return longestWaitingFirst([offered], cursor)
}

/** What lies on the city's duty desk, and what this officer took from it; the one waiting longest first. */
export function onDesk(
  who: { city: City; officerId: string; states: readonly ConsultationState[] },
  cursor?: string,
): Page {
  const desk = { city: who.city, stage: 'duty', state: _.in([...who.states]), clientId: _.neq(who.officerId) }
  return longestWaitingFirst([desk, _.or([{ held: false }, { expertAccountId: who.officerId }])], cursor)
}

async function latestFirst(base: object, cursor?: string): Page {
  const { data } = await db
    .collection('consultations')
    .where(_.and([base, ...(afterCursor(cursor, 'lastAt', 'desc') ?? [])]))
    .orderBy('lastAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(PAGE_SIZE + 1)
    .get()
  const records = data as ConsultationDoc[] // the SDK types documents as any
  return pageOf(records, (record) => record.lastAt)
}

async function longestWaitingFirst(conditions: object[], cursor?: string): Page {
  const { data } = await db
    .collection('consultations')
    .where(_.and([...conditions, ...(afterCursor(cursor, 'askedAt', 'asc') ?? [])]))
    .orderBy('askedAt', 'asc')
    .orderBy('_id', 'asc')
    .limit(PAGE_SIZE + 1)
    .get()
  const records = data as ConsultationDoc[] // the SDK types documents as any
  return pageOf(records, (record) => record.askedAt)
}
