import { finishDraw } from '../_kit/draws'
import { finishReleases } from '../_kit/releases'
import type { PanelDoc, RoundDoc } from '../_kit/selectionDocuments'
import { eachOf, type Step } from './step'
import * as store from './store'

/** A release, its undoing or a draw that was cut off half-way is finished as recorded. 第六条(三) */
export const finishCutOff: Step[] = [
  eachOf('finishReleases', store.roundsReleasing, async ({ _id }: RoundDoc) => {
    await finishReleases(_id)
    return true
  }),
  eachOf('finishDraws', store.panelsDrawing, async ({ _id }: PanelDoc) => {
    await finishDraw(_id)
    return true
  }),
]

/** A round is over when the cities' time is up, no release can be undone any more and nobody of it is on the way. 第六条 */
export const closeRounds = eachOf(
  'closeRounds',
  async ({ nowAt }) =>
    (await store.roundsToClose(nowAt)).filter(({ releases }) =>
      releases.every(({ undoUntilAt }) => undoUntilAt <= nowAt),
    ),
  async (record, { nowAt }) => {
    if (await store.someoneOnTheWay(record._id)) return false
    const act = { key: `close-${record._id}`, action: 'rounds.close', from: '', to: 'finished' }
    return store.act<RoundDoc>({ collection: 'rounds', record }, { finishedAt: nowAt }, act)
  },
)
