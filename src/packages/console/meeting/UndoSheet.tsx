import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { InputOf } from '@/domain/contract'
import { rounds, type StagedView } from '@/domain/contract/rounds'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'

type UndoInput = InputOf<'rounds.undoRelease'>

const RESOLVER = standardSchemaResolver<UndoInput, unknown, UndoInput>(rounds.undoRelease.input)

interface UndoSheetProps {
  staged: StagedView
  release: StagedView['releases'][number]
  onClose: () => void
}

/** Takes a release back while there is time; its results stay put down. 第六条(三) */
export function UndoSheet({ staged, release, onClose }: UndoSheetProps) {
  const { roundId: id, version } = staged
  const { no, shortlisted, declined } = release
  const slot = `undo-${id}-${no}`
  const draft = useDraftForm<UndoInput, UndoInput>({
    slot,
    resolver: RESOLVER,
    blank: { why: '' },
    given: { id, version, no },
    order: ['why'],
  })
  const undo = useAct('rounds.undoRelease', {
    keptAs: slot,
    invalidates: ['rounds', 'panel', 'applications', 'notices'],
    onProblem: draft.showProblem,
    onDone: () => {
      draft.clear()
      toast('已撤销')
      onClose()
    },
  })
  const submit = () => draft.submit(({ why }) => void undo.run({ id, version, no, why }))
  const actions = (
    <Button look="danger" busy={undo.busy} onClick={submit}>
      撤销放行
    </Button>
  )
  return (
    <Sheet open title={`撤销第 ${no} 次放行`} onClose={onClose} actions={actions}>
      <Notice
        tone="warn"
        words={`${shortlisted + declined} 人回到省级评审，申请人不会收到通知；拟定的结果保留，可以修改后再放行。`}
      />
      <FormField of={draft} name="why" label="撤销原因" hint="永久留存">
        {(bound) => <TextArea label="撤销原因" rows={3} range={{ min: 4, max: 300 }} {...bound} />}
      </FormField>
      <Trouble problem={undo.problem?.fields.length === 0 ? undo.problem : null} />
    </Sheet>
  )
}
