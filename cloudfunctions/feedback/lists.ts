import type { InputOfOutput, ParsedOf } from '@/domain/contract'
import { heldRole } from '../_kit/caller'
import { found } from '../_kit/refusal'
import type { Context } from '../_kit/serve'
import { present, presentPublic } from './present'
import { isInDirectory } from './rights'
import * as store from './store'

/** What the public reads about one expert, as long as the directory lists them. */
export async function ofExpert({
  expertId,
  cursor,
}: ParsedOf<'feedback.ofExpert'>): Promise<InputOfOutput<'feedback.ofExpert'>> {
  const expert = await store.expert(expertId)
  if (!expert || !isInDirectory(expert)) return { rows: [], nextCursor: null }
  const { records, nextCursor } = await store.ofExpert(expertId, cursor)
  return { rows: records.map(presentPublic), nextCursor }
}

/** Those the caller left, or those left for the caller as an expert. */
export async function mine(
  { as, cursor }: ParsedOf<'feedback.mine'>,
  ctx: Context,
): Promise<InputOfOutput<'feedback.mine'>> {
  const { records, nextCursor } = await (as === 'given'
    ? store.leftBy(ctx.callerId, cursor)
    : store.ofExpert(await expertIdOf(ctx), cursor))
  return { rows: records.map((record) => present(record, ctx)), nextCursor }
}

async function expertIdOf(ctx: Context): Promise<string> {
  return found(heldRole(await ctx.account(), 'expert')?.expertId, 'NOT_ALLOWED')
}
