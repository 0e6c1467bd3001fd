import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { feedback, type FeedbackView } from '@/domain/contract/feedback'
import { useAct } from '@/src/query'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import type { OccasionLink } from './occasionLink'

type LeaveInput = InputOf<'feedback.leave'>

const ORDER = ['scores.attitude', 'scores.expertise', 'scores.usefulness', 'words'] as const
const RESOLVER = standardSchemaResolver<LeaveInput, unknown, LeaveInput>(feedback.leave.input)
const READS = ['feedback.mine', 'feedback.occasion', 'consultations', 'experts']

/** A feedback to leave on an occasion, or one left before to change. */
export type Subject = { occasion: OccasionLink } | { given: FeedbackView }

function slotOf(subject: Subject): string {
  if ('given' in subject) return `feedback-edit-${subject.given.id}`
  const { occasion } = subject
  return `feedback-${'code' in occasion ? occasion.code : occasion.consultationId}`
}

export function useFeedbackForm(subject: Subject, onDone: (given: FeedbackView) => void) {
  const slot = slotOf(subject)
  const known = 'given' in subject ? { scores: subject.given.scores, words: subject.given.words } : {}
  const draft = useDraftForm<LeaveInput, LeaveInput>({
    slot,
    resolver: RESOLVER,
    blank: { words: '', ...known },
    order: ORDER,
  })
  const options = {
    invalidates: READS,
    keptAs: slot,
    onDone: (given: FeedbackView) => {
      draft.clear()
      onDone(given)
    },
    onProblem: draft.showProblem,
  }
  const leave = useAct('feedback.leave', options)
  const edit = useAct('feedback.edit', options)

  function send({ scores, words }: LeaveInput) {
    if ('given' in subject) void edit.run({ id: subject.given.id, version: subject.given.version, scores, words })
    else void leave.run({ ...subject.occasion, scores, words })
  }

  return {
    draft,
    busy: leave.busy || edit.busy,
    problem: leave.problem ?? edit.problem,
    submit: () => draft.submit(send),
  }
}
