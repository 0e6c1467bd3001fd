import type { ConsultationState } from '@/domain/rules/consultationFlow'
import type { Tone } from '@/src/ui/StateTag'

/** How each state of a consultation feels to the person looking at it. */
export const CONSULTATION_TONES: Record<ConsultationState, Tone> = {
  asked: 'now',
  accepted: 'now',
  answered: 'good',
  declined: 'warn',
  expired: 'warn',
  closed: 'still',
}
