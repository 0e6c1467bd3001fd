import { heldRole } from '../_kit/caller'
import { found } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { rowOf } from './present'
import * as store from './store'

/** The caller's own logs, last written first. */
export const mine: Handlers<'serviceLogs'>['mine'] = async ({ state, cursor }, ctx) => {
  const { expertId } = heldRole(await ctx.person(), 'expert') ?? {}
  return rowsOf(await store.logsOfExpert(found(expertId), state, cursor))
}

/** Logs to review, those that wait longest first: a city's officers see their city, the centre all or one. */
export const queue: Handlers<'serviceLogs'>['queue'] = async ({ state = 'submitted', city, cursor }, ctx) => {
  const isPrivate = state === 'draft' || state === 'discarded'
  if (isPrivate) return { rows: [], nextCursor: null }
  const account = await ctx.person()
  const ofCity = heldRole(account, 'centreOfficer') ? city : found(heldRole(account, 'cityOfficer')?.city)
  return rowsOf(await store.logsToReview({ state, ...(ofCity && { city: ofCity }) }, cursor))
}

function rowsOf({ records, nextCursor }: store.Page) {
  return { rows: records.map(rowOf), nextCursor }
}
