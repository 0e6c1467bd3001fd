import { allowedActions, nextState } from './flow'
import {
  isInForce,
  TERM_ACTORS,
  TERM_FLOW,
  TERM_STATES,
  type TermAction,
  type TermActor,
  type TermState,
} from './termFlow'

const STATES: TermState[] = ['active', 'leaving', 'expired', 'renewed', 'notRenewed', 'dismissed', 'resigned']
const FINAL: TermState[] = ['renewed', 'notRenewed', 'dismissed', 'resigned']
const ACTORS: TermActor[] = ['expert', 'centre', 'clock']
const ACTIONS: TermAction[] = ['expire', 'renew', 'letEnd', 'askToLeave', 'stay', 'confirmLeaving', 'dismiss']

/** Written from the domain's words, not from the table. */
const EXPECTED: Record<TermState, Record<TermActor, Partial<Record<TermAction, TermState>>>> = {
  active: {
    expert: { askToLeave: 'leaving' },
    centre: { renew: 'renewed', dismiss: 'dismissed' },
    clock: { expire: 'expired' },
  },
  leaving: {
    expert: { stay: 'active' },
    centre: { confirmLeaving: 'resigned', dismiss: 'dismissed' },
    clock: { expire: 'expired' },
  },
  expired: { expert: {}, centre: { renew: 'renewed', letEnd: 'notRenewed' }, clock: {} },
  renewed: { expert: {}, centre: {}, clock: {} },
  notRenewed: { expert: {}, centre: {}, clock: {} },
  dismissed: { expert: {}, centre: {}, clock: {} },
  resigned: { expert: {}, centre: {}, clock: {} },
}

it('is tried over every state and everybody', () => {
  expect(Object.keys(TERM_STATES)).toEqual(STATES)
  expect(Object.keys(TERM_ACTORS)).toEqual(ACTORS)
  expect([...new Set(TERM_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(TERM_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(TERM_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

it('reaches every state from an active term and stops in final ones only', () => {
  const reached = new Set<TermState>(['active'])
  for (const state of reached) {
    for (const action of ACTIONS) {
      const next = nextState(TERM_FLOW, { state, action, actors: ACTORS })
      if (next) reached.add(next)
    }
  }

  expect([...reached].sort()).toEqual([...STATES].sort())
  expect(STATES.filter((state) => allowedActions(TERM_FLOW, state, ACTORS).length === 0)).toEqual(FINAL)
})

it('stays in force, for the public too, until the centre confirms that an expert leaves. 第八条', () => {
  expect(STATES.filter(isInForce)).toEqual(['active', 'leaving'])
  expect(TERM_STATES.leaving).toBe(TERM_STATES.active)
})

it('is ended early by nobody but the centre, and by time without the centre', () => {
  for (const end of ['dismissed', 'resigned'] as const) {
    const by = TERM_FLOW.filter(({ to }) => to === end).flatMap((row): readonly string[] => row.by)
    expect(by).toEqual(['centre'])
  }
  expect(allowedActions(TERM_FLOW, 'leaving', ['clock'])).toEqual(['expire'])
})
