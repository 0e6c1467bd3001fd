import type { OutputOf } from '@/domain/contract'
import type { Role } from '@/domain/rules/roles'
import { call } from './api'
import { forgetKept } from './kept'
import { type Seen, queries, useCall } from './query'

export type Me = OutputOf<'account.me'>

const KEY = ['account.me', {}]

/** Who I am, as the server knows it. A visitor is answered too. */
export function useMe(): Seen<Me> {
  return useCall('account.me', {})
}

/** The same outside of a screen; asks once. */
export function fetchMe(): Promise<Me> {
  return queries.fetchQuery({ queryKey: KEY, queryFn: () => call('account.me', {}), staleTime: 60_000 })
}

/** After registering or changing oneself: the answer holds the new `me`. */
export function setMe(me: Me) {
  queries.setQueryData(KEY, me)
}

/** Whether the person holds a role. */
export function holds(me: Me, role: Role): boolean {
  return me.roles.some((each) => each.role === role)
}

/** Another person uses this phone from now on: nothing of the one before stays. */
export function forgetPerson() {
  forgetKept()
  queries.clear()
}
