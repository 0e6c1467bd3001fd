import { allowedActions, nextState } from './flow'
import {
  SERVICE_LOG_ACTORS,
  SERVICE_LOG_FLOW,
  SERVICE_LOG_STATES,
  type ServiceLogAction,
  type ServiceLogActor,
  type ServiceLogState,
} from './serviceLogFlow'

const STATES: ServiceLogState[] = ['draft', 'submitted', 'returned', 'accepted', 'discarded']
const ACTORS: ServiceLogActor[] = ['author', 'reviewer']
const ACTIONS: ServiceLogAction[] = ['save', 'submit', 'discard', 'accept', 'return', 'correct', 'openCode']

/** Written from the domain's words, not from the table: what each may do in each state, and where it leads. */
const EXPECTED: Record<ServiceLogState, Record<ServiceLogActor, Partial<Record<ServiceLogAction, ServiceLogState>>>> = {
  draft: { author: { save: 'draft', submit: 'submitted', discard: 'discarded', openCode: 'draft' }, reviewer: {} },
  submitted: { author: { openCode: 'submitted' }, reviewer: { accept: 'accepted', return: 'returned' } },
  returned: { author: { save: 'returned', submit: 'submitted', openCode: 'returned' }, reviewer: {} },
  accepted: { author: { correct: 'accepted', openCode: 'accepted' }, reviewer: {} },
  discarded: { author: {}, reviewer: {} },
}

it('is tried over every state and everybody', () => {
  expect(Object.keys(SERVICE_LOG_STATES)).toEqual(STATES)
  expect(Object.keys(SERVICE_LOG_ACTORS)).toEqual(ACTORS)
  expect([...new Set(SERVICE_LOG_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(SERVICE_LOG_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(SERVICE_LOG_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

it('changes nothing of an accepted log: its words can be neither saved, sent again, returned nor deleted', () => {
  for (const action of ['save', 'submit', 'discard', 'accept', 'return'] as const) {
    expect(nextState(SERVICE_LOG_FLOW, { state: 'accepted', action, actors: ['author', 'reviewer'] })).toBeNull()
  }
})
