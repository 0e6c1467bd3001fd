import { nextState } from '@/domain/rules/flow'
import { TERM_FLOW } from '@/domain/rules/termFlow'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { beginTerm } from './beginTerm'
import { now } from './clock'
import { decidedBy, type DecisionItem } from './decisions'
import { digest } from './identity'
import { insist } from './insist'
import type { Message } from './messages'
import { createTerm } from './newTerm'
import { revokeRole } from './roleGrants'
import type { DecisionDoc, TermDoc } from './termDocuments'
import { moveTerm, termById } from './termRecords'

/**
 * Carries out one line of a renewal decision: the old term ends as decided, and a renewed one is followed by a new term with a new
 * certificate, without application or notice. Gives false when the term went another way before. Twice is once. 第七条
 */
export async function renewOne(decision: DecisionDoc, item: DecisionItem): Promise<boolean> {
  const old = await insist(() => claim(decision, item))
  if (!old) return false
  if (item.decision === 'letEnd') {
    await revokeRole(old.accountId, 'expert', decidedBy(decision, keyOf(decision, item)))
    return true
  }
  const next = await nextOf(old, { decision, item })
  if (item.startOn <= dayOf(now())) await beginTerm(next)
  return true
}

const keyOf = (decision: DecisionDoc, { sourceId }: DecisionItem) => `renew-${decision._id}-${sourceId}`

/** Ends the old term for this decision; null when it cannot be any more, because somebody else decided or the expert asked to leave. */
async function claim(decision: DecisionDoc, item: DecisionItem): Promise<TermDoc | null> {
  const term = await termById(item.sourceId)
  const renews = item.decision === 'renew'
  const action = renews ? 'renew' : 'letEnd'
  const by = decidedBy(decision, keyOf(decision, item))
  if (term.done.some(({ key, by: who }) => key === by.key && who === by.who)) return term
  if (nextState(TERM_FLOW, { state: term.state, action, actors: ['centre'] }) === null) return null
  const history = { label: renews ? '续聘' : '不再续聘', note: decision.no }
  const messages = renews ? [] : [endedNote(term)]
  return moveTerm(term, { action, actor: 'centre', history }, { ...by, messages })
}

function nextOf(old: TermDoc, by: { decision: DecisionDoc; item: DecisionItem }): Promise<TermDoc> {
  const { expertId, accountId, idHash, bornOn, name, unit, city, portrait } = old
  const person = {
    _id: digest(['term after', old._id], 20),
    expertId,
    accountId,
    idHash,
    bornOn,
    name,
    unit,
    city,
    portrait,
    applicationId: '',
    previousTermId: old._id,
    nth: old.nth + 1,
    sealed: { text: old.idSealed, recordId: `terms/${old._id}` },
  }
  const messages = [renewedNote(accountId, by.item)]
  return createTerm(person, by, { key: keyOf(by.decision, by.item), action: 'terms.renewed', label: '续聘', messages })
}

function renewedNote(to: string, { certificateNo, startOn, endOn }: DecisionItem): Message {
  return {
    to,
    title: '您已获续聘',
    body: `新聘期${showDay(startOn)}至${showDay(endOn)}，新证书编号 ${certificateNo}`,
    opens: 'packages/desk/term/index',
  }
}

function endedNote({ accountId, endOn, certificateNo }: TermDoc): Message {
  return {
    to: accountId,
    title: '聘期届满，不再续聘',
    body: `感谢您的服务。聘期已于${showDay(endOn)}届满；今后仍可在集中申请时再次申请`,
    opens: `packages/directory/certificate/index?no=${encodeURIComponent(certificateNo)}`,
  }
}
