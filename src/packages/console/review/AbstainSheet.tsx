import type { PanelCase } from '@/domain/contract/panel'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { useMark } from './useMark'

interface AbstainSheetProps {
  seen: PanelCase
  onClose: () => void
  onDone: () => void
}

/** Gives no points, with why. */
export function AbstainSheet({ seen, onClose, onDone }: AbstainSheetProps) {
  const { draft, busy, problem, submit } = useMark(seen, 'abstain', onDone)
  const actions = (
    <Button busy={busy} onClick={submit}>
      弃权
    </Button>
  )
  return (
    <Sheet open title="弃权" onClose={onClose} actions={actions}>
      <Notice
        tone="warn"
        words={`弃权不计入平均分，也不算反对${seen.mine?.points ? '，您已给的分数不再计入' : ''}；结果放行前可以改为打分。与申请人有利害关系的，请用“我需要回避”。`}
      />
      <FormField of={draft} name="opinion" label="弃权的原因">
        {(bound) => <TextArea label="弃权的原因" rows={3} range={{ min: 4, max: 500 }} {...bound} />}
      </FormField>
      <Trouble problem={problem} />
    </Sheet>
  )
}
