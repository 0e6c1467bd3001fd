import type { Account } from '@/cloudfunctions/_kit/caller'
import { Refusal } from '@/cloudfunctions/_kit/refusal'
import type { Context, Handlers } from '@/cloudfunctions/_kit/serve'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { presentMe } from './present'
import { checkProfile, profileOf } from './profile'
import * as store from './store'

const ACTION = 'account.register'

/** Registers the caller as job seeker or employer, once; somebody the server already knows by a role keeps it. */
export const register: Handlers<'account'>['register'] = async (input, ctx) => {
  const account = await ctx.account()
  if (isReplay(account, ctx)) return presentMe(ctx, account)
  refuseRegistered(account)
  const fields = { ...profileOf(input), agreedTo: input.agreedTo }
  await checkProfile(ctx, fields)
  return presentMe(ctx, await enrol(account, fields, ctx))
}

type Fields = ReturnType<typeof profileOf> & Pick<Account, 'agreedTo'>

async function enrol(account: Account | null, fields: Fields, ctx: Context): Promise<Account> {
  const role = fields.kind ?? ''
  const act = { key: ctx.key, who: ctx.callerId, role, action: ACTION, from: 'visitor', to: role }
  try {
    if (account) return await store.writeProfile(account, fields, act)
    return await store.openAccount({ ...fields, roles: [], blocks: [], createdAt: ctx.nowAt }, act)
  } catch (error) {
    // Two registrations at once: the one that came second learns that there is one.
    if (error instanceof store.Changed || error instanceof store.Duplicate) throw alreadyRegistered(role)
    throw error
  }
}

function isReplay(account: Account | null, ctx: Context): account is Account {
  return account !== null && store.alreadyDone(account, { key: ctx.key, by: ctx.callerId, action: ACTION })
}

function refuseRegistered(account: Account | null): void {
  if (account?.kind) throw alreadyRegistered(account.kind)
}

function alreadyRegistered(kind: string): Refusal {
  return new Refusal('ALREADY_REGISTERED', { kind: kind === 'employer' ? CLIENT_KINDS.employer : CLIENT_KINDS.seeker })
}
