import { askedExitOf } from './exitRecords'
import { insist } from './insist'
import type { TermDoc } from './termDocuments'
import { moveTerm, termById } from './termRecords'

/** The term of an expert whose case is over without effect goes on. Twice is once. 第八条 */
export async function reopenTerm(termId: string): Promise<void> {
  await insist(async () => {
    const term = await termById(termId)
    if (term.state !== 'leaving') return
    const history = { label: '继续履职', note: '退出申请未获确认或已收回' }
    const act = { key: `reopen-${termId}-${term.leaving?.askedAt ?? 0}`, who: 'clock', role: 'clock' }
    await moveTerm(term, { action: 'stay', actor: 'expert', fields: { leaving: null }, history }, act)
  })
}

/** Brings term and case of an expert who asked to leave together again, after a call that was cut off. Gives whether the term goes on. */
export async function mendAsked(term: TermDoc): Promise<boolean> {
  const exit = await askedExitOf(term)
  if (exit.state !== 'discarded') return false
  await reopenTerm(term._id)
  return true
}
