import type { LogContent } from '@/domain/contract/serviceLogs'
import type { City } from '@/domain/rules/cities'
import type { ServiceLogState } from '@/domain/rules/serviceLogFlow'
import { now } from '../_kit/clock'
import { _, db } from '../_kit/cloud'
import type { ConsultationDoc, ExpertDoc, FeedbackDoc, ServiceLogDoc } from '../_kit/documents'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'
import { Refusal } from '../_kit/refusal'
import { stateLabel } from './rights'

const LOGS = 'serviceLogs'
const logs = () => db.collection(LOGS)

export type LogFields = Omit<ServiceLogDoc, keyof Stored>

export const logById = (id: string) => byId<ServiceLogDoc>(LOGS, id)
export const expertById = (id: string) => byId<ExpertDoc>('experts', id)
export const consultationById = (id: string) => byId<ConsultationDoc>('consultations', id)

/** Whether this very call has already taken effect. */
export function isDone(log: ServiceLogDoc, call: { key: string; by: string; action: string }): boolean {
  return alreadyDone(log, call)
}

/** Logs of one consultation by one expert, newest first, discarded ones too. */
export async function logsOfConsultation(consultationId: string, expertId: string): Promise<ServiceLogDoc[]> {
  return many(logs().where({ consultationId, expertId }).orderBy('savedAt', 'desc').limit(50))
}

/** The expert's newest drafts, for one that was begun and never written in. */
export async function newestDrafts(expertId: string): Promise<ServiceLogDoc[]> {
  return many(logs().where({ expertId, state: 'draft' }).orderBy('savedAt', 'desc').limit(20))
}

/** Logs begun to correct this one, discarded ones too. */
export async function correctionsOf(id: string): Promise<ServiceLogDoc[]> {
  return many(logs().where({ corrects: id }).limit(50))
}

/** Adds a log; null when one with this id is there already, made by another call. */
export async function begin(fields: LogFields, act: Act, id?: string): Promise<ServiceLogDoc | null> {
  try {
    return await create<ServiceLogDoc>(LOGS, fields, act, id)
  } catch (error) {
    if (error instanceof Duplicate) return null
    throw error
  }
}

/** Moves a log on, with its audit entry. Throws CHANGED_BY_OTHERS. */
export async function moveTo(
  log: ServiceLogDoc,
  fields: Partial<LogFields> & { state: ServiceLogState },
  act: Omit<Act, 'from' | 'to'>,
): Promise<ServiceLogDoc> {
  try {
    return await change(LOGS, log, fields, { ...act, from: log.state, to: fields.state })
  } catch (error) {
    if (error instanceof Changed) throw changedByOthers(await logById(log._id))
    throw error
  }
}

/**
 * Keeps what the author typed if nobody changed the draft since. Throws CHANGED_BY_OTHERS.
 * Asked for every few seconds and of no interest to anybody else, so it leaves no audit entry; submitting does.
 */
export async function keepDraft(
  log: ServiceLogDoc,
  content: LogContent,
  call: { key: string; by: string; action: string },
): Promise<ServiceLogDoc> {
  const { doc } = (await logs()
    .where({ _id: log._id, version: log.version })
    .updateAndReturn({
      content: _.set(content),
      savedAt: now(),
      version: _.inc(1),
      done: _.set([...log.done.slice(-19), call]),
    })) as { doc: ServiceLogDoc | null } // the SDK types documents as any
  if (doc) return doc
  const current = await logById(log._id)
  if (current && alreadyDone(current, call)) return current
  throw changedByOthers(current)
}

/**
 * Shows a new code if the one seen is still the log's; null when another call was faster.
 * The version stays: whoever has the log open on another screen goes on writing.
 */
export async function showCode(log: ServiceLogDoc, code: ServiceLogDoc['code']): Promise<ServiceLogDoc | null> {
  const { doc } = (await logs()
    .where({ _id: log._id, state: log.state, 'code.code': log.code.code })
    .updateAndReturn({ code: _.set(code) })) as { doc: ServiceLogDoc | null } // the SDK types documents as any
  return doc
}

/** What clients publicly say of this service: under this log, the one it corrects, or the consultation it tells of; newest first. */
export async function feedbackOn(log: ServiceLogDoc): Promise<FeedbackDoc[]> {
  const ids = log.corrects ? [log._id, log.corrects] : [log._id]
  const { consultationId } = log
  const places = [{ logId: _.in(ids) }, ...(consultationId ? [{ occasion: `consultation:${consultationId}` }] : [])]
  const { data } = await db
    .collection('feedback')
    .where(_.and([_.or(places), { state: 'public' }]))
    .orderBy('at', 'desc')
    .limit(50)
    .get()
  return data as FeedbackDoc[] // the SDK types documents as any
}

/** How many people left feedback through the codes of this log. */
export async function countGiven(log: ServiceLogDoc): Promise<number> {
  const { total } = (await db
    .collection('feedback')
    .where({ occasion: `log:${log._id}` })
    .count()) as { total?: number } // the SDK types counts as any
  return total ?? 0
}

/** Up to five other logs of the same expert that share a day with this one. */
export async function overlapping(log: ServiceLogDoc): Promise<ServiceLogDoc[]> {
  const { startOn, endOn } = log.content
  if (startOn === '' || endOn === '') return []
  const others = await many(
    logs()
      .where({
        expertId: log.expertId,
        'content.startOn': _.and([_.gt(''), _.lte(endOn)]),
        'content.endOn': _.gte(startOn),
        state: _.neq('discarded'),
        supersededBy: null,
      })
      .orderBy('content.startOn', 'desc')
      .limit(7),
  )
  const kin = [log._id, log.corrects]
  return others.filter((other) => !kin.includes(other._id) && other.corrects !== log._id).slice(0, 5)
}

/** One page of an expert's own logs, last written first; without `state` all but discarded ones. */
export async function logsOfExpert(expertId: string, state?: ServiceLogState, cursor?: string): Promise<Page> {
  const scope = { expertId, state: state ?? _.neq('discarded') }
  return page(scope, { by: 'savedAt', direction: 'desc' }, cursor)
}

/** One page of logs in `state`, of one city or of all; those that wait longest first, others newest first. */
export async function logsToReview(scope: { state: ServiceLogState; city?: City }, cursor?: string): Promise<Page> {
  return page(scope, { by: 'submittedAt', direction: scope.state === 'submitted' ? 'asc' : 'desc' }, cursor)
}

export interface Page {
  records: ServiceLogDoc[]
  nextCursor: string | null
}

async function page(
  scope: object,
  order: { by: 'savedAt' | 'submittedAt'; direction: 'asc' | 'desc' },
  cursor?: string,
): Promise<Page> {
  const { by, direction } = order
  const records = await many(
    logs()
      .where(_.and([scope, ...(afterCursor(cursor, by, direction) ?? [])]))
      .orderBy(by, direction)
      .orderBy('_id', direction)
      .limit(PAGE_SIZE + 1),
  )
  return pageOf(records, (log) => log[by])
}

function changedByOthers(current: ServiceLogDoc | null): Refusal {
  if (!current) return new Refusal('NOT_FOUND')
  return new Refusal('CHANGED_BY_OTHERS', { state: stateLabel(current) })
}

async function many(query: { get(): Promise<{ data: unknown }> }): Promise<ServiceLogDoc[]> {
  const { data } = await query.get()
  return data as ServiceLogDoc[] // the SDK types documents as any
}
