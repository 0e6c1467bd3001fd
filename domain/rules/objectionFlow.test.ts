import { allowedActions, nextState } from './flow'
import {
  isOpenObjection,
  OBJECTION_ACTORS,
  OBJECTION_FLOW,
  OBJECTION_STATES,
  type ObjectionAction,
  type ObjectionActor,
  type ObjectionState,
} from './objectionFlow'

const STATES: ObjectionState[] = ['received', 'investigating', 'refused', 'upheld', 'dismissed']
const FINAL: ObjectionState[] = ['refused', 'upheld', 'dismissed']
const ACTORS: ObjectionActor[] = ['centre']
const ACTIONS: ObjectionAction[] = ['accept', 'refuse', 'uphold', 'dismiss']

/** Written from the domain's words, not from the table. */
const EXPECTED: Record<ObjectionState, Record<ObjectionAction, ObjectionState | null>> = {
  received: { accept: 'investigating', refuse: 'refused', uphold: null, dismiss: null },
  investigating: { accept: null, refuse: null, uphold: 'upheld', dismiss: 'dismissed' },
  refused: { accept: null, refuse: null, uphold: null, dismiss: null },
  upheld: { accept: null, refuse: null, uphold: null, dismiss: null },
  dismissed: { accept: null, refuse: null, uphold: null, dismiss: null },
}

it('is tried over every state, actor and action', () => {
  expect(Object.keys(OBJECTION_STATES)).toEqual(STATES)
  expect(Object.keys(OBJECTION_ACTORS)).toEqual(ACTORS)
  expect(OBJECTION_FLOW.map((row) => row.action)).toEqual(ACTIONS)
})

const cases = STATES.flatMap((state) => ACTIONS.map((action) => ({ state, action, next: EXPECTED[state][action] })))

it.each(cases)('$state: the centre may $action → $next', ({ state, action, next }) => {
  expect(nextState(OBJECTION_FLOW, { state, action, actors: ['centre'] })).toBe(next)
  expect(allowedActions(OBJECTION_FLOW, state, ['centre']).includes(action)).toBe(next !== null)
})

it.each(cases)('$state: nobody else may $action', ({ state, action }) => {
  expect(nextState(OBJECTION_FLOW, { state, action, actors: [] })).toBeNull()
})

it.each(STATES)('keeps the person from being appointed until it is settled: %s', (state) => {
  expect(isOpenObjection(state)).toBe(!FINAL.includes(state))
  expect(allowedActions(OBJECTION_FLOW, state, ['centre']).length === 0).toBe(FINAL.includes(state))
})

it('asks for writing wherever it ends', () => {
  for (const row of OBJECTION_FLOW) {
    expect(row.article).toMatch(/^第六条\([四五]\)$/)
    if (FINAL.some((state) => state === row.to)) expect(row.needs).toContain('书面')
  }
})
