import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { rounds, type RoundView } from '@/domain/contract/rounds'
import { DEFAULT_WEIGHTS } from '@/domain/rules/panelMarks'
import { dayOf } from '@/domain/rules/shanghai'
import { anchorOf, useDraftForm, type DraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import type { Problem } from '@/src/refused'
import { scrollToField } from '@/src/ui/scrollToField'
import { toast } from '@/src/ui/toast'
import { lastDayOf } from './roundWords'

type RoundInput = InputOf<'rounds.edit'>
export type RoundDraft = DraftForm<RoundInput, RoundInput>

const RESOLVER = standardSchemaResolver<RoundInput, unknown, RoundInput>(rounds.edit.input)
const ORDER = [
  'title',
  'openOn',
  'closeOn',
  'cityDeadlineOn',
  'ageReferenceOn',
  'places',
  'marksPerCase',
  'ownCityBarred',
  'weights',
  'note',
  'contact',
  'intervalReason',
  'why',
] as const

/** Nothing that a centre has to decide is decided for it: days and the own-city rule are left open. */
const BLANK = {
  title: '',
  openOn: '',
  closeOn: '',
  cityDeadlineOn: '',
  ageReferenceOn: '',
  places: null,
  note: '',
  contact: '',
  weights: DEFAULT_WEIGHTS,
  marksPerCase: 3,
  intervalReason: '',
  why: '',
}
/** Stands in the form's place for an id while a round has none; never sent. */
const NOT_YET = { id: 'new', version: 0 }

/** The round as the form shows it. */
function fieldsOf(round: RoundView): Partial<RoundInput> {
  const { title, openAt, closeAt, cityDueAt, ageReferenceOn, places, note, contact, setup } = round
  return {
    ...{ title, ageReferenceOn, places, note, contact },
    openOn: dayOf(openAt),
    closeOn: lastDayOf(closeAt),
    cityDeadlineOn: lastDayOf(cityDueAt),
    ...(setup && {
      weights: setup.weights,
      marksPerCase: setup.marksPerCase,
      ownCityBarred: setup.ownCityBarred,
      intervalReason: setup.intervalReason,
    }),
  }
}

/** Setting up a round, or changing `round`. */
export function useRoundForm(round: RoundView | null, onDone: (saved: RoundView) => void) {
  const slot = `round-${round?.id ?? 'new'}`
  const touch = round ? { id: round.id, version: round.version } : NOT_YET
  const draft = useDraftForm<RoundInput, RoundInput>({
    slot,
    resolver: RESOLVER,
    blank: { ...BLANK, ...(round && fieldsOf(round)) },
    given: touch,
    order: ORDER,
  })
  function showAt(field: 'intervalReason' | 'why', message: string) {
    draft.form.setError(field, { message })
    scrollToField(`field-${anchorOf(slot, field)}`)
  }
  const options = {
    keptAs: slot,
    invalidates: ['rounds'],
    onProblem: (problem: Problem) => {
      if (problem.code === 'INTERVAL_REASON') showAt('intervalReason', problem.sentence)
      return draft.showProblem(problem)
    },
    onDone: (saved: RoundView) => {
      draft.clear()
      toast(round ? '已保存' : '批次已设置')
      onDone(saved)
    },
  }
  const create = useAct('rounds.create', options)
  const edit = useAct('rounds.edit', options)

  function send({ id: _id, version: _version, why, ...setup }: RoundInput) {
    if (!round) return void create.run(setup)
    if (round.phase !== 'planned' && why.trim() === '') return showAt('why', '批次已开放，请写明修改原因')
    void edit.run({ ...setup, id: round.id, version: round.version, why })
  }

  const problem = create.problem ?? edit.problem
  return {
    draft,
    busy: create.busy || edit.busy,
    /** What no field says already. */
    problem: problem && problem.fields.length === 0 && problem.code !== 'INTERVAL_REASON' ? problem : null,
    /** The server asks why this round comes so soon. 第六条(一) */
    asksInterval: problem?.code === 'INTERVAL_REASON' || Boolean(round?.setup?.intervalReason),
    submit: () => draft.submit(send),
  }
}
