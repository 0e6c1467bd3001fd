import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { OBJECTION_STATES, type ObjectionState } from '@/domain/rules/objectionFlow'
import { _, db } from '../_kit/cloud'
import type { ReportDoc } from '../_kit/documents'
import { idFrom } from '../_kit/identity'
import { objectionById } from '../_kit/objectionRecords'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'
import { Refusal } from '../_kit/refusal'
import type { ApplicationDoc, NoticeDoc, ObjectionDoc } from '../_kit/selectionDocuments'

export { Duplicate }

export type NoticeFields = Omit<NoticeDoc, keyof Stored>
type NoticeAct = Omit<Act, 'from' | 'role'>

const NOTICES = 'notices'
const MOST_DRAFTS = 50
/** As many as one notice may hold. */
const MOST_PEOPLE = 500

/** Whether this very call has already taken effect. */
export function isDone(record: Stored, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(record, call)
}

/** The notice that this very call has drafted already, or null. */
export function noticeOfCall({ key, who }: Pick<Act, 'key' | 'who'>): Promise<NoticeDoc | null> {
  return byId<NoticeDoc>(NOTICES, idFrom(NOTICES, who, key))
}

export function addNotice(fields: NoticeFields, act: NoticeAct): Promise<NoticeDoc> {
  return create<NoticeDoc>(NOTICES, fields, { ...act, role: 'centreOfficer', from: '' })
}

/** Changes a notice as the caller saw it. Throws CHANGED_BY_OTHERS. */
export async function changeNotice(
  notice: NoticeDoc,
  fields: Partial<NoticeFields>,
  act: NoticeAct,
): Promise<NoticeDoc> {
  try {
    return await change<NoticeDoc>(NOTICES, notice, fields, { ...act, role: 'centreOfficer', from: notice.state })
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    const current = await byId<NoticeDoc>(NOTICES, notice._id)
    throw current ? changedByOthers(current) : new Refusal('NOT_FOUND')
  }
}

export function changedByOthers({ state }: NoticeDoc): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: NOTICE_STATES[state] })
}

/** Posted notices, newest first. */
export async function posted(
  kind: NoticeDoc['kind'] | undefined,
  cursor?: string,
): Promise<{ records: NoticeDoc[]; nextCursor: string | null }> {
  const scope = { postedAt: _.gt(0), ...(kind && { kind }) }
  const records = await many<NoticeDoc>(
    db
      .collection(NOTICES)
      .where(_.and([scope, ...(afterCursor(cursor, 'postedAt', 'desc') ?? [])]))
      .orderBy('postedAt', 'desc')
      .orderBy('_id', 'desc'),
    PAGE_SIZE + 1,
  )
  return pageOf(records, ({ postedAt }) => postedAt)
}

export function drafts(): Promise<NoticeDoc[]> {
  return many(db.collection(NOTICES).where({ state: 'draft' }), MOST_DRAFTS)
}

/** Notices of a round nobody has posted yet. */
export function draftsOf(roundId: string): Promise<NoticeDoc[]> {
  return many(db.collection(NOTICES).where({ roundId, state: 'draft' }), MOST_DRAFTS)
}

/** Everybody of a round who may come into a notice, those that wait longest first. */
export function shortlistedOf(roundId: string): Promise<ApplicationDoc[]> {
  return many(
    db.collection('applications').where({ roundId, state: 'shortlisted' }).orderBy('waitingAt', 'asc'),
    MOST_PEOPLE,
  )
}

/** Who of a notice is held because of an objection. */
export function applicationsHeld(noticeId: string): Promise<ApplicationDoc[]> {
  return many(db.collection('applications').where({ noticeId, state: 'held' }), MOST_PEOPLE)
}

export async function reportByReceipt(receiptNo: string): Promise<ReportDoc | null> {
  return (await many<ReportDoc>(db.collection('reports').where({ receiptNo }), 1))[0] ?? null
}

/** Throws Duplicate when the receipt number is taken. */
export function addReport(fields: Omit<ReportDoc, keyof Stored>, act: Act, id: string): Promise<ReportDoc> {
  return create<ReportDoc>('reports', fields, act, id)
}

export function reportById(id: string): Promise<ReportDoc | null> {
  return byId<ReportDoc>('reports', id)
}

export type ObjectionFields = Omit<ObjectionDoc, keyof Stored>

const OBJECTIONS = 'objections'

export function addObjection(fields: ObjectionFields, act: Act, id: string): Promise<ObjectionDoc> {
  return create<ObjectionDoc>(OBJECTIONS, fields, act, id)
}

export function objectionOrNull(id: string): Promise<ObjectionDoc | null> {
  return byId<ObjectionDoc>(OBJECTIONS, id)
}

/** Changes an objection as the caller saw it. Throws CHANGED_BY_OTHERS. */
export async function changeObjection(
  objection: ObjectionDoc,
  fields: Partial<ObjectionFields>,
  act: Omit<Act, 'from' | 'role'>,
): Promise<ObjectionDoc> {
  try {
    return await change(OBJECTIONS, objection, fields, { ...act, role: 'centreOfficer', from: objection.state })
  } catch (error) {
    if (error instanceof Changed) throw objectionChanged(await objectionById(objection._id))
    throw error
  }
}

export function objectionChanged({ state }: ObjectionDoc): Refusal {
  return new Refusal('CHANGED_BY_OTHERS', { state: OBJECTION_STATES[state] })
}

/** One page of objections, newest first. */
export async function objections(
  scope: { noticeId?: string | undefined; state?: ObjectionState | undefined },
  cursor?: string,
): Promise<{ records: ObjectionDoc[]; nextCursor: string | null }> {
  const { noticeId, state } = scope
  const wanted = { at: _.gt(0), ...(noticeId && { noticeId }), ...(state && { state }) }
  const records = await many<ObjectionDoc>(
    db
      .collection(OBJECTIONS)
      .where(_.and([wanted, ...(afterCursor(cursor, 'at', 'desc') ?? [])]))
      .orderBy('at', 'desc')
      .orderBy('_id', 'desc'),
    PAGE_SIZE + 1,
  )
  return pageOf(records, ({ at }) => at)
}

export async function objectionByReceipt(receiptNo: string): Promise<ObjectionDoc | null> {
  return (await many<ObjectionDoc>(db.collection(OBJECTIONS).where({ receiptNo }), 1))[0] ?? null
}

/** How many objections, in time or late, this caller has made since `since`. */
export async function countMadeBy(callerId: string, since: number): Promise<number> {
  const [inTime, late] = await Promise.all([
    counted(OBJECTIONS, { objectorId: callerId, at: _.gte(since) }),
    counted('reports', { reporterId: callerId, at: _.gte(since), subject: 'notice' }),
  ])
  return inTime + late
}

async function counted(collection: string, filter: object): Promise<number> {
  const { total } = (await db.collection(collection).where(filter).count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

/** Counts one more try of `name` within `hour` and gives how many there were; a new hour starts at one. */
export async function countTry(name: string, hour: number): Promise<number> {
  const { doc } = (await db
    .collection('counters')
    .where({ _id: name, hour })
    .updateAndReturn({ last: _.inc(1) })) as { doc: { last: number } | null } // the SDK types documents as any
  if (doc) return doc.last
  await db.collection('counters').doc(name).set({ hour, last: 1 })
  return 1
}

async function many<T>(
  query: { limit(most: number): { get(): Promise<{ data: unknown }> } },
  most: number,
): Promise<T[]> {
  const { data } = await query.limit(most).get()
  return data as T[] // the SDK types documents as any
}
