import { CONSULTATION_FLOW, CONSULTATION_STATES } from './consultationFlow'
import { allowedActions, nextState, type FlowRow } from './flow'
import { REPORT_FLOW, REPORT_STATES } from './reportFlow'
import { SERVICE_LOG_FLOW, SERVICE_LOG_STATES } from './serviceLogFlow'

type DoorState = 'open' | 'shut' | 'locked'
type DoorAction = 'shut' | 'knock' | 'lock'

const DOOR: readonly FlowRow<DoorState, DoorAction, 'guest' | 'host'>[] = [
  { action: 'shut', from: ['open'], to: 'shut', by: ['guest', 'host'], article: '第一条' },
  { action: 'knock', from: ['shut', 'locked'], to: 'same', by: ['guest'], article: '第一条' },
  { action: 'lock', from: ['open'], to: 'locked', by: ['guest'], article: '第一条' },
  { action: 'lock', from: ['open', 'shut'], to: 'locked', by: ['host'], article: '第一条' },
]

describe('a step', () => {
  it('leads to the state of its row', () => {
    expect(nextState(DOOR, { state: 'open', action: 'shut', actors: ['guest'] })).toBe('shut')
  })

  it('may keep the state it starts from', () => {
    expect(nextState(DOOR, { state: 'locked', action: 'knock', actors: ['guest'] })).toBe('locked')
    expect(nextState(DOOR, { state: 'shut', action: 'knock', actors: ['guest'] })).toBe('shut')
  })

  it('needs the state, the actor and the action to stand in one row', () => {
    expect(nextState(DOOR, { state: 'shut', action: 'lock', actors: ['guest'] })).toBeNull()
    expect(nextState(DOOR, { state: 'shut', action: 'lock', actors: ['guest', 'host'] })).toBe('locked')
    expect(nextState(DOOR, { state: 'locked', action: 'shut', actors: ['host'] })).toBeNull()
    expect(nextState(DOOR, { state: 'open', action: 'shut', actors: [] })).toBeNull()
  })
})

describe('the allowed actions', () => {
  it('stand in the order of the table, each once', () => {
    expect(allowedActions(DOOR, 'open', ['guest', 'host'])).toEqual(['shut', 'lock'])
    expect(allowedActions(DOOR, 'shut', ['guest', 'host'])).toEqual(['knock', 'lock'])
  })

  it('are none for nobody', () => {
    expect(allowedActions(DOOR, 'open', [])).toEqual([])
  })
})

interface Machine {
  name: string
  flow: readonly FlowRow<string, string, string>[]
  states: string[]
  first: string
  /** Where nothing leads on, by the domain's words. */
  last: string[]
}

const MACHINES: Machine[] = [
  {
    name: 'consultation',
    flow: CONSULTATION_FLOW,
    states: Object.keys(CONSULTATION_STATES),
    first: 'asked',
    last: ['closed'],
  },
  {
    name: 'service log',
    flow: SERVICE_LOG_FLOW,
    states: Object.keys(SERVICE_LOG_STATES),
    first: 'draft',
    last: ['accepted', 'discarded'],
  },
  { name: 'report', flow: REPORT_FLOW, states: Object.keys(REPORT_STATES), first: 'open', last: ['resolved'] },
]

function stepsFrom(machine: Machine, state: string): string[] {
  const rows = machine.flow.filter((row) => row.from.includes(state) && row.to !== 'same' && row.to !== state)
  return rows.map((row) => row.to)
}

function reachedFrom(machine: Machine, start: string): string[] {
  const reached = [start]
  for (const state of reached) {
    for (const next of stepsFrom(machine, state)) if (!reached.includes(next)) reached.push(next)
  }
  return reached
}

describe.each(MACHINES)('the $name machine', (machine) => {
  it('reaches every state from the first one', () => {
    expect(reachedFrom(machine, machine.first).sort()).toEqual([...machine.states].sort())
  })

  it('ends in its final states and nowhere else', () => {
    const deadEnds = machine.states.filter((state) => stepsFrom(machine, state).length === 0)

    expect(deadEnds.sort()).toEqual([...machine.last].sort())
  })

  it.each(machine.states)('can come to an end from %s', (state) => {
    expect(reachedFrom(machine, state).some((reached) => machine.last.includes(reached))).toBe(true)
  })

  it('says one thing for one actor: no state, actor and action twice', () => {
    const steps = machine.flow.flatMap((row) =>
      row.from.flatMap((state) => row.by.map((actor) => `${state}/${actor}/${row.action}`)),
    )

    expect(new Set(steps).size).toBe(steps.length)
  })

  it('names known states only, and a clause in every row', () => {
    for (const row of machine.flow) {
      expect(machine.states).toEqual(expect.arrayContaining([...row.from]))
      expect([...machine.states, 'same']).toContain(row.to)
      expect(row.article).toMatch(/^(第.+条|附件)/)
      expect(row.by).not.toEqual([])
    }
  })
})
