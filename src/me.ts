import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { Role } from '@/domain/rules/roles'
import { call } from './api'
import { forgetKept } from './kept'
import { type Seen, queries, useCall } from './query'

export type Me = OutputOf<'account.me'>

const KEY = ['account.me', {}]
const EXPECTED = 'messages'

/** Whether whoever uses this phone can have messages: somebody registered was seen on it. */
export function expectsMessages(): boolean {
  return Taro.getStorageSync(EXPECTED) === 'expected'
}

function seen(me: Me): Me {
  if (me.registered && !expectsMessages()) Taro.setStorageSync(EXPECTED, 'expected')
  return me
}

/** Who I am, as the server knows it. A visitor is answered too. */
export function useMe(): Seen<Me> {
  const me = useCall('account.me', {})
  useEffect(() => {
    if (me.data) seen(me.data)
  }, [me.data])
  return me
}

/** The same outside of a screen; asks once. */
export function fetchMe(): Promise<Me> {
  return queries.fetchQuery({
    queryKey: KEY,
    queryFn: async () => seen(await call('account.me', {})),
    staleTime: 60_000,
  })
}

/** After registering or changing oneself: the answer holds the new `me`. */
export function setMe(me: Me) {
  queries.setQueryData(KEY, seen(me))
}

/** Whether the person holds a role. */
export function holds(me: Me, role: Role): boolean {
  return me.roles.some((each) => each.role === role)
}

/** Another person uses this phone from now on: nothing of the one before stays. */
export function forgetPerson() {
  forgetKept()
  Taro.removeStorageSync(EXPECTED)
  queries.clear()
}
