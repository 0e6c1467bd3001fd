import { CITIES, type City } from '@/domain/rules/cities'
import { batchesOfRound } from '../_kit/batches'
import type { Handlers } from '../_kit/serve'
import { batchViews } from './presentBatch'

/** Everything the cities sent in a round, by city and oldest first, and the cities that sent nothing yet. 第六条(二) */
export const batches: Handlers<'applications'>['batches'] = async ({ roundId }, ctx) => {
  const officer = await ctx.person()
  const sent = await batchesOfRound(roundId)
  const inOrder = [...sent].sort((one, other) => one.city.localeCompare(other.city) || one.at - other.at)
  const views = await batchViews(inOrder, { officer, desk: 'centre', nowAt: ctx.nowAt })
  const cities = Object.keys(CITIES) as City[] // keys of a const table
  return { batches: views, missing: cities.filter((city) => !views.some((view) => view.city === city)) }
}
