import type { ApplicationState } from '@/domain/rules/applicationFlow'
import { heldRole } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { found } from '../_kit/refusal'
import type { Handlers } from '../_kit/serve'
import { caseRowOf } from './caseRow'
import { reachedCity, type Desk } from './relation'
import * as store from './store'

/** What waits for whom. */
const WAITING: Record<Desk, ApplicationState> = { city: 'submitted', centre: 'reported' }
/** The applicant's and the unit's own. */
const PRIVATE: readonly ApplicationState[] = ['draft', 'awaitingUnit']
/** A city's work in hand: the centre has counts of it alone. */
const CITY_ALONE: readonly ApplicationState[] = ['submitted', 'returned']
const RELEASED: readonly ApplicationState[] = ['shortlisted', 'centreDeclined']

/** Cases in one state, those that wait longest first; never an officer's own. 第六条(二)(三) */
export const queue: Handlers<'applications'>['queue'] = async ({ state: wanted, city, cursor, ...filters }, ctx) => {
  const officer = await ctx.person()
  const desk: Desk = heldRole(officer, 'centreOfficer') ? 'centre' : 'city'
  const state = wanted ?? WAITING[desk]
  const isClosed = PRIVATE.includes(state) || (desk === 'centre' && CITY_ALONE.includes(state))
  if (isClosed) return { rows: [], nextCursor: null }
  const area = desk === 'centre' ? city : found(heldRole(officer, 'cityOfficer')?.city)
  const scope = {
    state,
    ...filters,
    ...(area && { city: area }),
    ...(desk === 'city' && RELEASED.includes(state) && { toldBy: ctx.nowAt }),
    ...(desk === 'centre' && state === 'withdrawn' && { reported: true as const }),
  }
  const { records, nextCursor } = await store.casesInState(scope, cursor)
  const shown = records.filter((record) => reachedCity(record) && !isOwnCase(officer, record))
  return { rows: shown.map((record) => caseRowOf(record, { desk, nowAt: ctx.nowAt })), nextCursor }
}
