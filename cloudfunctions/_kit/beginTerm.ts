import { isInForce } from '@/domain/rules/termFlow'
import { dayOf } from '@/domain/rules/shanghai'
import { now } from './clock'
import { listExpert } from './expertProfile'
import { insist } from './insist'
import type { TermDoc } from './termDocuments'
import { changeTerm, termById } from './termRecords'

/**
 * What the first day of a term brings: it becomes the expert's term, and the expert is in the directory. Nothing for a term that ended
 * before it began. Gives whether there was anything to do; twice is once. 第六条(五), 第七条
 */
export async function beginTerm({ _id }: Pick<TermDoc, '_id'>): Promise<boolean> {
  return insist(async () => {
    const term = await termById(_id)
    if (term.begun || term.startOn > dayOf(now())) return false
    const act = { key: `begin-${_id}`, who: 'clock', role: 'clock' }
    if (isInForce(term.state) && dayOf(now()) <= term.endOn) await listExpert(term, act)
    await changeTerm(term, { begun: true }, { ...act, action: 'terms.begin', from: term.state, to: term.state })
    return true
  })
}
