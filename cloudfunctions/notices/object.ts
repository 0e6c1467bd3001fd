import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import { receiptNumber } from '@/domain/rules/caseNumbers'
import { NOTICE_STATES } from '@/domain/rules/noticeFlow'
import { dayOf, endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import { addWorkingDays, CalendarGap } from '@/domain/rules/workingDays'
import { requireFiles } from '../_kit/files'
import { idFrom } from '../_kit/identity'
import type { Message } from '../_kit/messages'
import { noticeById } from '../_kit/noticeRecords'
import { programme } from '../_kit/programme'
import { found, must, Refusal } from '../_kit/refusal'
import { reportReceipt } from '../_kit/reportReceipt'
import type { NoticeDoc } from '../_kit/selectionDocuments'
import { takeSerials } from '../_kit/serials'
import type { Context, Handlers } from '../_kit/serve'
import { followOfObjection, followOfReport } from './followView'
import { isOpenForObjections, isPosted } from './rights'
import * as store from './store'

type Input = ParsedOf<'notices.object'>
type Answer = InputOfOutput<'notices.object'>
type Person = NoticeDoc['persons'][number]

const MOST_A_DAY = 5
const RECEIPTS = 5
const WARNED_WITHOUT_CALENDAR_MS = 14 * 86_400_000

/**
 * Takes an objection to one person of a notice, from anybody with name and phone; what comes after the end is kept as a report. The facts go
 * to the case officer alone and are not content-checked. 第六条(四)
 */
export const object: Handlers<'notices'>['object'] = async (input, ctx) => {
  const before = await answeredBefore(ctx)
  if (before) return before
  const notice = await noticeById(input.noticeId)
  must(isPosted(notice), 'NOT_FOUND')
  must(notice.kind === 'selection', 'WRONG_STATE', { state: `解聘公示，${NOTICE_STATES[notice.state]}` })
  const person = personOf(notice, input.personNo)
  await requireFiles(input.files, { ownerId: ctx.callerId, purposes: ['objectionProof'] })
  const made = await store.countMadeBy(ctx.callerId, startOfDayAt(ctx.todayOn))
  must(made < MOST_A_DAY, 'TOO_MANY_OBJECTIONS')
  const about = { notice, person }
  return isOpenForObjections(notice, ctx.nowAt) ? receive(input, about, ctx) : keepAsReport(input, about, ctx)
}

/** The same call gets the same answer, also when the notice has ended since. */
async function answeredBefore(ctx: Context): Promise<Answer | null> {
  const objection = await store.objectionOrNull(idFrom('objections', ctx.callerId, ctx.key))
  if (objection) return followOfObjection(objection)
  const report = await store.reportById(idFrom('reports', ctx.callerId, ctx.key))
  return report && followOfReport(report)
}

function personOf({ persons }: NoticeDoc, no: number): Person {
  const person = persons.find((each) => each.no === no)
  if (person) return person
  throw new Refusal('BAD_INPUT', undefined, [{ field: 'personNo', message: '请选择对谁有异议' }])
}

async function receive(
  { name, phone, facts, files }: Input,
  { notice, person }: { notice: NoticeDoc; person: Person },
  ctx: Context,
): Promise<Answer> {
  const year = ctx.todayOn.slice(0, 4)
  const serial = await takeSerials(`objection-${year}`, 1)
  const receiptNo = receiptNumber('objection', { year: Number(year), serial })
  const dueAt = await findingDueAt(ctx.nowAt)
  const fields = {
    receiptNo,
    noticeId: notice._id,
    noticeTitle: notice.title,
    personNo: person.no,
    personName: person.name,
    applicationId: found(notice.applicationIds[notice.persons.indexOf(person)]),
    state: 'received' as const,
    objectorId: ctx.callerId,
    objectorName: name,
    objectorPhone: phone,
    facts,
    files,
    officerId: '',
    officerName: '',
    finding: '',
    at: ctx.nowAt,
    takenAt: 0,
    acceptedAt: 0,
    settledAt: 0,
    dueAt,
    warnAt: dueAt || ctx.nowAt + WARNED_WITHOUT_CALENDAR_MS,
    followed: true,
  }
  const id = idFrom('objections', ctx.callerId, ctx.key)
  const messages = [forDesk(`受理编号 ${receiptNo}，请认领核查`, `packages/console/objections/index?id=${id}`)]
  const act = { key: ctx.key, who: ctx.callerId, role: 'objector', action: 'notices.object', from: '', to: 'received' }
  return followOfObjection(await store.addObjection(fields, { ...act, messages }, id))
}

/** 24:00 of the last day for the finding; 0 while the calendar does not reach it. */
async function findingDueAt(at: number): Promise<number> {
  const { calendar, settings } = await programme()
  try {
    return endOfDayAt(addWorkingDays(calendar, dayOf(at), settings.objectionFindingWorkingDays))
  } catch (error) {
    if (error instanceof CalendarGap) return 0
    throw error
  }
}

async function keepAsReport(
  { name, phone, facts, files }: Input,
  { notice, person }: { notice: NoticeDoc; person: Person },
  ctx: Context,
): Promise<Answer> {
  const id = idFrom('reports', ctx.callerId, ctx.key)
  const opens = 'packages/console/reports/index'
  for (let attempt = 1; attempt <= RECEIPTS; attempt += 1) {
    const receiptNo = reportReceipt(ctx, attempt)
    const fields = {
      receiptNo,
      reporterId: ctx.callerId,
      reporterName: name,
      reporterPhone: phone,
      subject: 'notice',
      subjectId: notice._id,
      about: `“${notice.title}”中的${person.name}（公示期满后提出）`,
      facts,
      files,
      state: 'open',
      finding: '',
      officerId: '',
      at: ctx.nowAt,
    } satisfies Parameters<typeof store.addReport>[0]
    const messages = [forDesk(`公示期满后提出，回执号 ${receiptNo}，请核查`, opens)]
    const act = { key: ctx.key, who: ctx.callerId, role: 'reporter', action: 'notices.object', from: '', to: 'open' }
    const report = await store.addReport(fields, { ...act, messages }, id).catch(nullIfTaken)
    if (report) return followOfReport(report)
  }
  throw new Refusal('BUSY')
}

function nullIfTaken(error: unknown): null {
  if (error instanceof store.Duplicate) return null
  throw error
}

function forDesk(body: string, opens: string): Message {
  return { to: 'centre', title: '有一件新的公示异议', body, opens, needsMe: true }
}
