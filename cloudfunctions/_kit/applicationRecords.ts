import {
  APPLICATION_FLOW,
  APPLICATION_STATES,
  type ApplicationAction,
  type ApplicationActor,
  type ApplicationState,
} from '@/domain/rules/applicationFlow'
import { nextState } from '@/domain/rules/flow'
import { now } from './clock'
import { _, db } from './cloud'
import { byId, change, Changed, type Act, type Stored } from './records'
import { found, must, Refusal } from './refusal'
import type { ApplicationDoc } from './selectionDocuments'

export type ApplicationFields = Partial<Omit<ApplicationDoc, keyof Stored>>

/** What an act does to an application beside moving it on. */
export interface ApplicationStep {
  action: ApplicationAction
  actors: readonly ApplicationActor[]
  fields?: ApplicationFields
  /** A line of the case's history: what happened, by whom in words, and a note. */
  history: { label: string; by: string; note?: string }
}

const ENDS: readonly ApplicationState[] = ['appointed', 'cityDeclined', 'centreDeclined', 'withdrawn']

/** One round trip. Throws Refusal NOT_FOUND. */
export async function applicationById(id: string): Promise<ApplicationDoc> {
  return found(await byId<ApplicationDoc>('applications', id))
}

/** In no order; at most 500. */
export async function applicationsById(ids: readonly string[]): Promise<ApplicationDoc[]> {
  if (ids.length === 0) return []
  const { data } = await db
    .collection('applications')
    .where({ _id: _.in([...new Set(ids)]) })
    .limit(500)
    .get()
  return data as ApplicationDoc[] // the SDK types documents as any
}

/** The state as refusals name it. */
export function stateDetail({ state }: Pick<ApplicationDoc, 'state'>): { state: string } {
  return { state: APPLICATION_STATES[state] }
}

/** Where the table leads. Throws Refusal WRONG_STATE. 第六条 */
export function nextApplicationState(
  application: ApplicationDoc,
  { action, actors }: Pick<ApplicationStep, 'action' | 'actors'>,
): ApplicationState {
  const to = nextState(APPLICATION_FLOW, { state: application.state, action, actors })
  must(to !== null, 'WRONG_STATE', stateDetail(application))
  return to
}

/**
 * Moves an application on by its table: the one way in which its state ever changes, whichever function does it. Keeps the unique keys,
 * since when it waits, and the history. Any running clock ends unless `fields` starts another.
 * Throws Refusal WRONG_STATE and CHANGED_BY_OTHERS, and Duplicate when the person has another one in the round.
 */
export async function moveApplication(
  application: ApplicationDoc,
  step: ApplicationStep,
  act: Omit<Act, 'from' | 'to' | 'action'>,
): Promise<ApplicationDoc> {
  const to = nextApplicationState(application, step)
  const at = now()
  const fields = {
    dueAt: 0,
    reminded: 0,
    waitingAt: at,
    ...step.fields,
    state: to,
    ...keysOf({ ...application, ...step.fields, state: to }, step.action),
    history: [...application.history, { note: '', ...step.history, at, to }],
  }
  return changeApplication(application, fields, {
    ...act,
    action: `applications.${step.action}`,
    from: application.state,
    to,
  })
}

/** Changes an application without moving it on. Throws Refusal CHANGED_BY_OTHERS with its state. */
export async function changeApplication(
  application: ApplicationDoc,
  fields: ApplicationFields,
  act: Act,
): Promise<ApplicationDoc> {
  try {
    return await change('applications', application, fields, act)
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    const current = error.current as ApplicationDoc | null // read from the same collection
    throw current ? new Refusal('CHANGED_BY_OTHERS', stateDetail(current)) : new Refusal('NOT_FOUND')
  }
}

/**
 * One application per person and round, one open application per account. A result that can still be undone keeps the account's place, so
 * that undoing finds it free. 第六条(一)
 */
function keysOf(
  { _id, accountId, roundId, idHash, state }: ApplicationDoc,
  action: ApplicationAction,
): Pick<ApplicationDoc, 'personKey' | 'accountKey'> {
  const inRound = roundId !== '' && state !== 'draft' && state !== 'withdrawn'
  const isOver = ENDS.includes(state) && !(action === 'decline' && state === 'centreDeclined')
  return {
    personKey: inRound ? `round:${roundId}:${idHash}` : `${state}:${_id}`,
    accountKey: isOver ? `over:${_id}` : `account:${accountId}`,
  }
}
