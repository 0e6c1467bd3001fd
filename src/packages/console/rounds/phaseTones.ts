import type { RoundPhase } from '@/domain/rules/roundPhases'
import type { Tone } from '@/src/ui/StateTag'

/** How a round's phase feels in the console: what is at work is `now`. */
export const PHASE_TONES: Readonly<Record<RoundPhase, Tone>> = {
  planned: 'still',
  open: 'good',
  cityReview: 'now',
  centreReview: 'now',
  finished: 'still',
}
