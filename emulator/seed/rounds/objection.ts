import { accountIdOf, digest } from '@/cloudfunctions/_kit/identity'
import type { Account } from '@/cloudfunctions/_kit/caller'
import type { Message } from '@/cloudfunctions/_kit/messages'
import type { NoticeDoc, ObjectionDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { DEFAULT_PROGRAMME } from '@/domain/rules/programme'
import { dayOf, endOfDayAt } from '@/domain/rules/shanghai'
import { addWorkingDays, CalendarGap } from '@/domain/rules/workingDays'
import { DAY_MS } from '../moments'
import { phoneNumber } from '../texts/names'
import { remember, type Archive, type PastAct } from '../trail'

const FIRST_PHONE = 3400
const WARNED_WITHOUT_CALENDAR_DAYS = 14

/** Somebody in the street objects to one person of a notice. */
export interface Raised {
  nth: number
  notice: NoticeDoc
  applicationId: string
  receiptNo: string
  objectorName: string
  facts: string
  at: number
}

/** What came of it so far, with when. */
export interface Handling {
  officer: Account
  takenAt: number
  acceptedAt: number
  settled: { at: number; finding: string } | null
}

/** An objection with its past: received, under investigation once an officer accepted it, dismissed with a finding. 第六条(四) */
export function objectionOf(archive: Archive, raised: Raised, handling: Handling | null): ObjectionDoc {
  const { nth, notice, applicationId, receiptNo, objectorName, facts, at } = raised
  const id = digest(['demo objection', receiptNo], 20)
  const objectorId = accountIdOf(`objector-${nth}`)
  const place = notice.applicationIds.indexOf(applicationId)
  const person = notice.persons[place]
  if (!person) throw new RangeError('an objection to nobody in the notice')
  const settled = handling?.settled ?? null
  const dueAt = findingDueAt(at)
  const openUntil = dueAt || at + WARNED_WITHOUT_CALENDAR_DAYS * DAY_MS
  return {
    ...{ receiptNo, noticeId: notice._id, noticeTitle: notice.title, personNo: person.no, personName: person.name },
    ...{ applicationId, objectorId, objectorName, objectorPhone: phoneNumber(FIRST_PHONE + nth), facts, files: [], at },
    state: settled ? 'dismissed' : handling ? 'investigating' : 'received',
    officerId: handling?.officer._id ?? '',
    officerName: handling?.officer.name ?? '',
    finding: settled?.finding ?? '',
    takenAt: handling?.takenAt ?? 0,
    acceptedAt: handling?.acceptedAt ?? 0,
    settledAt: settled?.at ?? 0,
    dueAt,
    warnAt: settled ? 0 : openUntil,
    followed: true,
    ...remember(archive, { collection: 'objections', id }, pastOf({ ...raised, id, objectorId }, handling)),
  }
}

function pastOf(
  { id, objectorId, receiptNo, at }: Raised & { id: string; objectorId: string },
  handling: Handling | null,
): PastAct[] {
  const desk: Message = {
    to: 'centre',
    title: '有一件新的公示异议',
    body: `受理编号 ${receiptNo}，请认领核查`,
    opens: `packages/console/objections/index?id=${id}`,
    needsMe: true,
  }
  const raised = { at, who: objectorId, role: 'objector', action: 'notices.object', from: '', to: 'received' }
  if (!handling) return [{ ...raised, messages: [desk] }]
  const { officer, takenAt, acceptedAt, settled } = handling
  const by = { who: officer._id, role: 'centreOfficer' }
  const tell = (title: string, body: string) => [
    { to: objectorId, title, body, opens: `packages/directory/objection/index?receipt=${receiptNo}` },
  ]
  const follow = (when: number, state: string) => ({
    ...{ at: when + 1000, ...by, action: 'objections.follow', from: state, to: state },
  })
  return [
    { ...raised, messages: [desk] },
    { at: takenAt, ...by, action: 'objections.take', from: 'received', to: 'received' },
    {
      ...{ at: acceptedAt, ...by, action: 'objections.accept', from: 'received', to: 'investigating' },
      messages: tell('您的异议已受理', `受理编号 ${receiptNo}，正在核查`),
    },
    follow(acceptedAt, 'investigating'),
    ...(settled
      ? [
          {
            ...{ at: settled.at, ...by, action: 'objections.dismiss', from: 'investigating', to: 'dismissed' },
            messages: tell('您的异议已有书面结论', `受理编号 ${receiptNo}，凭编号和电话查看`),
          },
          follow(settled.at, 'dismissed'),
        ]
      : []),
  ]
}

/** 24:00 of the last day for the finding; 0 while the calendar does not reach it. */
function findingDueAt(at: number): number {
  const { calendar, settings } = DEFAULT_PROGRAMME
  try {
    return endOfDayAt(addWorkingDays(calendar, dayOf(at), settings.objectionFindingWorkingDays))
  } catch (error) {
    if (error instanceof CalendarGap) return 0
    throw error
  }
}
