import { heldRole } from '../_kit/caller'
import { presentRound, roundById } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { viewOf } from './present'
import * as store from './store'

/** Every round, newest first. 第六条(一) */
export const list: Handlers<'rounds'>['list'] = async (_input, ctx) => {
  const [rounds, account] = await Promise.all([store.everyRound(), ctx.account()])
  return {
    rounds: rounds.map((round) => presentRound(round, ctx.nowAt)),
    canCreate: heldRole(account, 'centreOfficer') !== undefined,
  }
}

/** One round as everybody may read it; for the centre with its set-up and counts. */
export const get: Handlers<'rounds'>['get'] = async ({ id }, ctx) => viewOf(await roundById(id), ctx)
