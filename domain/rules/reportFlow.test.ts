import { allowedActions, nextState } from './flow'
import { REPORT_FLOW, REPORT_STATES, type ReportAction, type ReportState } from './reportFlow'

const STATES: ReportState[] = ['open', 'investigating', 'resolved']
const ACTIONS: ReportAction[] = ['take', 'resolve']

/** Written from the domain's words, not from the table. */
const EXPECTED: Record<ReportState, Record<ReportAction, ReportState | null>> = {
  open: { take: 'investigating', resolve: null },
  investigating: { take: null, resolve: 'resolved' },
  resolved: { take: null, resolve: null },
}

it('is tried over every state', () => {
  expect(Object.keys(REPORT_STATES)).toEqual(STATES)
})

const cases = STATES.flatMap((state) => ACTIONS.map((action) => ({ state, action, next: EXPECTED[state][action] })))

it.each(cases)('$state: the centre may $action → $next', ({ state, action, next }) => {
  expect(nextState(REPORT_FLOW, { state, action, actors: ['centre'] })).toBe(next)
  expect(allowedActions(REPORT_FLOW, state, ['centre']).includes(action)).toBe(next !== null)
})

it.each(cases)('$state: nobody else may $action', ({ state, action }) => {
  expect(nextState(REPORT_FLOW, { state, action, actors: [] })).toBeNull()
})
