import type { Stored } from '@/cloudfunctions/_kit/records'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { endOfDayAt } from '@/domain/rules/shanghai'
import { noticeDaysOf } from './noticeDays'
import { remember, type Archive, type PastAct } from './trail'

type Fields = Omit<NoticeDoc, keyof Stored>

export const ISSUER = '江苏省职业介绍中心'
const MINUTE_MS = 60_000

/** A notice as it was posted. */
export interface Posting {
  id: string
  by: string
  postedAt: number
  postedOn: string
  said: Pick<Fields, 'kind' | 'roundId' | 'exitId' | 'title' | 'opening' | 'contact' | 'persons' | 'applicationIds'>
  /** When the centre put it away; 0 when it has not. */
  archivedAt: number
}

/** A posted notice as it stands at `nowAt`: it ends by the calendar and in no other way. 第六条(四), 第八条 */
export function noticeOf(archive: Archive, posting: Posting, nowAt: number): NoticeDoc {
  const { id, by, postedAt, postedOn, said, archivedAt } = posting
  const { workingDays, endOn, strip } = noticeDaysOf(said.kind, postedOn)
  const endsAt = endOfDayAt(endOn)
  const isOver = endsAt <= nowAt
  const officer = { who: by, role: 'centreOfficer' }
  const isDrafted = said.kind === 'selection'
  const draftedAt = postedAt - 20 * MINUTE_MS
  const act = (at: number, action: string, to: NoticeDoc['state'], from: string = ''): PastAct => {
    const isClock = action === 'end'
    return { at, ...(isClock ? { who: 'clock', role: 'clock' } : officer), action: `notices.${action}`, from, to }
  }
  const past = [
    ...(isDrafted ? [act(draftedAt, 'draft', 'draft')] : []),
    act(postedAt, 'post', 'running', isDrafted ? 'draft' : ''),
    ...(isDrafted ? [act(postedAt + MINUTE_MS, 'finish', 'running', 'running')] : []),
    ...(isOver ? [act(endsAt + MINUTE_MS, 'end', 'ended', 'running')] : []),
    ...(archivedAt > 0 ? [act(archivedAt, 'archive', 'archived', 'ended')] : []),
  ]
  return {
    ...said,
    ...{ issuer: ISSUER, workingDays, postedAt, postedOn, endOn, endsAt, strip },
    state: archivedAt > 0 ? 'archived' : isOver ? 'ended' : 'running',
    finished: true,
    createdAt: isDrafted ? draftedAt : postedAt,
    ...remember(archive, { collection: 'notices', id }, past),
  }
}
