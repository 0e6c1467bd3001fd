import { nextState } from '@/domain/rules/flow'
import { TERM_FLOW, TERM_STATES, type TermAction, type TermActor, type TermState } from '@/domain/rules/termFlow'
import { now } from './clock'
import { _, db } from './cloud'
import { byId, change, Changed, type Act, type Stored } from './records'
import { found, must, Refusal } from './refusal'
import type { TermDoc } from './termDocuments'

export type TermFields = Partial<Omit<TermDoc, keyof Stored>>

/** What an act does to a term beside moving it on. */
export interface TermStep {
  action: TermAction
  actor: TermActor
  fields?: TermFields
  history: { label: string; note?: string }
}

const terms = () => db.collection('terms')
/** More terms than one person, or one call's people, ever have. */
const MOST = 500

/** One round trip. Throws Refusal NOT_FOUND. */
export async function termById(id: string): Promise<TermDoc> {
  return found(await byId<TermDoc>('terms', id))
}

/** In no order; at most 500. */
export async function termsById(ids: readonly string[]): Promise<TermDoc[]> {
  return termsIn('_id', ids)
}

/** Every term of these people by keyed hash of the ID number, in no order. */
export async function termsOfPeople(idHashes: readonly string[]): Promise<TermDoc[]> {
  return termsIn('idHash', idHashes)
}

/** Every term of one expert, newest first. */
export async function termsOfExpert(expertId: string): Promise<TermDoc[]> {
  const { data } = await terms().where({ expertId }).orderBy('nth', 'desc').limit(50).get()
  return data as TermDoc[] // the SDK types documents as any
}

/** The state as refusals name it; a request to leave is between the expert and the centre. */
export function termStateDetail({ state }: Pick<TermDoc, 'state'>): { state: string } {
  return { state: state === 'leaving' ? '已提出退出' : TERM_STATES[state] }
}

/** Where the table leads. Throws Refusal WRONG_STATE. 第七条, 第八条 */
export function nextTermState(term: TermDoc, { action, actor }: Pick<TermStep, 'action' | 'actor'>): TermState {
  const to = nextState(TERM_FLOW, { state: term.state, action, actors: [actor] })
  must(to !== null, 'WRONG_STATE', termStateDetail(term))
  return to
}

/**
 * Moves a term on by its table: the one way in which its state ever changes. Throws Refusal WRONG_STATE and CHANGED_BY_OTHERS.
 */
export async function moveTerm(
  term: TermDoc,
  step: TermStep,
  act: Omit<Act, 'from' | 'to' | 'action'>,
): Promise<TermDoc> {
  const to = nextTermState(term, step)
  const history = [...term.history, { note: '', ...step.history, at: now() }]
  const fields = { ...step.fields, state: to, history }
  return changeTerm(term, fields, { ...act, action: `terms.${step.action}`, from: term.state, to })
}

/** Changes a term without moving it on. Throws Refusal CHANGED_BY_OTHERS with its state. */
export async function changeTerm(term: TermDoc, fields: TermFields, act: Act): Promise<TermDoc> {
  try {
    return await change('terms', term, fields, act)
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    const current = error.current as TermDoc | null // read from the same collection
    throw current ? new Refusal('CHANGED_BY_OTHERS', termStateDetail(current)) : new Refusal('NOT_FOUND')
  }
}

async function termsIn(field: '_id' | 'idHash', values: readonly string[]): Promise<TermDoc[]> {
  if (values.length === 0) return []
  const { data } = await terms()
    .where({ [field]: _.in([...new Set(values)]) })
    .limit(MOST)
    .get()
  return data as TermDoc[] // the SDK types documents as any
}
