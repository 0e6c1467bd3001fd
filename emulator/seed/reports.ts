import type { Account } from '@/cloudfunctions/_kit/caller'
import type { ReportDoc } from '@/cloudfunctions/_kit/documents'
import { digest } from '@/cloudfunctions/_kit/identity'
import { dayOf } from '@/domain/rules/shanghai'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import { DAY_MS } from './moments'
import type { Cast } from './people'
import { remember, type Archive, type PastAct } from './trail'

/** Without letters that look alike. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const MY_REPORTS = 'packages/consult/report/index'

/** What somebody takes to the centre. */
export interface Complaint {
  reporter: Account
  subject: ReportDoc['subject']
  subjectId: string
  about: string
  facts: string
  at: number
  /** Who took it, and with what result once it is done. */
  officer?: Account
  finding?: string
}

/** A report with its past: open, investigating once somebody took it, resolved with a finding. */
export function reportOf(archive: Archive, complaint: Complaint): ReportDoc {
  const { reporter, officer, finding = '', at, subject, subjectId, about, facts } = complaint
  const id = digest(['demo report', reporter._id, String(at)], 20)
  const receiptNo = receiptOf(id, at)
  return {
    ...remember(archive, { collection: 'reports', id }, actsOf(complaint, receiptNo)),
    receiptNo,
    reporterId: reporter._id,
    reporterName: reporter.unit ? `${reporter.name}（${reporter.unit}）` : reporter.name,
    reporterPhone: reporter.phone,
    subject,
    subjectId,
    about,
    facts,
    state: officer ? (finding ? 'resolved' : 'investigating') : 'open',
    finding,
    officerId: officer?._id ?? '',
    at,
  }
}

function receiptOf(id: string, at: number): string {
  const value = Number.parseInt(id.slice(0, 12), 16)
  const tail = Array.from(
    { length: 6 },
    (_, place) => LETTERS[Math.floor(value / LETTERS.length ** place) % LETTERS.length],
  )
  return `TS${dayOf(at).replaceAll('-', '')}-${tail.join('')}`
}

function actsOf({ reporter, officer, finding, at }: Complaint, receiptNo: string): PastAct[] {
  const desk = {
    to: 'centre',
    title: '有一件新的投诉',
    body: `回执号 ${receiptNo}，请核查`,
    opens: 'packages/console/reports/index',
    needsMe: true,
  }
  const acts: PastAct[] = [
    { at, who: reporter._id, role: 'reporter', action: 'report', from: '', to: 'open', messages: [desk] },
  ]
  if (!officer) return acts
  const by = { who: officer._id, role: 'centreOfficer' }
  const tell = (title: string, body: string) => [
    { to: reporter._id, title, body: `回执号 ${receiptNo}，${body}`, opens: MY_REPORTS },
  ]
  acts.push({
    ...by,
    at: at + DAY_MS,
    action: 'take',
    from: 'open',
    to: 'investigating',
    messages: tell('投诉已受理', '正在核查，办结后会通知您'),
  })
  if (!finding) return acts
  const messages = tell('投诉已办结', `处理结果：${finding}`)
  return [...acts, { ...by, at: at + 5 * DAY_MS, action: 'resolve', from: 'investigating', to: 'resolved', messages }]
}

/** An objection that came after the first list's notice had ended: kept as a report. 第六条(四) */
export function lateObjection(
  { archive, cast, nowAt }: { archive: Archive; cast: Cast; nowAt: number },
  notices: readonly NoticeDoc[],
): ReportDoc {
  const ended = notices.find(({ kind, state }) => kind === 'selection' && state === 'ended')
  if (!ended) throw new RangeError('no notice has ended')
  return reportOf(archive, {
    reporter: cast.pan,
    subject: 'notice',
    subjectId: ended._id,
    about: `“${ended.title}”中的${ended.persons.at(-1)?.name ?? ''}（公示期满后提出）`,
    facts: '公示期间我在外地没有看到名单，事后听说此人的工作年限有出入，请予核实。',
    at: Math.max(ended.endsAt + 9 * DAY_MS, nowAt - 40 * DAY_MS),
  })
}
