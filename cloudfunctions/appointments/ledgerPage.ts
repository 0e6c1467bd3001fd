import type { LedgerPage } from '@/domain/contract/appointments'
import { ageOn } from '@/domain/rules/age'
import { DUTY_CLASSES, type DutyClass } from '@/domain/rules/dutyClasses'
import { scoreOf } from '@/domain/rules/figures'
import { REPORT_STATES } from '@/domain/rules/reportFlow'
import { endOfDayAt, startOfDayAt } from '@/domain/rules/shanghai'
import type { ServiceLogDoc } from '../_kit/documents'
import { programme } from '../_kit/programme'
import type { TermDoc } from '../_kit/termDocuments'
import { presentTerm } from './presentTerm'
import * as store from './store'

const DUTY_KEYS = Object.keys(DUTY_CLASSES) as DutyClass[] // keys of a const table

/** What the ledger says of one term. Reports are for the centre alone: from a finding an expert could tell who complained. 第七条, 第十条 */
export async function ledgerPageOf(
  term: TermDoc,
  { todayOn, forCentre }: { todayOn: string; forCentre: boolean },
): Promise<LedgerPage> {
  const [from, until] = [startOfDayAt(term.startOn), endOfDayAt(term.endOn)]
  const [logs, consultations, refused, feedback, reports, { settings }] = await Promise.all([
    store.servicesIn(term),
    store.countAnswered(term.expertId, from, until),
    store.countRefused(term.expertId, from, until),
    store.feedbackIn(term),
    forCentre ? store.reportsOn([term.expertId]) : [],
    programme(),
  ])
  const during = reports.filter(({ at }) => from <= at && at < until)
  return {
    term: presentTerm(term, todayOn),
    services: logs.length,
    byDuty: byDuty(logs),
    logs: logs.map(({ _id: id, content: { activityName, startOn, endOn, place } }) => ({
      id,
      activityName,
      startOn,
      endOn,
      place,
    })),
    consultations,
    refused,
    feedbacks: feedback.feedbacks,
    score: scoreOf({ ...NO_FIGURES, ...feedback }, settings),
    reports: during.map(({ receiptNo, state, finding }) => ({ receiptNo, state: REPORT_STATES[state], finding })),
    note: term.note,
    notedAt: term.notedAt || null,
    ageAtEnd: term.bornOn === '' ? null : ageOn(term.bornOn, term.endOn),
  }
}

const NO_FIGURES = { services: 0, consultations: 0, feedbacks: 0, scoreSum: 0, replyHours: null }

/** Every class of the regulation, in its order, also those without a service. 第九条 */
function byDuty(logs: readonly ServiceLogDoc[]): LedgerPage['byDuty'] {
  return DUTY_KEYS.map((dutyClass) => ({
    dutyClass,
    count: logs.filter(({ content }) => content.dutyClass === dutyClass).length,
  }))
}
