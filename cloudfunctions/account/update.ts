import { accountOf } from '@/cloudfunctions/_kit/caller'
import { found, Refusal } from '@/cloudfunctions/_kit/refusal'
import type { Handlers } from '@/cloudfunctions/_kit/serve'
import { presentMe } from './present'
import { checkProfile, profileOf } from './profile'
import * as store from './store'

const ACTION = 'account.update'

/** Changes what the caller said of themself. Nobody else writes these entries, so a change in between is simply built upon. */
export const update: Handlers<'account'>['update'] = async (input, ctx) => {
  const account = await ctx.person()
  if (store.alreadyDone(account, { key: ctx.key, by: ctx.callerId, action: ACTION })) return presentMe(ctx, account)
  const profile = profileOf(input)
  await checkProfile(ctx, profile)
  const [from, to] = [account.kind ?? '', profile.kind ?? '']
  const act = { key: ctx.key, who: ctx.callerId, role: from, action: ACTION, from, to }
  const load = async () => found(await accountOf(ctx.callerId))
  try {
    return await presentMe(ctx, await store.writeProfileAgain(load, profile, act))
  } catch (error) {
    if (error instanceof store.Changed) throw new Refusal('CHANGED_BY_OTHERS', { state: '已更新' })
    throw error
  }
}
