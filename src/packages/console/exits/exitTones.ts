import type { ExitState } from '@/domain/rules/exitFlow'
import type { Tone } from '@/src/ui/StateTag'

export const EXIT_TONES: Record<ExitState, Tone> = {
  draft: 'now',
  decided: 'warn',
  delivered: 'warn',
  effective: 'good',
  discarded: 'still',
  revoked: 'still',
}

/** A request of the expert waits for the centre; a dismissal is being written. */
export const ASKED_WORDS = '本人申请，待确认'
