import type { DecisionKind } from '@/domain/contract/appointments'
import type { ExitState } from '@/domain/rules/exitFlow'
import { isOpenObjection, type ObjectionState } from '@/domain/rules/objectionFlow'
import type { TermState } from '@/domain/rules/termFlow'
import { _, db } from '../_kit/cloud'
import type { ExpertDoc, ReportDoc, ServiceLogDoc } from '../_kit/documents'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { alreadyDone, type Act, type Stored } from '../_kit/records'
import type { ApplicationDoc, NoticeDoc, ObjectionDoc } from '../_kit/selectionDocuments'
import type { BarDoc, DecisionDoc, ExitDoc, TermDoc } from '../_kit/termDocuments'

export type { Act }
type Page<T> = { records: T[]; nextCursor: string | null }

/** One call appoints or decides so many people at most. */
const MOST = 500

/** Whether this very call has already taken effect. */
export function isDone(record: Stored, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(record, call)
}

/** Applications of a round that are in a notice or held, those that wait longest first. */
export function applicationsInNotice(roundId: string): Promise<ApplicationDoc[]> {
  const state: ApplicationDoc['state'][] = ['publicised', 'held']
  return many(
    db
      .collection('applications')
      .where({ roundId, state: _.in(state) })
      .orderBy('waitingAt', 'asc'),
    MOST,
  )
}

export async function noticesById(ids: readonly string[]): Promise<Map<string, NoticeDoc>> {
  const wanted = [...new Set(ids)].filter((id) => id !== '')
  if (wanted.length === 0) return new Map()
  const notices = await many<NoticeDoc>(db.collection('notices').where({ _id: _.in(wanted) }), MOST)
  return new Map(notices.map((notice) => [notice._id, notice]))
}

/** Ids of the applications among these against which an objection is not settled. 第六条(五) */
export async function withOpenObjections(applicationIds: readonly string[]): Promise<Set<string>> {
  if (applicationIds.length === 0) return new Set()
  const objections = await many<ObjectionDoc>(
    db.collection('objections').where({ applicationId: _.in([...applicationIds]) }),
    MOST,
  )
  const isOpen = ({ state }: { state: ObjectionState }) => isOpenObjection(state)
  return new Set(objections.filter(isOpen).map(({ applicationId }) => applicationId))
}

/** Decisions, newest first. */
export function decisions(kind: DecisionKind | undefined, cursor?: string): Promise<Page<DecisionDoc>> {
  return latestFirst('decisions', kind ? { kind } : {}, cursor)
}

/** Cases of early exit in these states, newest first. */
export function exits(states: readonly ExitState[], cursor?: string): Promise<Page<ExitDoc>> {
  return latestFirst('exits', { state: _.in([...states]) }, cursor)
}

export async function termByNumber(certificateNo: string): Promise<TermDoc | null> {
  return (await many<TermDoc>(db.collection('terms').where({ certificateNo }), 1))[0] ?? null
}

const TERM_CURSOR = /^(\d{4}-\d{2}-\d{2})~([\w-]+)$/

/** Terms in `state` that end by `endOn`, soonest first. */
export async function termsEndingBy(state: TermState, endOn: string, cursor?: string): Promise<Page<TermDoc>> {
  const [, on, id] = TERM_CURSOR.exec(cursor ?? '') ?? []
  const after = on && id ? [_.or([{ endOn: _.gt(on) }, { endOn: on, _id: _.gt(id) }])] : []
  const from = on ? [{ endOn: _.gte(on) }] : []
  const terms = await many<TermDoc>(
    db
      .collection('terms')
      .where(_.and([{ state, endOn: _.lte(endOn) }, ...from, ...after]))
      .orderBy('endOn', 'asc')
      .orderBy('_id', 'asc'),
    PAGE_SIZE + 1,
  )
  const records = terms.slice(0, PAGE_SIZE)
  const last = terms.length > PAGE_SIZE ? records.at(-1) : undefined
  return { records, nextCursor: last ? `${last.endOn}~${last._id}` : null }
}

export async function countEndingBy(state: TermState, endOn: string): Promise<number> {
  const { total } = (await db
    .collection('terms')
    .where({ state, endOn: _.lte(endOn) })
    .count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

export async function expertsById(ids: readonly string[]): Promise<Map<string, ExpertDoc>> {
  if (ids.length === 0) return new Map()
  const experts = await many<ExpertDoc>(db.collection('experts').where({ _id: _.in([...new Set(ids)]) }), MOST)
  return new Map(experts.map((expert) => [expert._id, expert]))
}

/** Supervision reports on these experts. 第十条(一) */
export function reportsOn(expertIds: readonly string[]): Promise<ReportDoc[]> {
  if (expertIds.length === 0) return Promise.resolve([])
  return many(db.collection('reports').where({ subjectId: _.in([...new Set(expertIds)]), subject: 'expert' }), MOST)
}

/** Archived services of one term, no correction of which has followed, in their order. 第十条(三) */
export function servicesIn({ expertId, startOn, endOn }: TermDoc): Promise<ServiceLogDoc[]> {
  return many(
    db
      .collection('serviceLogs')
      .where({
        expertId,
        state: 'accepted',
        supersededBy: null,
        'content.startOn': _.and([_.gte(startOn), _.lte(endOn)]),
      })
      .orderBy('content.startOn', 'desc'),
    MOST,
  )
}

/** How many questions the expert answered between two moments. */
export function countAnswered(expertId: string, from: number, until: number): Promise<number> {
  return counted('consultations', { expertId, answeredAt: _.and([_.gte(from), _.lt(until)]) })
}

/** How many questions of that time the expert declined or let run out. */
export function countRefused(expertId: string, from: number, until: number): Promise<number> {
  return counted('consultations', { passedBy: expertId, askedAt: _.and([_.gte(from), _.lt(until)]) })
}

/** Public feedback on the services of one term: how much, and the sum of the mean scores × 100. */
export async function feedbackIn({
  expertId,
  startOn,
  endOn,
}: TermDoc): Promise<{ feedbacks: number; scoreSum: number }> {
  const $ = db.command.aggregate
  const { data } = (await db
    .collection('feedback')
    .aggregate()
    .match({ expertId, state: 'public', servedOn: _.and([_.gte(startOn), _.lte(endOn)]) })
    .group({ _id: null, feedbacks: $.sum(1), scoreSum: $.sum('$meanScore') })
    .limit(1)
    .end()) as { data: { feedbacks: number; scoreSum: number }[] } // the SDK types documents as any
  return { feedbacks: data[0]?.feedbacks ?? 0, scoreSum: data[0]?.scoreSum ?? 0 }
}

/** Who is barred, newest first. */
export async function bars(cursor?: string): Promise<Page<BarDoc>> {
  const [, on, id] = TERM_CURSOR.exec(cursor ?? '') ?? []
  const after = on && id ? [_.or([{ on: _.lt(on) }, { on, _id: _.lt(id) }])] : []
  const found = await many<BarDoc>(
    db
      .collection('bars')
      .where(_.and([{ on: on ? _.lte(on) : _.gt('') }, ...after]))
      .orderBy('on', 'desc')
      .orderBy('_id', 'desc'),
    PAGE_SIZE + 1,
  )
  const records = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? records.at(-1) : undefined
  return { records, nextCursor: last ? `${last.on}~${last._id}` : null }
}

async function latestFirst<T extends { _id: string; at: number }>(
  collection: string,
  scope: object,
  cursor?: string,
): Promise<Page<T>> {
  const records = await many<T>(
    db
      .collection(collection)
      .where(_.and([{ at: _.gt(0) }, scope, ...(afterCursor(cursor, 'at', 'desc') ?? [])]))
      .orderBy('at', 'desc')
      .orderBy('_id', 'desc'),
    PAGE_SIZE + 1,
  )
  return pageOf(records, ({ at }) => at)
}

async function counted(collection: string, filter: object): Promise<number> {
  const { total } = (await db.collection(collection).where(filter).count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

async function many<T>(
  query: { limit(most: number): { get(): Promise<{ data: unknown }> } },
  most: number,
): Promise<T[]> {
  const { data } = await query.limit(most).get()
  return data as T[] // the SDK types documents as any
}
