import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { Tone } from '@/src/ui/StateTag'

/** How each state of an application feels. Not being chosen is no failing of the applicant's. */
export const APPLICATION_TONES: Record<ApplicationState, Tone> = {
  draft: 'still',
  awaitingUnit: 'now',
  submitted: 'now',
  returned: 'warn',
  recommended: 'now',
  reported: 'now',
  shortlisted: 'good',
  publicised: 'now',
  held: 'warn',
  appointed: 'good',
  cityDeclined: 'still',
  centreDeclined: 'still',
  withdrawn: 'still',
}
