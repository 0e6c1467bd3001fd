import {
  CONSULTATION_ACTORS,
  CONSULTATION_FLOW,
  CONSULTATION_STATES,
  type ConsultationAction,
  type ConsultationActor,
  type ConsultationState,
} from './consultationFlow'
import { allowedActions, nextState } from './flow'

const STATES: ConsultationState[] = ['asked', 'accepted', 'declined', 'expired', 'answered', 'closed']
const ACTORS: ConsultationActor[] = ['client', 'addressee', 'candidate', 'holder', 'duty', 'clock']
const ACTIONS: ConsultationAction[] = [
  'accept',
  'decline',
  'answer',
  'reply',
  'shareContact',
  'handOn',
  'expire',
  'offer',
  'withdraw',
  'close',
  'lapse',
]

/** Written from the domain's words, not from the table: what each may do in each state, and where it leads. */
const EXPECTED: Record<
  ConsultationState,
  Record<ConsultationActor, Partial<Record<ConsultationAction, ConsultationState>>>
> = {
  asked: {
    client: { reply: 'asked', withdraw: 'closed' },
    addressee: { accept: 'accepted', decline: 'declined', answer: 'answered' },
    candidate: { accept: 'accepted' },
    holder: {},
    duty: { accept: 'accepted' },
    clock: { handOn: 'asked', expire: 'expired' },
  },
  accepted: {
    client: { reply: 'accepted', shareContact: 'accepted', close: 'closed' },
    addressee: {},
    candidate: {},
    holder: { decline: 'declined', answer: 'answered', shareContact: 'accepted' },
    duty: {},
    clock: { handOn: 'asked' },
  },
  declined: {
    client: { offer: 'asked', close: 'closed' },
    addressee: {},
    candidate: {},
    holder: {},
    duty: {},
    clock: { lapse: 'closed' },
  },
  expired: {
    client: { offer: 'asked', close: 'closed' },
    addressee: {},
    candidate: {},
    holder: {},
    duty: {},
    clock: { lapse: 'closed' },
  },
  answered: {
    client: { reply: 'answered', shareContact: 'answered', close: 'closed' },
    addressee: {},
    candidate: {},
    holder: { reply: 'answered', shareContact: 'answered', close: 'closed' },
    duty: {},
    clock: { lapse: 'closed', handOn: 'asked' },
  },
  closed: { client: {}, addressee: {}, candidate: {}, holder: {}, duty: {}, clock: {} },
}

it('is tried over every state and everybody', () => {
  expect(Object.keys(CONSULTATION_STATES)).toEqual(STATES)
  expect(Object.keys(CONSULTATION_ACTORS)).toEqual(ACTORS)
  expect([...new Set(CONSULTATION_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(CONSULTATION_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(CONSULTATION_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

it('lets the expert who took a direct question do what both the addressee and the holder may, each once', () => {
  expect(allowedActions(CONSULTATION_FLOW, 'asked', ['addressee', 'candidate'])).toEqual([
    'accept',
    'decline',
    'answer',
  ])
  expect(allowedActions(CONSULTATION_FLOW, 'accepted', ['addressee', 'holder'])).toEqual([
    'decline',
    'answer',
    'shareContact',
  ])
})

it('leaves a question alone once it has passed to somebody else', () => {
  expect(allowedActions(CONSULTATION_FLOW, 'accepted', ['addressee', 'candidate'])).toEqual([])
  expect(allowedActions(CONSULTATION_FLOW, 'asked', ['holder'])).toEqual([])
})

it('leaves no waiting without a clock', () => {
  const open = STATES.filter((state) => state !== 'closed')

  for (const state of open) expect(allowedActions(CONSULTATION_FLOW, state, ['clock'])).not.toEqual([])
})
