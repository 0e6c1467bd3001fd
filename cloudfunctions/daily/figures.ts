import type { FeedbackDoc, ServiceLogDoc } from '../_kit/documents'
import { countAccepted, refreshFigures } from '../_kit/expertFigures'
import { eachOf } from './step'
import * as store from './store'

/**
 * Recounts what changed since the last run. The functions do so with each call; this is for a call that ended between its record and
 * the figures. It runs before the relay, which empties the outboxes that tell what changed. Recounting what is right changes nothing.
 */
export const mendFigures = [
  eachOf(
    'figures:logs',
    () => store.changedRecords<ServiceLogDoc>('serviceLogs'),
    async (log) => {
      if (log.state !== 'accepted') return false
      await countAccepted(log)
      return true
    },
  ),
  eachOf(
    'figures:feedback',
    () => store.changedRecords<FeedbackDoc>('feedback'),
    async (feedback) => {
      await refreshFigures(feedback.expertId)
      return true
    },
  ),
]
