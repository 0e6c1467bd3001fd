import { checkTexts } from '../_kit/contentCheck'
import { askedExitOf, exitById, exitStateDetail, moveExit } from '../_kit/exitRecords'
import { must } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import type { TermDoc } from '../_kit/termDocuments'
import { moveTerm, nextTermState, termById, termStateDetail } from '../_kit/termRecords'
import { asExpert } from './officer'
import { ownTermById, presentOwn } from './ownTerm'
import * as store from './store'

/** The expert asks to leave; the term goes on until the centre confirms. 第八条 */
export const askToLeave: Handlers<'appointments'>['askToLeave'] = async ({ id, version, ground, why }, ctx) => {
  const term = await ownTermById(id, ctx)
  let asked = term
  if (!store.isDone(term, { key: ctx.key, by: ctx.callerId, action: 'terms.askToLeave' })) {
    nextTermState(term, { action: 'askToLeave', actor: 'expert' })
    mustRunAndBeCurrent(term, version, ctx.todayOn)
    await checkTexts(ctx, { 退出说明: why }, 'profile')
    const leaving = { askedAt: ctx.nowAt, why, ground }
    const history = { label: '申请退出', note: '聘任在省中心确认前继续有效' }
    asked = await moveTerm(term, { action: 'askToLeave', actor: 'expert', fields: { leaving }, history }, asExpert(ctx))
  }
  // A repeated call whose first answer was lost after the term was changed finds the case missing.
  if (asked.state === 'leaving') await askedExitOf(asked)
  return presentOwn(ctx)
}

/** Takes the asking back. Between an expert who stays and a centre that confirms, the case decides: whoever changes it first. 第八条 */
export const stay: Handlers<'appointments'>['stay'] = async ({ id, version }, ctx) => {
  const term = await ownTermById(id, ctx)
  if (store.isDone(term, { key: ctx.key, by: ctx.callerId, action: 'terms.stay' })) return presentOwn(ctx)
  nextTermState(term, { action: 'stay', actor: 'expert' })
  mustRunAndBeCurrent(term, version, ctx.todayOn)
  const { _id: exitId } = await askedExitOf(term)
  const exit = await exitById(exitId)
  if (exit.state !== 'discarded') {
    must(exit.state === 'draft', 'CHANGED_BY_OTHERS', exitStateDetail(exit))
    await moveExit(exit, { action: 'discard', actor: 'expert', history: { label: '本人收回' } }, asExpert(ctx))
  }
  const history = { label: '收回退出申请', note: '继续履职' }
  const current = await termById(id)
  if (current.state === 'leaving') {
    await moveTerm(current, { action: 'stay', actor: 'expert', fields: { leaving: null }, history }, asExpert(ctx))
  }
  return presentOwn(ctx)
}

function mustRunAndBeCurrent(term: TermDoc, version: number, todayOn: string): void {
  must(todayOn <= term.endOn, 'WRONG_STATE', { state: '聘期已满' })
  must(term.version === version, 'CHANGED_BY_OTHERS', termStateDetail(term))
}
