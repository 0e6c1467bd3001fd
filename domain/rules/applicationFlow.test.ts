import {
  APPLICATION_ACTORS,
  APPLICATION_FLOW,
  APPLICATION_STATES,
  type ApplicationAction,
  type ApplicationActor,
  type ApplicationState,
} from './applicationFlow'
import { allowedActions, nextState } from './flow'

const STATES: ApplicationState[] = [
  'draft',
  'awaitingUnit',
  'submitted',
  'returned',
  'recommended',
  'reported',
  'shortlisted',
  'publicised',
  'held',
  'appointed',
  'cityDeclined',
  'centreDeclined',
  'withdrawn',
]
const FINAL: ApplicationState[] = ['appointed', 'cityDeclined', 'withdrawn']
const ACTORS: ApplicationActor[] = ['applicant', 'clearedApplicant', 'unit', 'city', 'centre', 'clock']
const ACTIONS: ApplicationAction[] = [
  'submit',
  'recall',
  'consent',
  'decline',
  'recommend',
  'return',
  'report',
  'shortlist',
  'unrelease',
  'publish',
  'hold',
  'appoint',
  'release',
  'exclude',
  'withdraw',
  'lapse',
]

type Steps = Partial<Record<ApplicationAction, ApplicationState>>
const WITHDRAW: Steps = { withdraw: 'withdrawn' }

/** Written from the domain's words, not from the table: what each may do in each state, and where it leads. */
const EXPECTED: Record<ApplicationState, Record<ApplicationActor, Steps>> = {
  draft: {
    applicant: { submit: 'awaitingUnit', ...WITHDRAW },
    clearedApplicant: { submit: 'submitted', ...WITHDRAW },
    unit: {},
    city: {},
    centre: {},
    clock: {},
  },
  awaitingUnit: {
    applicant: { recall: 'draft', ...WITHDRAW },
    clearedApplicant: { recall: 'draft', ...WITHDRAW },
    unit: { consent: 'submitted', decline: 'draft' },
    city: {},
    centre: {},
    clock: { lapse: 'draft' },
  },
  submitted: {
    applicant: WITHDRAW,
    clearedApplicant: WITHDRAW,
    unit: {},
    city: { recommend: 'recommended', decline: 'cityDeclined', return: 'returned' },
    centre: {},
    clock: {},
  },
  returned: {
    applicant: { submit: 'submitted', ...WITHDRAW },
    clearedApplicant: { submit: 'submitted', ...WITHDRAW },
    unit: {},
    city: {},
    centre: {},
    clock: { lapse: 'withdrawn' },
  },
  recommended: {
    applicant: WITHDRAW,
    clearedApplicant: WITHDRAW,
    unit: {},
    city: { report: 'reported', return: 'submitted' },
    centre: {},
    clock: {},
  },
  reported: {
    applicant: WITHDRAW,
    clearedApplicant: WITHDRAW,
    unit: {},
    city: {},
    centre: { shortlist: 'shortlisted', decline: 'centreDeclined', return: 'recommended' },
    clock: {},
  },
  shortlisted: {
    applicant: WITHDRAW,
    clearedApplicant: WITHDRAW,
    unit: {},
    city: {},
    centre: { publish: 'publicised', unrelease: 'reported' },
    clock: {},
  },
  publicised: {
    applicant: {},
    clearedApplicant: {},
    unit: {},
    city: {},
    centre: { hold: 'held', appoint: 'appointed' },
    clock: { exclude: 'centreDeclined' },
  },
  held: {
    applicant: {},
    clearedApplicant: {},
    unit: {},
    city: {},
    centre: { release: 'publicised', exclude: 'centreDeclined' },
    clock: {},
  },
  appointed: { applicant: {}, clearedApplicant: {}, unit: {}, city: {}, centre: {}, clock: {} },
  cityDeclined: { applicant: {}, clearedApplicant: {}, unit: {}, city: {}, centre: {}, clock: {} },
  centreDeclined: {
    applicant: {},
    clearedApplicant: {},
    unit: {},
    city: {},
    centre: { unrelease: 'reported' },
    clock: {},
  },
  withdrawn: { applicant: {}, clearedApplicant: {}, unit: {}, city: {}, centre: {}, clock: {} },
}

it('is tried over every state and everybody', () => {
  expect(Object.keys(APPLICATION_STATES)).toEqual(STATES)
  expect(Object.keys(APPLICATION_ACTORS)).toEqual(ACTORS)
  expect([...new Set(APPLICATION_FLOW.map((row) => row.action))].sort()).toEqual([...ACTIONS].sort())
})

const cases = STATES.flatMap((state) =>
  ACTORS.flatMap((actor) =>
    ACTIONS.map((action) => ({ state, actor, action, next: EXPECTED[state][actor][action] ?? null })),
  ),
)

it.each(cases)('$state: $actor may $action → $next', ({ state, actor, action, next }) => {
  expect(nextState(APPLICATION_FLOW, { state, action, actors: [actor] })).toBe(next)
  expect(allowedActions(APPLICATION_FLOW, state, [actor]).includes(action)).toBe(next !== null)
})

const successors = (state: ApplicationState) =>
  allowedActions(APPLICATION_FLOW, state, ACTORS).flatMap((action) =>
    ACTORS.flatMap((actor) => nextState(APPLICATION_FLOW, { state, action, actors: [actor] }) ?? []),
  )

function reachableFrom(first: ApplicationState): Set<ApplicationState> {
  const reached = new Set([first])
  for (const state of reached) successors(state).forEach((next) => reached.add(next))
  return reached
}

it('reaches every state from a draft', () => {
  expect([...reachableFrom('draft')].sort()).toEqual([...STATES].sort())
})

it('ends in final states only, and every other state can end', () => {
  expect(STATES.filter((state) => successors(state).length === 0)).toEqual(FINAL)
  for (const state of STATES) expect([...reachableFrom(state)].some((each) => FINAL.includes(each))).toBe(true)
})

it('leaves a decline by the centre by undoing the release alone', () => {
  expect(allowedActions(APPLICATION_FLOW, 'centreDeclined', ACTORS)).toEqual(['unrelease'])
})

it('says 未入选 alike, whoever declined', () => {
  expect(APPLICATION_STATES.cityDeclined).toBe(APPLICATION_STATES.centreDeclined)
})

it('names the clause and what each step needs', () => {
  for (const row of APPLICATION_FLOW) {
    expect(row.article).toMatch(/^(第六条\([一二三四五]\)|第八条)$/)
    expect(row.needs).toMatch(/[\u4e00-\u9fff]/)
  }
})

it('lets nobody be appointed who was not publicised', () => {
  const into = APPLICATION_FLOW.filter(({ to }) => to === 'appointed').flatMap(({ from }): readonly string[] => from)

  expect(into).toEqual(['publicised'])
})
