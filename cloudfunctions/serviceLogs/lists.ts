import { heldRole } from '../_kit/caller'
import type { ServiceLogDoc } from '../_kit/documents'
import { found } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { cursorAfter, PAGE_SIZE, pageStart, type PageStart } from './paging'
import { rowOf } from './present'
import * as store from './store'

/** The caller's own logs, last written first. */
export const mine: Handlers<'serviceLogs'>['mine'] = async ({ state, cursor }, ctx) => {
  const { expertId } = heldRole(await ctx.person(), 'expert') ?? {}
  const start = pageStart(cursor)
  const logs = await store.logsOfExpert(found(expertId), state, start)
  return pageOf(logs, (log) => log.savedAt, start)
}

/** Logs to review, those that wait longest first: a city's officers see their city, the centre all or one. */
export const queue: Handlers<'serviceLogs'>['queue'] = async ({ state = 'submitted', city, cursor }, ctx) => {
  const isPrivate = state === 'draft' || state === 'discarded'
  if (isPrivate) return { rows: [], nextCursor: null }
  const account = await ctx.person()
  const ofCity = heldRole(account, 'centreOfficer') ? city : found(heldRole(account, 'cityOfficer')?.city)
  const start = pageStart(cursor)
  const logs = await store.logsToReview({ state, ...(ofCity && { city: ofCity }) }, start)
  return pageOf(logs, (log) => log.submittedAt, start)
}

function pageOf(logs: ServiceLogDoc[], momentOf: (log: ServiceLogDoc) => number, start: PageStart | null) {
  return { rows: logs.slice(0, PAGE_SIZE).map(rowOf), nextCursor: cursorAfter(logs.map(momentOf), start) }
}
