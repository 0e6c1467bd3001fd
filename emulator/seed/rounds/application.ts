import { blankApplication } from '@/cloudfunctions/applications/blankApplication'
import type { Message } from '@/cloudfunctions/_kit/messages'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { ApplicationDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import {
  APPLICATION_FLOW,
  type ApplicationAction,
  type ApplicationActor,
  type ApplicationState,
} from '@/domain/rules/applicationFlow'
import { nextState } from '@/domain/rules/flow'
import { identityOf } from '../identity'
import { remember, type Archive, type PastAct } from '../trail'
import type { Candidate } from './candidate'

export type Fields = Omit<ApplicationDoc, keyof Stored>

/** One act on an application after it was begun; see applicationActs.ts and centreActs.ts. */
export interface Step {
  at: number
  who: string
  role: string
  /** The move of the table; without it the application changes and stays where it is. */
  move?: { action: ApplicationAction; as: ApplicationActor }
  /** What the trail calls an act that moves nothing on. */
  called?: string
  why?: string
  fields?(before: Fields, id: string): Partial<Fields>
  line?: { label: string; by: string; note?: string }
  messages?(after: Fields, id: string): Message[]
}

const ENDS: readonly ApplicationState[] = ['appointed', 'cityDeclined', 'centreDeclined', 'withdrawn']

/** An application with its past; throws RangeError when the flow table does not allow one of the steps. 第六条 */
export function applicationOf(
  archive: Archive,
  { candidate, startedAt }: { candidate: Candidate; startedAt: number },
  steps: readonly Step[],
): ApplicationDoc {
  const { id, accountId, source, name, unit, post, citizen } = candidate
  const identity = identityOf(citizen, `applications/${id}`)
  const invitedBy = source === 'invited' ? '南京市公共就业服务机构' : ''
  const begun = { accountId, at: startedAt, identity, source, invitedBy, known: { name, unit, post } }
  let fields: Fields = blankApplication(id, begun)
  const start = { at: startedAt, who: accountId, role: 'applicant', action: 'applications.start' }
  const past: PastAct[] = [{ ...start, from: '', to: 'draft' }]
  for (const step of steps) {
    const after = step.move ? moved(fields, step, id) : { ...fields, ...step.fields?.(fields, id) }
    const action = step.move ? `applications.${step.move.action}` : `applications.${step.called ?? ''}`
    const { at, who, role, why = '' } = step
    const messages = step.messages?.(after, id) ?? []
    past.push({ at, who, role, why, messages, action, from: fields.state, to: after.state })
    fields = after
  }
  return { ...fields, ...remember(archive, { collection: 'applications', id }, past) }
}

/** As the functions move an application on: clocks end, unique keys and history follow. */
function moved(before: Fields, step: Step, id: string): Fields {
  const { move, at, line } = step
  const to = move && nextState(APPLICATION_FLOW, { state: before.state, action: move.action, actors: [move.as] })
  if (!move || !to) throw new RangeError(`no ${move?.action ?? ''} from ${before.state}`)
  const history = line ? [...before.history, { note: '', ...line, at, to }] : before.history
  const after = { ...before, dueAt: 0, reminded: 0, waitingAt: at, ...step.fields?.(before, id), state: to, history }
  return { ...after, ...keysOf(after, { id, action: move.action }) }
}

function keysOf(
  { roundId, state, idHash, accountId }: Fields,
  { id, action }: { id: string; action: ApplicationAction },
): Pick<Fields, 'personKey' | 'accountKey'> {
  const inRound = roundId !== '' && state !== 'draft' && state !== 'withdrawn'
  const isOver = ENDS.includes(state) && !(action === 'decline' && state === 'centreDeclined')
  return {
    personKey: inRound ? `round:${roundId}:${idHash}` : `${state}:${id}`,
    accountKey: isOver ? `over:${id}` : `account:${accountId}`,
  }
}
