import { digest } from '@/cloudfunctions/_kit/identity'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { addDays, addYears, dayOf } from '@/domain/rules/shanghai'
import { SETTLED_AFTER_DAYS } from '../departures'
import { BATCHES, certificateOf, type Invented } from '../experts'
import type { Paper } from './decision'

/** The renewal is decided so many days before the old term ends. */
const RENEWED_BEFORE_DAYS = 20

/** One term of one expert and the decision that gave it. */
export interface TermPlan {
  id: string
  of: Invented
  expert: ExpertDoc
  nth: number
  applicationId: string
  previousTermId: string
  startOn: string
  endOn: string
  certificateNo: string
  given: Paper
  /** The decision by which it ended, if one did. */
  ended: Paper | null
  /** It is the expert's last. */
  isLatest: boolean
}

/** The rounds of selection that the demo tells, by the terms they led to. */
export type SelectionName = 'finished' | 'running'

/** The round this expert was chosen in, where the demo tells it. */
export function selectionOf({ expert, standing, renewed }: Invented, nowAt: number): SelectionName | null {
  const beganOn = (ago: number) => expert.term.startOn === addDays(dayOf(nowAt), -ago)
  if (standing !== 'active' || renewed) return null
  if (beganOn(BATCHES.first)) return 'finished'
  return beganOn(BATCHES.latest) ? 'running' : null
}

/** The id of the application an expert was chosen by. */
export function applicationIdOf({ _id }: Pick<ExpertDoc, '_id'>): string {
  return digest(['demo application', _id], 20)
}

/** Every term of these experts, the earlier one of somebody renewed first, with numbered decisions. */
export function planTerms(people: readonly Invented[], nowAt: number): TermPlan[] {
  const papers = new Map<string, Paper>()
  const paper = (kind: Paper['kind'], on: string, also = ''): Paper => {
    const key = `${on} ${kind} ${also}`
    const known = papers.get(key) ?? { kind, on, no: '' }
    papers.set(key, known)
    return known
  }
  const plans = people.flatMap((each) => termsOf(each, paper, nowAt))
  const inOrder = [...papers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  for (const each of inOrder) {
    const year = each.on.slice(0, 4)
    const before = inOrder.slice(0, inOrder.indexOf(each)).filter(({ on }) => on.startsWith(year))
    each.no = `苏职介〔${year}〕${before.length + 1}号`
  }
  return plans
}

type PaperOf = (kind: Paper['kind'], on: string, also?: string) => Paper

function termsOf(of: Invented, paper: PaperOf, nowAt: number): TermPlan[] {
  const { expert, serial, renewed } = of
  const { startOn, endOn, certificateNo } = expert.term
  const applicationId = selectionOf(of, nowAt) ? applicationIdOf(expert) : ''
  const firstId = applicationId ? digest(['term', applicationId], 20) : digest(['demo term', expert._id], 20)
  const known = { of, expert, applicationId, previousTermId: '' }
  const latest = { ...known, startOn, endOn, certificateNo, ended: endOf(of, paper), isLatest: true }
  if (!renewed) return [{ ...latest, id: firstId, nth: 1, given: paper('appointment', startOn) }]
  const firstOn = addYears(startOn, -2)
  const given = paper('renewal', addDays(startOn, -RENEWED_BEFORE_DAYS))
  const first = { startOn: firstOn, endOn: addDays(startOn, -1), certificateNo: certificateOf(serial, firstOn) }
  return [
    { ...known, ...first, id: firstId, nth: 1, given: paper('appointment', firstOn), ended: given, isLatest: false },
    { ...latest, id: digest(['term after', firstId], 20), previousTermId: firstId, nth: 2, given },
  ]
}

function endOf({ standing, expert, goneAt }: Invented, paper: PaperOf): Paper | null {
  if (standing === 'notRenewed') return paper('renewal', addDays(expert.term.endOn, SETTLED_AFTER_DAYS))
  if (standing === 'dismissed') return paper('dismissal', addDays(dayOf(goneAt), -6), expert._id)
  return standing === 'resigned' ? paper('resignation', dayOf(goneAt), expert._id) : null
}
