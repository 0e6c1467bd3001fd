import { CITIES } from '@/domain/rules/cities'
import { DUTY_CLASSES, type DutyClass } from '@/domain/rules/dutyClasses'
import type { ServiceLogDoc } from '../_kit/documents'
import { expertById } from '../_kit/expertProfile'
import { printLedgerPage } from '../_kit/paper/ledgerPage'
import type { LedgerPage as LedgerPaper } from '../_kit/paper/papers'
import { paperLink } from '../_kit/paperLinks'
import type { Handlers } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { termById } from '../_kit/termRecords'
import { ledgerPageOf } from './ledgerPage'
import * as store from './store'

const DUTY_KEYS = Object.keys(DUTY_CLASSES) as DutyClass[] // keys of a const table

/** The record of one term on paper, for the meeting that decides on renewals. 第七条, 第十条(三) */
export const printLedger: Handlers<'appointments'>['printLedger'] = async ({ termId }, ctx) => {
  const term = await termById(termId)
  const content = await printLedgerPage(await paperOf(term, ctx.todayOn))
  // Its figures change without the term: each moment is a paper of its own.
  return paperLink({ content, name: `履职台账-${term.name}.pdf`, of: `ledger/${termId}`, version: ctx.nowAt })
}

async function paperOf(term: TermDoc, todayOn: string): Promise<LedgerPaper> {
  const [page, logs, expert] = await Promise.all([
    ledgerPageOf(term, { todayOn, forCentre: true }),
    store.servicesIn(term),
    expertById(term.expertId),
  ])
  const during = (expert?.recentFeedbacks ?? []).filter(
    ({ servedOn, words }) => words !== '' && term.startOn <= servedOn && servedOn <= term.endOn,
  )
  return {
    name: term.name,
    unit: term.unit,
    city: CITIES[term.city],
    certificateNumber: term.certificateNo,
    fromOn: term.startOn,
    toOn: term.endOn,
    figures: DUTY_KEYS.map((duty) => figureOf(duty, logs)),
    logs: logs.map(({ content }) => ({
      on: content.startOn,
      title: content.activityName,
      duty: content.dutyClass === '' ? '' : DUTY_CLASSES[content.dutyClass],
      place: content.place,
    })),
    feedback: { count: page.feedbacks, score: page.score, words: during.map(({ words }) => words) },
    note: term.note,
    printedOn: todayOn,
  }
}

/** A service without a number of people reached one. */
function figureOf(duty: DutyClass, logs: readonly ServiceLogDoc[]) {
  const some = logs.filter(({ content }) => content.dutyClass === duty)
  const people = some.reduce((sum, { content }) => sum + (content.participants ?? 1), 0)
  return { duty: DUTY_CLASSES[duty], services: some.length, people }
}
