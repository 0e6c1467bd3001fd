import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { CaseView } from '@/domain/contract/applications'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextInput } from '@/src/ui/TextInput'

const USUAL = ['核对身份证件', '电话联系申请人', '核对证书编号'].map((words) => ({ value: words, label: words }))

interface UnmaskSheetProps {
  seen: Pick<CaseView, 'id' | 'name'>
  onClose: () => void
  onShown: (shown: OutputOf<'applications.unmask'>) => void
}

/** Asks why before ID number and phone are shown in full. */
export function UnmaskSheet({ seen, onClose, onShown }: UnmaskSheetProps) {
  const [reason, setReason] = useState('')
  const unmask = useAct('applications.unmask', {
    onProblem: () => 'shown',
    onDone: (shown) => {
      onShown(shown)
      onClose()
    },
  })
  const { problem } = unmask
  const actions = (
    <Button busy={unmask.busy} onClick={() => void unmask.run({ id: seen.id, reason })}>
      查看
    </Button>
  )
  return (
    <Sheet open title="查看完整证件号和手机号" onClose={onClose} actions={actions}>
      {problem && problem.fields.length === 0 ? <Notice tone="bad" words={problem.sentence} /> : null}
      <Chips
        single
        label="常用原因"
        options={USUAL}
        value={[reason]}
        onChange={([chosen]) => setReason(chosen ?? '')}
      />
      <Field label="查看原因" error={problem?.fields[0]?.message}>
        <TextInput label="查看原因" value={reason} maxLength={200} onChange={setReason} />
      </Field>
      <Notice tone="warn" words={`您查看${seen.name}的信息和原因会记入审计记录；60 秒后自动隐藏。`} />
    </Sheet>
  )
}
