/** One row of a state machine: an action, the states it starts from, where it leads, and who may take it. */
export interface FlowRow<State extends string, Action extends string, Actor extends string> {
  readonly action: Action
  readonly from: readonly State[]
  /** `same` keeps the state it starts from. */
  readonly to: State | 'same'
  readonly by: readonly Actor[]
  /** What the act needs beside state and actor, in words for the printed table. */
  readonly needs?: string
  /** The clause of the regulation it rests on. */
  readonly article: string
}

/** The state an action leads to, or null when the table has no such step from `state` for any of `actors`. */
export function nextState<S extends string, A extends string, P extends string>(
  flow: readonly FlowRow<S, A, P>[],
  step: { state: S; action: A; actors: readonly P[] },
): S | null {
  const row = flow.find(
    (each) =>
      each.action === step.action && each.from.includes(step.state) && each.by.some((who) => step.actors.includes(who)),
  )
  if (!row) return null
  return row.to === 'same' ? step.state : row.to
}

/** Every action the table allows `actors` to take from `state`, in the table's order, each once. */
export function allowedActions<S extends string, A extends string, P extends string>(
  flow: readonly FlowRow<S, A, P>[],
  state: S,
  actors: readonly P[],
): A[] {
  const rows = flow.filter((row) => row.from.includes(state) && row.by.some((who) => actors.includes(who)))
  return [...new Set(rows.map((row) => row.action))]
}
