import type { AVAILABILITIES } from '@/domain/contract/experts'
import { scoreOf } from '@/domain/rules/figures'
import type { SettingValues } from '@/domain/rules/settings'
import type { ExpertDoc } from './documents'

export type Availability = keyof typeof AVAILABILITIES
type ScoreRule = Pick<SettingValues, 'scoreShownFromFeedbacks'>
type Ordered = Pick<ExpertDoc, '_id' | 'figures' | 'hours' | 'paused' | 'portrait' | 'listedAt'>

const CAN_BE_ASKED = 1000
const OFFERS_HOURS = 60
const HAS_PORTRAIT = 15
const PER_DOUBLED_SERVICES = 12
const PER_SCORE_ABOVE_THREE = 20

/** When the expert can be had: paused, in the hours offered each week, or by arrangement. */
export function availabilityOf(expert: Pick<ExpertDoc, 'hours' | 'paused'>): Availability {
  if (expert.paused) return 'paused'
  return expert.hours.length > 0 ? 'thisWeek' : 'byArrangement'
}

/**
 * The expert's place in each order of the directory, as strings that sort as text, highest first.
 * Zero-padded figures, then '~' and the id, which makes each unique: a page can start after the last row of the one before.
 */
export function orderKeys(expert: Ordered, rule: ScoreRule): ExpertDoc['by'] {
  const { services, feedbacks } = expert.figures
  const score = Math.round((scoreOf(expert.figures, rule) ?? 0) * 10)
  return {
    relevance: `${padded(qualityOf(expert, rule), 5)}~${expert._id}`,
    services: `${padded(services, 7)}~${expert._id}`,
    score: `${padded(score, 3)}${padded(feedbacks, 7)}~${expert._id}`,
    new: `${padded(expert.listedAt, 14)}~${expert._id}`,
  }
}

/** What makes an expert useful to a stranger, whatever is searched for. Each doubling of services counts the same. */
function qualityOf(expert: Ordered, rule: ScoreRule): number {
  const availability = availabilityOf(expert)
  const score = scoreOf(expert.figures, rule)
  return Math.round(
    (availability === 'paused' ? 0 : CAN_BE_ASKED) +
      (availability === 'thisWeek' ? OFFERS_HOURS : 0) +
      (expert.portrait ? HAS_PORTRAIT : 0) +
      PER_DOUBLED_SERVICES * Math.log2(1 + expert.figures.services) +
      (score === null ? 0 : PER_SCORE_ABOVE_THREE * Math.max(0, score - 3)),
  )
}

function padded(value: number, digits: number): string {
  return String(Math.max(0, value)).padStart(digits, '0')
}
