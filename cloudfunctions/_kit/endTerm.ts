import { DISMISSAL_GROUNDS } from '@/domain/rules/dismissalGrounds'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { timeBarred } from './barredApplications'
import { CENTRE_NAME } from './centreName'
import { decidedBy, decisionById, finishDecision } from './decisions'
import { changeExit, closeExits, exitById } from './exitRecords'
import { expertById, unlistExpert } from './expertProfile'
import { insist } from './insist'
import type { Message } from './messages'
import { postNotice } from './noticeRecords'
import { passOnConsultations } from './passOn'
import { create, Duplicate } from './records'
import { found } from './refusal'
import { revokeRole } from './roleGrants'
import type { BarDoc, DecisionDoc, ExitDoc, TermDoc } from './termDocuments'
import { moveTerm, termById } from './termRecords'

/**
 * Everything that follows once the case of an early exit is effective, in this order: the notice, the term, the directory, open questions,
 * the role, the bar, the decision, and the person is told. Logs and ledger stay. Each step sees whether it is done, so that an end cut off
 * is simply run again, by the next call or by the clock. 第八条
 */
export async function finishExit(id: string): Promise<ExitDoc> {
  const exit = await exitById(id)
  if (exit.state !== 'effective' || exit.finished) return exit
  const decision = found(await decisionById(found(exit.decision).id))
  const act = decidedBy(decision, `end-${id}`)
  if (exit.noticeId !== '') await announce(exit, decision)
  const term = await endTerm(exit, decision)
  await unlistExpert(exit.expertId, act)
  const expert = await expertById(exit.expertId)
  if (expert) await passOnConsultations(expert, act.key)
  for (const accountId of new Set([term.accountId, expert?.accountId ?? term.accountId])) {
    await revokeRole(accountId, 'expert', act)
  }
  if (exit.barred) await bar(exit, term, decision)
  await closeExits(term._id, { but: id, why: `聘任已因${decision.no}结束` })
  await finishDecision(decision._id, () => false)
  return insist(async () => {
    const current = await exitById(id)
    if (current.finished) return current
    const step = {
      ...act,
      action: 'exits.finish',
      from: current.state,
      to: current.state,
      messages: [endedNote(exit, term)],
    }
    return changeExit(current, { finished: true }, step)
  })
}

/** The public notice names the person and the decision, not the facts. The same id makes one notice. */
async function announce(exit: ExitDoc, decision: DecisionDoc): Promise<void> {
  const { name, unit, city } = exit
  const fields = {
    kind: 'dismissal' as const,
    roundId: '',
    exitId: exit._id,
    title: `关于解聘${name}江苏省职业指导专家的公示`,
    opening: `经研究决定，解聘${name}江苏省职业指导专家（${decision.no}）。现予公示。`,
    contact: exit.noticeContact,
    issuer: CENTRE_NAME,
    persons: [{ no: 1, name, unit, postAndTitle: '', category: null, city }],
    applicationIds: [],
    finished: true,
    createdAt: exit.effectiveAt,
  }
  await postNotice(fields, decidedBy(decision, `end-${exit._id}`), exit.noticeId)
}

async function endTerm(exit: ExitDoc, decision: DecisionDoc): Promise<TermDoc> {
  return insist(async () => {
    const term = await termById(exit.termId)
    if (term.state === 'dismissed' || term.state === 'resigned') return term
    const action = exit.askedByExpert ? 'confirmLeaving' : 'dismiss'
    const history = { label: exit.askedByExpert ? '退出' : '解聘', note: decision.no }
    return moveTerm(term, { action, actor: 'centre', history }, decidedBy(decision, `end-${exit._id}`))
  })
}

/** 不再列为聘任对象: by the ID number, whatever account the person comes with next. A bar there already stays as it is. */
async function bar(exit: ExitDoc, term: TermDoc, decision: DecisionDoc): Promise<void> {
  const { name, ground } = exit
  const { _id: decisionId, no: decisionNo, on, byName } = decision
  const fields = { name, ground, decisionId, decisionNo, on, byName, termId: term._id }
  const act = { ...decidedBy(decision, `end-${exit._id}`), action: 'bars.set', from: '', to: 'barred' }
  await create<BarDoc>('bars', fields, act, term.idHash).catch((error: unknown) => {
    if (!(error instanceof Duplicate)) throw error
  })
  await timeBarred(term.idHash, act)
}

function endedNote(exit: ExitDoc, { accountId, certificateNo }: TermDoc): Message {
  const number = DISMISSAL_GROUNDS[exit.ground].number
  const how = exit.askedByExpert ? '您的退出申请已确认' : `您已被解聘（第八条第${number}种情形）`
  const after = exit.barred ? '，此后不再列为聘任对象' : ''
  return {
    to: accountId,
    title: exit.askedByExpert ? '退出已生效' : '解聘已生效',
    body: `${how}，自${showDay(dayOf(exit.effectiveAt))}起生效${after}。证书 ${certificateNo} 同时失效；已归档的服务记录保留`,
    opens: `packages/directory/certificate/index?no=${encodeURIComponent(certificateNo)}`,
  }
}
