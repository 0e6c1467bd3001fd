import { EXIT_FLOW, EXIT_STATES, type ExitAction, type ExitActor, type ExitState } from '@/domain/rules/exitFlow'
import { nextState } from '@/domain/rules/flow'
import { now } from './clock'
import { _, db } from './cloud'
import { digest } from './identity'
import { insist } from './insist'
import { byId, change, Changed, create, Duplicate, type Act, type Stored } from './records'
import { found, must, Refusal } from './refusal'
import type { ExitDoc, TermDoc } from './termDocuments'

export type ExitFields = Omit<ExitDoc, keyof Stored>

/** What an act does to the case of an early exit beside moving it on. */
export interface ExitStep {
  action: ExitAction
  actor: ExitActor
  fields?: Partial<ExitFields>
  history: { label: string; note?: string }
}

const EXITS = 'exits'
export const OPEN_EXITS: readonly ExitState[] = ['draft', 'decided', 'delivered']

/** One round trip. Throws Refusal NOT_FOUND. */
export async function exitById(id: string): Promise<ExitDoc> {
  return found(await byId<ExitDoc>(EXITS, id))
}

/** Every case of one term, over or not. */
export async function exitsOfTerm(termId: string): Promise<ExitDoc[]> {
  const { data } = await db.collection(EXITS).where({ termId }).limit(50).get()
  return data as ExitDoc[] // the SDK types documents as any
}

/** The cases of these terms that are not over. */
export async function openExitsAmong(termIds: readonly string[]): Promise<ExitDoc[]> {
  if (termIds.length === 0) return []
  const { data } = await db
    .collection(EXITS)
    .where({ termId: _.in([...new Set(termIds)]), state: _.in([...OPEN_EXITS]) })
    .limit(500)
    .get()
  return data as ExitDoc[] // the SDK types documents as any
}

/** The state as refusals name it. */
export function exitStateDetail({ state }: Pick<ExitDoc, 'state'>): { state: string } {
  return { state: EXIT_STATES[state] }
}

/** Where the table leads. Throws Refusal WRONG_STATE. 第八条 */
export function nextExitState(exit: ExitDoc, { action, actor }: Pick<ExitStep, 'action' | 'actor'>): ExitState {
  const to = nextState(EXIT_FLOW, { state: exit.state, action, actors: [actor] })
  must(to !== null, 'WRONG_STATE', exitStateDetail(exit))
  return to
}

/**
 * Moves a case on by its table. The case decides between an expert who stays and a centre that confirms, so it changes before the term
 * does. Throws Refusal WRONG_STATE and CHANGED_BY_OTHERS.
 */
export async function moveExit(
  exit: ExitDoc,
  step: ExitStep,
  act: Omit<Act, 'from' | 'to' | 'action'>,
): Promise<ExitDoc> {
  const to = nextExitState(exit, step)
  const openKey = OPEN_EXITS.includes(to) ? exit.openKey : exit._id
  const history = [...exit.history, { note: '', ...step.history, at: now() }]
  const fields = { ...step.fields, state: to, openKey, history }
  return changeExit(exit, fields, { ...act, action: `exits.${step.action}`, from: exit.state, to })
}

/** Changes a case without moving it on. Throws Refusal CHANGED_BY_OTHERS with its state. */
export async function changeExit(exit: ExitDoc, fields: Partial<ExitFields>, act: Act): Promise<ExitDoc> {
  try {
    return await change(EXITS, exit, fields, act)
  } catch (error) {
    if (!(error instanceof Changed)) throw error
    const current = error.current as ExitDoc | null // read from the same collection
    throw current ? new Refusal('CHANGED_BY_OTHERS', exitStateDetail(current)) : new Refusal('NOT_FOUND')
  }
}

/** Opens a case. Throws Refusal EXIT_OPEN when the expert has one of the kind. */
export async function openExit(
  fields: Pick<ExitFields, 'ground' | 'askedByExpert' | 'facts' | 'evidence' | 'evidenceOwners' | 'attempts'>,
  term: TermDoc,
  opening: { act: Omit<Act, 'from' | 'to' | 'action'>; label: string; id?: string },
): Promise<ExitDoc> {
  const { expertId, name, unit, city } = term
  const at = now()
  const begun: ExitFields = {
    ...fields,
    expertId,
    termId: term._id,
    name,
    unit,
    city,
    openKey: fields.askedByExpert ? `asked:${expertId}` : expertId,
    state: 'draft',
    decision: null,
    delivery: null,
    noticeContact: '',
    noticeId: '',
    effectiveAt: 0,
    barred: false,
    finished: true,
    at,
    history: [{ label: opening.label, note: '', at }],
  }
  try {
    return await create<ExitDoc>(
      EXITS,
      begun,
      { ...opening.act, action: 'exits.open', from: '', to: 'draft' },
      opening.id,
    )
  } catch (error) {
    if (error instanceof Duplicate) throw new Refusal('EXIT_OPEN')
    throw error
  }
}

/** The case of an expert who asked to leave: made with the asking, or by whoever comes next when the asking was cut off. 第八条 */
export async function askedExitOf(term: TermDoc): Promise<ExitDoc> {
  const leaving = found(term.leaving)
  const id = digest(['exit', term._id, String(leaving.askedAt)], 20)
  const existing = await byId<ExitDoc>(EXITS, id)
  if (existing) return existing
  const facts = { ground: leaving.ground, askedByExpert: true, facts: leaving.why, evidence: [], evidenceOwners: [] }
  const message = {
    to: 'centre',
    title: '有专家申请退出',
    body: `${term.name}（${term.unit}）申请退出，请办理`,
    opens: `packages/console/exits/index?id=${id}`,
    needsMe: true,
  }
  const act = { key: `leave-${id}`, who: term.accountId, role: 'expert', messages: [message] }
  return openExit({ ...facts, attempts: [] }, term, { act, label: '本人申请退出', id })
}

/** Ends every other case of a term that is over; `why` goes into their history. Twice is once. */
export async function closeExits(termId: string, closing: { but: string; why: string; states?: readonly ExitState[] }) {
  const { states = OPEN_EXITS } = closing
  const open = (await exitsOfTerm(termId)).filter(({ _id, state }) => _id !== closing.but && states.includes(state))
  for (const { _id } of open) {
    await insist(async () => {
      const exit = await exitById(_id)
      if (!OPEN_EXITS.includes(exit.state)) return
      const action = exit.state === 'draft' ? 'discard' : 'revoke'
      const history = { label: action === 'discard' ? '已作废' : '决定已撤销', note: closing.why }
      await moveExit(exit, { action, actor: 'clock', history }, { key: `close-${_id}`, who: 'clock', role: 'clock' })
    })
  }
}

/** Cases that are effective and of which not everything has followed, the oldest first. */
export async function unfinishedExits(before: number, limit: number): Promise<ExitDoc[]> {
  const { data } = await db
    .collection(EXITS)
    .where({ finished: false, at: _.lte(before) })
    .orderBy('at', 'asc')
    .limit(limit)
    .get()
  return data as ExitDoc[] // the SDK types documents as any
}
