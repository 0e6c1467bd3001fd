import { noticePeriod, type NoticePeriod } from '@/domain/rules/noticePeriod'
import { dayOf, endOfDayAt, showDay } from '@/domain/rules/shanghai'
import { CalendarGap } from '@/domain/rules/workingDays'
import { now } from './clock'
import { _, db } from './cloud'
import { programme } from './programme'
import { byId, create, type Act, type Stored } from './records'
import { found, Refusal } from './refusal'
import type { NoticeDoc } from './selectionDocuments'

export type NoticeFields = Omit<NoticeDoc, keyof Stored>

/** One round trip. Throws Refusal NOT_FOUND. */
export async function noticeById(id: string): Promise<NoticeDoc> {
  return found(await byId<NoticeDoc>('notices', id))
}

export type RunningNotice = Pick<NoticeDoc, '_id' | 'title' | 'postedOn' | 'endOn' | 'workingDays' | 'strip'>

/** Up to `limit` notices that run at `nowAt`, those that end first, without the people on them. One round trip. */
export async function runningNotices(nowAt: number, limit: number): Promise<RunningNotice[]> {
  const { data } = await db
    .collection('notices')
    .where({ state: 'running', endsAt: _.gt(nowAt) })
    .orderBy('endsAt', 'asc')
    .field({ title: true, postedOn: true, endOn: true, workingDays: true, strip: true })
    .limit(limit)
    .get()
  return data as RunningNotice[] // the SDK types documents as any
}

/** The days of a notice of that kind posted on that day. Throws Refusal CALENDAR_ENDS. 第六条(四) */
export async function noticeDays(kind: NoticeDoc['kind'], postedOn: string): Promise<NoticePeriod> {
  try {
    return noticePeriod(await programme(), kind, postedOn)
  } catch (error) {
    if (error instanceof CalendarGap) throw new Refusal('CALENDAR_ENDS', { until: showDay(error.coveredUntil) })
    throw error
  }
}

/** What a notice of that kind gets when it is posted now. Throws Refusal CALENDAR_ENDS. */
export async function postingNow(
  kind: NoticeDoc['kind'],
): Promise<Pick<NoticeDoc, 'state' | 'workingDays' | 'postedAt' | 'postedOn' | 'endOn' | 'endsAt' | 'strip'>> {
  const postedAt = now()
  const postedOn = dayOf(postedAt)
  const period = await noticeDays(kind, postedOn)
  return { ...period, state: 'running', postedAt, postedOn, endsAt: endOfDayAt(period.endOn) }
}

/** Posts a notice that had no draft, such as a dismissal's; the same id makes one notice. Throws Refusal CALENDAR_ENDS. 第八条 */
export async function postNotice(
  fields: Omit<NoticeFields, keyof Awaited<ReturnType<typeof postingNow>>>,
  act: Omit<Act, 'from' | 'to' | 'action'>,
  id: string,
): Promise<NoticeDoc> {
  const posting = await postingNow(fields.kind)
  const step = { ...act, action: 'notices.post', from: '', to: 'running' }
  return create<NoticeDoc>('notices', { ...fields, ...posting }, step, id)
}
