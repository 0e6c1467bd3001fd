import type { Stored } from '@/cloudfunctions/_kit/records'
import type { TermDoc } from '@/cloudfunctions/_kit/termDocuments'
import { nextState } from '@/domain/rules/flow'
import { TERM_FLOW, type TermAction, type TermActor } from '@/domain/rules/termFlow'
import { remember, type Archive, type PastAct } from '../trail'

type Fields = Omit<TermDoc, keyof Stored>

/** What happened to a term after it was given; without `action` it changed and stayed where it was. */
export interface TermStep extends Pick<PastAct, 'at' | 'who' | 'role' | 'messages'> {
  action?: { name: TermAction; by: TermActor }
  /** What the trail calls an act that moves nothing on. */
  called?: string
  fields?: Partial<Fields>
  line?: { label: string; note: string }
}

/** A term as the decision gave it. */
export interface GivenTerm {
  id: string
  fields: Omit<Fields, 'state' | 'begun' | 'note' | 'notedAt' | 'leaving' | 'toldAt' | 'history'>
  given: Pick<PastAct, 'at' | 'who' | 'messages'> & { called: 'terms.appoint' | 'terms.renewed'; note: string }
}

/** A term with its past; throws RangeError when the flow table does not allow one of the steps. 第六条(五), 第七条, 第八条 */
export function termOf(
  archive: Archive,
  { id, fields: person, given }: GivenTerm,
  steps: readonly TermStep[],
): TermDoc {
  const { called, note, ...act } = given
  const label = called === 'terms.appoint' ? '聘任' : '续聘'
  let fields: Fields = {
    ...person,
    state: 'active',
    begun: false,
    note: '',
    notedAt: 0,
    leaving: null,
    toldAt: [],
    history: [{ label, note, at: act.at }],
  }
  const past: PastAct[] = [{ ...act, role: 'centreOfficer', action: called, from: '', to: 'active' }]
  for (const step of steps) {
    const to = stateAfter(fields, step)
    const { at, who, role, messages = [] } = step
    const action = step.action ? `terms.${step.action.name}` : (step.called ?? '')
    past.push({ at, who, role, messages, action, from: fields.state, to })
    const history = step.line ? [...fields.history, { ...step.line, at }] : fields.history
    fields = { ...fields, ...step.fields, state: to, history }
  }
  return { ...fields, ...remember(archive, { collection: 'terms', id }, past) }
}

function stateAfter({ state }: Fields, { action }: TermStep): Fields['state'] {
  if (!action) return state
  const to = nextState(TERM_FLOW, { state, action: action.name, actors: [action.by] })
  if (to === null) throw new RangeError(`no ${action.name} from ${state}`)
  return to
}
