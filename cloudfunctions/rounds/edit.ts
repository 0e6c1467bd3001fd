import { ROUND_PHASES, roundPhase } from '@/domain/rules/roundPhases'
import { programme } from '../_kit/programme'
import { must } from '../_kit/refusal'
import { roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { viewOf } from './present'
import { checkDays, checkInterval, checkStillOpenToChange, claimWindow, extensionWords, fieldsOf } from './setup'
import * as store from './store'

/** Changes a round; once it is open its window may only be made longer, which its page tells with the reason. 第六条(一) */
export const edit: Handlers<'rounds'>['edit'] = async ({ id, version, why, ...setup }, ctx) => {
  const round = await roundById(id)
  const call = { key: ctx.key, by: ctx.callerId, action: 'rounds.edit' }
  if (store.isDone(round, call)) return viewOf(round, ctx)
  const phase = roundPhase(round, ctx.nowAt)
  must(phase !== 'finished', 'WRONG_STATE', { state: ROUND_PHASES[phase] })
  if (round.version !== version) throw store.changedByOthers(round)
  checkDays(setup, phase === 'planned' ? ctx.todayOn : null)
  await checkStillOpenToChange(round, setup, ctx.nowAt)
  const { settings } = await programme()
  const others = (await store.everyRound()).filter((each) => each._id !== id)
  checkInterval(setup, { others, settings })
  await claimWindow(setup, id)
  const extension = phase === 'planned' ? '' : extensionWords(round, setup)
  const told = extension === '' ? [] : [{ at: ctx.nowAt, why: `${extension}：${why}` }]
  const fields = { ...fieldsOf(setup), changes: [...round.changes, ...told] }
  const act = { key: ctx.key, who: ctx.callerId, action: call.action, why }
  return viewOf(await store.changeRound(round, fields, act), ctx)
}
