import type { DismissalGround } from './dismissalGrounds'
import {
  EXIT_ACTORS,
  EXIT_FLOW,
  EXIT_STATES,
  exitOfficer,
  type ExitAction,
  type ExitActor,
  type ExitState,
} from './exitFlow'
import { allowedActions, nextState } from './flow'

const STATES: ExitState[] = ['draft', 'decided', 'delivered', 'effective', 'discarded', 'revoked']
const FINAL: ExitState[] = ['effective', 'discarded', 'revoked']
const ACTORS: ExitActor[] = ['centre', 'centreAsked', 'expert', 'clock']
const ACTIONS: ExitAction[] = ['decide', 'deliver', 'publish', 'discard', 'revoke']

type Steps = Partial<Record<ExitAction, ExitState>>
const NOBODY: Record<ExitActor, Steps> = { centre: {}, centreAsked: {}, expert: {}, clock: {} }

/** Written from article 8, not from the table: what each may do in each state, and where it leads. */
const EXPECTED: Record<ExitState, Record<ExitActor, Steps>> = {
  draft: {
    centre: { decide: 'decided', discard: 'discarded' },
    centreAsked: { decide: 'effective', discard: 'discarded' },
    expert: { discard: 'discarded' },
    clock: { discard: 'discarded' },
  },
  decided: { ...NOBODY, centre: { deliver: 'delivered', revoke: 'revoked' }, clock: { revoke: 'revoked' } },
  delivered: { ...NOBODY, centre: { publish: 'effective', revoke: 'revoked' }, clock: { revoke: 'revoked' } },
  effective: NOBODY,
  discarded: NOBODY,
  revoked: NOBODY,
}

it('is tried over every state, actor and action', () => {
  expect(Object.keys(EXIT_STATES)).toEqual(STATES)
  expect(Object.keys(EXIT_ACTORS)).toEqual(ACTORS)
  expect([...new Set(EXIT_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(EXIT_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(EXIT_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

/** The states an exit passes when this officer goes on as soon as possible. */
function way(officer: ExitActor): ExitState[] {
  const passed: ExitState[] = ['draft']
  for (const state of passed) {
    const onward = (['decide', 'deliver', 'publish'] as const).flatMap(
      (action) => nextState(EXIT_FLOW, { state, action, actors: [officer] }) ?? [],
    )
    passed.push(...onward)
  }
  return passed
}

it('takes effect with the notice, after delivery, where the expert did not ask, and at once where they did', () => {
  expect(way('centre')).toEqual(['draft', 'decided', 'delivered', 'effective'])
  expect(way('centreAsked')).toEqual(['draft', 'effective'])
})

it('ends in final states only, and every other state can end', () => {
  const ends = STATES.filter((state) => allowedActions(EXIT_FLOW, state, ACTORS).length === 0)

  expect(ends).toEqual(FINAL)
  expect(way('centre').at(-1)).toBe('effective')
})

it.each<[DismissalGround, ExitActor, ExitActor]>([
  ['politics', 'centre', 'centre'],
  ['misuse', 'centre', 'centre'],
  ['leak', 'centre', 'centre'],
  ['unreachable', 'centre', 'centre'],
  ['ownWish', 'centreAsked', 'centreAsked'],
  ['health', 'centreAsked', 'centre'],
  ['unfit', 'centre', 'centre'],
])('%s: asked by the expert → %s, otherwise → %s', (ground, asked, otherwise) => {
  expect([exitOfficer(ground, true), exitOfficer(ground, false)]).toEqual([asked, otherwise])
})

it('rests on article 8 and says what each step needs', () => {
  for (const row of EXIT_FLOW) {
    expect(row.article).toBe('第八条')
    expect(row.needs).toMatch(/[\u4e00-\u9fff]/)
  }
})
