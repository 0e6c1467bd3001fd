import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { panel, type PanelCase } from '@/domain/contract/panel'
import type { Points, Weights } from '@/domain/rules/panelMarks'
import { useDraftForm, type DraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { toast } from '@/src/ui/toast'

type MarkInput = InputOf<'panel.mark'>
export type MarkDraft = DraftForm<MarkInput, MarkInput>

const RESOLVER = standardSchemaResolver<MarkInput, unknown, MarkInput>(panel.mark.input)
const ORDER = ['points.expertise', 'points.experience', 'points.commitment', 'points.standing', 'opinion'] as const
/** Nothing is given beforehand. */
const NO_POINTS: Points = {
  expertise: Number.NaN,
  experience: Number.NaN,
  commitment: Number.NaN,
  standing: Number.NaN,
}

/** The weights of a case, criterion by criterion. */
export function weightsOf({ weights }: Pick<PanelCase, 'weights'>): Weights {
  const { expertise = 0, experience = 0, commitment = 0, standing = 0 } = weights
  return { expertise, experience, commitment, standing }
}

/** A mark being written: with points, or as an abstention. Kept on this phone until it is handed in. */
export function useMark(seen: PanelCase, kind: 'points' | 'abstain', onDone: () => void) {
  const { id, version, mine } = seen
  const slot = kind === 'points' ? `mark-${id}` : `abstain-${id}`
  const abstains = kind === 'abstain'
  const draft = useDraftForm<MarkInput, MarkInput>({
    slot,
    resolver: RESOLVER,
    blank: { points: mine?.points ?? NO_POINTS, opinion: abstains ? '' : (mine?.opinion ?? '') },
    given: { id, version, ...(abstains && { points: null }) },
    order: abstains ? ['opinion'] : ORDER,
  })
  const mark = useAct('panel.mark', {
    keptAs: slot,
    invalidates: ['panel'],
    onProblem: draft.showProblem,
    onDone: () => {
      draft.clear()
      toast(abstains ? '已弃权' : '评审意见已提交')
      onDone()
    },
  })
  return {
    draft,
    busy: mark.busy,
    problem: mark.problem?.fields.length === 0 ? mark.problem : null,
    submit: () =>
      draft.submit(({ points, opinion }) => void mark.run({ id, version, points: abstains ? null : points, opinion })),
  }
}
