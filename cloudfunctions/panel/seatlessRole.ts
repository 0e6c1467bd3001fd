import { revokeRole } from '../_kit/roleGrants'
import type { Context } from '../_kit/serve'
import * as store from './store'

/** Who sits on no panel is no panelist: takes the role from an account that holds no seat any more. */
export async function revokeWithoutSeat(accountId: string, ctx: Context): Promise<void> {
  const seats = await store.seatsOf(accountId)
  if (seats.some(({ standing }) => standing === 'seated')) return
  await revokeRole(accountId, 'panelist', { key: ctx.key, who: ctx.callerId, role: 'panel' })
}
