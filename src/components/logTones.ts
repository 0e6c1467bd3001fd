import type { ServiceLogState } from '@/domain/rules/serviceLogFlow'
import type { Tone } from '@/src/ui/StateTag'

/** How each state of a service log feels. */
export const LOG_TONES: Record<ServiceLogState, Tone> = {
  draft: 'still',
  submitted: 'now',
  returned: 'warn',
  accepted: 'good',
  discarded: 'still',
}
