import { finishBatch, unfinishedBatches } from '../_kit/batches'
import { eachOf } from './step'

/** Time for the call that sends a batch to finish it by itself. */
const LEFT_ALONE_MS = 60_000

/** A batch that a call left half-way is brought to its end. 第六条(二) */
export const finishBatches = eachOf(
  'batches',
  ({ nowAt }) => unfinishedBatches(nowAt - LEFT_ALONE_MS),
  async (batch) => (await finishBatch(batch)).finished,
)
