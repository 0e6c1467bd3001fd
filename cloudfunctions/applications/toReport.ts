import { batchesOfCity } from '../_kit/batches'
import { heldRole } from '../_kit/caller'
import { isOwnCase } from '../_kit/ownCases'
import { found } from '../_kit/refusal'
import { latestRounds, presentRound } from '../_kit/roundRecords'
import type { Handlers } from '../_kit/serve'
import { caseRowOf } from './caseRow'
import { batchViews } from './presentBatch'
import * as store from './store'

const ROUNDS_LOOKED_AT = 5

/** What the city could report now, and what it has sent: of the latest round that has opened, or the one named. 第六条(二) */
export const toReport: Handlers<'applications'>['toReport'] = async ({ roundId }, ctx) => {
  const officer = await ctx.person()
  const city = found(heldRole(officer, 'cityOfficer')?.city)
  const rounds = (await latestRounds(ROUNDS_LOOKED_AT)).filter(({ openAt }) => openAt <= ctx.nowAt)
  const round = roundId ? found(rounds.find(({ _id }) => _id === roundId)) : rounds[0]
  if (!round) return { round: null, rounds: [], ready: [], stillWaiting: 0, batches: [] }
  const [cases, stillWaiting, sent] = await Promise.all([
    store.casesToReport(city, round._id),
    store.countInReview(city, round._id),
    batchesOfCity(round._id, city),
  ])
  const onTheirWay = sent.filter(({ finished }) => !finished).flatMap(({ applicationIds }) => applicationIds)
  const ready = cases.filter((each) => !onTheirWay.includes(each._id) && !isOwnCase(officer, each))
  const viewer = { officer, desk: 'city', nowAt: ctx.nowAt } as const
  return {
    round: presentRound(round, ctx.nowAt),
    rounds: rounds.map((each) => presentRound(each, ctx.nowAt)),
    ready: ready.map((each) => caseRowOf(each, viewer)),
    stillWaiting,
    batches: await batchViews(sent, viewer),
  }
}
