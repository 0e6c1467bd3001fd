import type { FileDoc } from '@/cloudfunctions/_kit/documents'
import type { Message } from '@/cloudfunctions/_kit/messages'
import type { Stored } from '@/cloudfunctions/_kit/records'
import type { NoticeDoc } from '@/cloudfunctions/_kit/selectionDocuments'
import type { BarDoc, ExitDoc, TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { EXIT_FLOW, type ExitAction, type ExitActor } from '@/domain/rules/exitFlow'
import { nextState } from '@/domain/rules/flow'
import { remember, type PastAct } from '../trail'
import { decisionIdOf } from './decision'
import type { TermPlan } from './plan'
import type { TermStage } from './story'

type Fields = Omit<ExitDoc, keyof Stored>

/** One act on the case of an early exit. */
export interface ExitStep {
  at: number
  who: string
  role: string
  action: ExitAction
  by: ExitActor
  fields: Partial<Fields>
  line: { label: string; note: string }
  messages?: Message[]
}

/** Cases of early exit and what followed from them. */
export interface Exits {
  exits: ExitDoc[]
  bars: BarDoc[]
  notices: NoticeDoc[]
  files: FileDoc[]
}

/** What is left behind while nothing followed. */
export const NOTHING: Exits = { exits: [], bars: [], notices: [], files: [] }

/** A case as it was opened. */
export interface Opening {
  id: string
  fields: Pick<Fields, 'ground' | 'askedByExpert' | 'facts' | 'evidence' | 'evidenceOwners' | 'attempts' | 'openKey'>
  opened: Pick<PastAct, 'at' | 'who' | 'role' | 'messages'>
  label: string
}

/** A case with its past; throws RangeError when the flow table does not allow one of the steps. */
export function exitOf(
  { id, fields: given, opened, label }: Opening,
  term: TermDoc,
  { stage, steps }: { stage: TermStage; steps: readonly ExitStep[] },
): ExitDoc {
  const { expertId, name, unit, city } = term
  let fields: Fields = {
    ...{ ...given, expertId, termId: term._id, name, unit, city, state: 'draft', decision: null, delivery: null },
    ...{ noticeContact: '', noticeId: '', effectiveAt: 0, barred: false, finished: true, at: opened.at },
    history: [{ label, note: '', at: opened.at }],
  }
  const past: PastAct[] = [{ ...opened, action: 'exits.open', from: '', to: 'draft' }]
  for (const { at, who, role, action, by, line, messages = [], fields: changed } of steps) {
    const to = nextState(EXIT_FLOW, { state: fields.state, action, actors: [by] })
    if (to === null) throw new RangeError(`no ${action} from ${fields.state}`)
    past.push({ at, who, role, messages, action: `exits.${action}`, from: fields.state, to })
    const openKey = to === 'effective' ? id : fields.openKey
    fields = { ...fields, ...changed, state: to, openKey, history: [...fields.history, { ...line, at }] }
  }
  const last = steps.at(-1)
  if (fields.state === 'effective' && last) {
    const { who, role } = last
    const finished = { at: last.at + 60_000, who, role, action: 'exits.finish', from: 'effective', to: 'effective' }
    past.push(finished)
  }
  return { ...fields, ...remember(stage.archive, { collection: 'exits', id }, past) }
}

/** The decision as the case keeps it. */
export function onCase({ ended }: TermPlan, { centre }: TermStage, text: string): ExitDoc['decision'] {
  if (!ended) throw new RangeError('an exit without a decision')
  return { id: decisionIdOf(ended.no), no: ended.no, on: ended.on, byName: centre.name, text }
}

/** 不再列为聘任对象, by the ID number. 第八条 */
export function barOf(
  { ground, decision, effectiveAt }: ExitDoc,
  { _id: termId, name, idHash }: TermDoc,
  stage: TermStage,
): BarDoc {
  const { id = '', no = '', on = '', byName = '' } = decision ?? {}
  const act = {
    at: effectiveAt,
    who: stage.centre._id,
    role: 'centreOfficer',
    action: 'bars.set',
    from: '',
    to: 'barred',
  }
  return {
    ...{ name, ground, decisionId: id, decisionNo: no, on, byName, termId },
    ...remember(stage.archive, { collection: 'bars', id: idHash }, [act]),
  }
}
