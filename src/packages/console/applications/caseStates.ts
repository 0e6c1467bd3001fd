import type { ApplicationState } from '@/domain/rules/applicationFlow'
import type { Tone } from '@/src/ui/StateTag'

type SeenState = Exclude<ApplicationState, 'draft' | 'awaitingUnit'>

/** States in which officers see a case, in the officers' words: they tell apart what the public reads alike. */
export const CASE_STATES: Readonly<Record<SeenState, string>> = {
  submitted: '待市级初审',
  returned: '退回补正',
  recommended: '待报送',
  reported: '省级评审',
  shortlisted: '拟聘任',
  publicised: '公示中',
  held: '异议处理',
  appointed: '已聘任',
  cityDeclined: '市级未推荐',
  centreDeclined: '省级未入选',
  withdrawn: '已撤回',
}

const TONES: Readonly<Record<SeenState, Tone>> = {
  submitted: 'now',
  returned: 'warn',
  recommended: 'now',
  reported: 'now',
  shortlisted: 'good',
  publicised: 'good',
  held: 'warn',
  appointed: 'good',
  cityDeclined: 'still',
  centreDeclined: 'still',
  withdrawn: 'still',
}

/** A city is at work on these; the centre sees their counts alone. */
const CITY_ALONE: readonly ApplicationState[] = ['submitted', 'returned']

/** The word and the tone of a state; a draft never reaches an officer. */
export function caseState(state: ApplicationState): { word: string; tone: Tone } {
  if (state === 'draft' || state === 'awaitingUnit') return { word: '申请人填写中', tone: 'still' }
  return { word: CASE_STATES[state], tone: TONES[state] }
}

/** What the queue can be asked for, as options. */
export function statesFor(desk: 'city' | 'centre'): { value: SeenState; label: string }[] {
  const states = Object.keys(CASE_STATES) as SeenState[] // keys of a const table
  return states
    .filter((state) => desk === 'city' || !CITY_ALONE.includes(state))
    .map((value) => ({ value, label: CASE_STATES[value] }))
}

/** What waits for whom; the queue opens with it. */
export const WAITING = { city: 'submitted', centre: 'reported' } as const satisfies Record<string, SeenState>

export function isSeenState(text: string | undefined): text is SeenState {
  return text !== undefined && Object.hasOwn(CASE_STATES, text)
}
