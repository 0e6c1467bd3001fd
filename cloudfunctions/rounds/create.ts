import { idFrom } from '../_kit/identity'
import { programme } from '../_kit/programme'
import type { Handlers } from '../_kit/serve'
import { viewOf } from './present'
import { checkDays, checkInterval, claimWindow, fieldsOf } from './setup'
import * as store from './store'

/** Sets up a round; everybody sees it from then on, and may apply from its opening day. 第六条(一) */
export const create: Handlers<'rounds'>['create'] = async (setup, ctx) => {
  const id = idFrom('rounds', ctx.callerId, ctx.key)
  const existing = await store.roundOrNull(id)
  if (existing) return viewOf(existing, ctx)
  checkDays(setup, ctx.todayOn)
  const { settings } = await programme()
  checkInterval(setup, { others: await store.everyRound(), settings })
  await claimWindow(setup, id)
  const fields = {
    ...fieldsOf(setup),
    finishedAt: null,
    changes: [],
    toldOpenAt: 0,
    releases: [],
    unfinishedRelease: 0,
  }
  const act = { key: ctx.key, who: ctx.callerId, action: 'rounds.create', why: setup.intervalReason }
  return viewOf(await store.addRound(fields, act, id), ctx)
}
