import { useState } from 'react'
import type { PanelCase } from '@/domain/contract/panel'
import { Trouble } from '@/src/components/form/Trouble'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'

interface ConflictSheetProps {
  seen: PanelCase
  onClose: () => void
  onGone: () => void
}

/** Stands back from a case: it is gone for good, with what was marked. 第六条(三) */
export function ConflictSheet({ seen, onClose, onGone }: ConflictSheetProps) {
  const [why, setWhy] = useState('')
  const { id, version, name, mine } = seen
  const declare = useAct('panel.declare', {
    invalidates: ['panel.cases'], // the case itself is gone: asking for it again would fail
    onProblem: () => 'shown',
    onDone: () => {
      toast('已回避，省中心会另行分配')
      onGone()
    },
  })
  const withMark = mine ? '，您已提交的意见一并作废' : ''
  const actions = (
    <Button look="danger" busy={declare.busy} onClick={() => void declare.run({ id, version, conflict: true, why })}>
      声明回避
    </Button>
  )
  return (
    <Sheet open title={`回避${name}的申请`} onClose={onClose} actions={actions}>
      <Notice tone="warn" words={`声明后这份申请从您的列表中移除，不能再查看，也不能撤回声明${withMark}。`} />
      <Field label="回避原因" optional error={declare.problem?.fields[0]?.message}>
        <TextArea label="回避原因" value={why} onChange={setWhy} rows={3} range={{ max: 200 }} />
      </Field>
      <Trouble problem={declare.problem?.fields.length === 0 ? declare.problem : null} />
    </Sheet>
  )
}
