import { _, db } from '../_kit/cloud'
import type { ConsultationDoc, ExpertDoc, FeedbackDoc, ReportDoc, ServiceLogDoc } from '../_kit/documents'
import { afterCursor, pageOf, PAGE_SIZE } from '../_kit/pages'
import { again, alreadyDone, byId, change, Changed, create, Duplicate, type Act, type Stored } from '../_kit/records'
import type { NoticeDoc } from '../_kit/selectionDocuments'

export { again, alreadyDone, Changed, Duplicate }
export type { Act, Stored }

type Fields<T> = Omit<T, keyof Stored>
type Page<T> = Promise<{ records: T[]; nextCursor: string | null }>
export type FeedbackFields = Fields<FeedbackDoc>

export function consultation(id: string): Promise<ConsultationDoc | null> {
  return byId<ConsultationDoc>('consultations', id)
}

export function expert(id: string): Promise<ExpertDoc | null> {
  return byId<ExpertDoc>('experts', id)
}

export function feedback(id: string): Promise<FeedbackDoc | null> {
  return byId<FeedbackDoc>('feedback', id)
}

export function notice(id: string): Promise<NoticeDoc | null> {
  return byId<NoticeDoc>('notices', id)
}

export function report(id: string): Promise<ReportDoc | null> {
  return byId<ReportDoc>('reports', id)
}

export async function logByCode(code: string): Promise<ServiceLogDoc | null> {
  const { data } = await db.collection('serviceLogs').where({ 'code.code': code }).limit(1).get()
  const [log] = data as ServiceLogDoc[] // the SDK types documents as any
  return log ?? null
}

/** The log that reports this consultation; corrections show what was said of the one they correct. */
export async function logOf(consultationId: string): Promise<ServiceLogDoc | null> {
  const { data } = await db
    .collection('serviceLogs')
    .where({ consultationId, state: _.neq('discarded'), corrects: null })
    .limit(1)
    .get()
  const [log] = data as ServiceLogDoc[] // the SDK types documents as any
  return log ?? null
}

export async function givenBy(clientId: string, occasion: string): Promise<FeedbackDoc | null> {
  const { data } = await db.collection('feedback').where({ occasion, clientId }).limit(1).get()
  const [given] = data as FeedbackDoc[] // the SDK types documents as any
  return given ?? null
}

/** Throws Duplicate when this service was rated already. */
export function leave(fields: FeedbackFields, act: Act, id: string): Promise<FeedbackDoc> {
  return create<FeedbackDoc>('feedback', fields, act, id)
}

/** Throws Changed. */
export function rewrite(record: FeedbackDoc, fields: Partial<FeedbackFields>, act: Act): Promise<FeedbackDoc> {
  return change<FeedbackDoc>('feedback', record, fields, act)
}

/** Notes on the consultation that it was rated. Safe to repeat. */
export async function noteOnConsultation(id: string, feedbackId: string, act: Omit<Act, 'from' | 'to'>): Promise<void> {
  await again(async () => {
    const record = await consultation(id)
    if (!record || record.feedbackId !== null) return
    const { state } = record
    await change<ConsultationDoc>(
      'consultations',
      record,
      { feedbackId },
      { ...act, from: state, to: state, settlesNothing: true },
    )
  })
}

export function ofExpert(expertId: string, cursor?: string): Page<FeedbackDoc> {
  return latestFirst<FeedbackDoc>('feedback', { expertId, state: 'public' }, cursor)
}

export function leftBy(clientId: string, cursor?: string): Page<FeedbackDoc> {
  return latestFirst<FeedbackDoc>('feedback', { clientId }, cursor)
}

/** Throws Duplicate when the receipt number is taken. */
export function file(fields: Fields<ReportDoc>, act: Act): Promise<ReportDoc> {
  return create<ReportDoc>('reports', fields, act)
}

/** Throws Changed. */
export function proceed(record: ReportDoc, fields: Partial<Fields<ReportDoc>>, act: Act): Promise<ReportDoc> {
  return change<ReportDoc>('reports', record, fields, act)
}

export function reportsOf(reporterId: string, cursor?: string): Page<ReportDoc> {
  return latestFirst<ReportDoc>('reports', { reporterId }, cursor)
}

export function allReports(state: ReportDoc['state'] | undefined, cursor?: string): Page<ReportDoc> {
  return latestFirst<ReportDoc>('reports', state ? { state } : { at: _.gt(0) }, cursor)
}

async function latestFirst<T extends Stored & { at: number }>(
  collection: string,
  base: object,
  cursor?: string,
): Page<T> {
  const { data } = await db
    .collection(collection)
    .where(_.and([base, ...(afterCursor(cursor, 'at', 'desc') ?? [])]))
    .orderBy('at', 'desc')
    .orderBy('_id', 'desc')
    .limit(PAGE_SIZE + 1)
    .get()
  return pageOf(data as T[], (record) => record.at) // the SDK types documents as any
}
