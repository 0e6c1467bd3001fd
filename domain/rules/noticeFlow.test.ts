import { allowedActions, nextState } from './flow'
import {
  NOTICE_ACTORS,
  NOTICE_FLOW,
  NOTICE_STATES,
  type NoticeAction,
  type NoticeActor,
  type NoticeState,
} from './noticeFlow'

const STATES: NoticeState[] = ['draft', 'running', 'ended', 'archived', 'discarded']
const ACTORS: NoticeActor[] = ['centre', 'clock']
const ACTIONS: NoticeAction[] = ['post', 'discard', 'end', 'archive']

/** Written from the domain's words, not from the table. */
const EXPECTED: Record<NoticeState, Record<NoticeActor, Partial<Record<NoticeAction, NoticeState>>>> = {
  draft: { centre: { post: 'running', discard: 'discarded' }, clock: {} },
  running: { centre: {}, clock: { end: 'ended' } },
  ended: { centre: { archive: 'archived' }, clock: {} },
  archived: { centre: {}, clock: {} },
  discarded: { centre: {}, clock: {} },
}

it('is tried over every state and everybody', () => {
  expect(Object.keys(NOTICE_STATES)).toEqual(STATES)
  expect(Object.keys(NOTICE_ACTORS)).toEqual(ACTORS)
  expect([...new Set(NOTICE_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(NOTICE_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(NOTICE_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

it('is ended by time only: no person can take a step while it runs', () => {
  const people = ACTORS.filter((actor) => actor !== 'clock')

  expect(allowedActions(NOTICE_FLOW, 'running', people)).toEqual([])
})

it('reaches every state from a draft and stops only when archived or discarded', () => {
  const reached = new Set<NoticeState>(['draft'])
  for (const state of reached) {
    for (const action of ACTIONS) {
      const next = nextState(NOTICE_FLOW, { state, action, actors: ACTORS })
      if (next) reached.add(next)
    }
  }

  expect([...reached].sort()).toEqual([...STATES].sort())
  expect(STATES.filter((state) => allowedActions(NOTICE_FLOW, state, ACTORS).length === 0)).toEqual([
    'archived',
    'discarded',
  ])
})
