import { heldRole } from '@/cloudfunctions/_kit/caller'
import type { ExpertDoc } from '@/cloudfunctions/_kit/documents'
import { programme } from '@/cloudfunctions/_kit/programme'
import { found } from '@/cloudfunctions/_kit/refusal'
import type { Context } from '@/cloudfunctions/_kit/serve'
import type { InputOfOutput } from '@/domain/contract'
import { scoreOf } from '@/domain/rules/figures'
import { maskPhone } from '@/domain/rules/masks'
import { presentTerm } from './present'
import * as store from './store'

/** The caller's own profile as the programme keeps it. Throws NOT_FOUND when there is none. */
export async function ownExpert(ctx: Context): Promise<ExpertDoc> {
  const expertId = found(heldRole(await ctx.account(), 'expert')?.expertId)
  return found(await store.expertById(expertId))
}

/** What an expert sees of the own profile, with what waits for them; each count stops at 100. */
export async function presentOwn(expert: ExpertDoc, ctx: Context): Promise<InputOfOutput<'experts.mine'>> {
  const { name, phone, hours, modes, paused, pausedUntilOn, figures, version } = expert
  return {
    id: expert._id,
    version,
    name,
    phoneMasked: maskPhone(phone),
    hours,
    modes,
    paused,
    pausedUntilOn,
    term: presentTerm(expert, ctx.todayOn),
    services: figures.services,
    feedbacks: figures.feedbacks,
    score: scoreOf(figures, (await programme()).settings),
    waiting: await waitingFor(expert, ctx),
    nowAt: ctx.nowAt,
  }
}

async function waitingFor(expert: ExpertDoc, ctx: Context) {
  const notFrom = [ctx.callerId, ...((await ctx.account())?.blocks ?? [])]
  const [requests, pool, drafts, returned] = await Promise.all([
    store.countRequests(ctx.callerId),
    expert.listed ? store.countPool(expert, notFrom) : 0,
    store.countLogs(expert._id, 'draft'),
    store.countLogs(expert._id, 'returned'),
  ])
  return { requests, pool, drafts, returned }
}
