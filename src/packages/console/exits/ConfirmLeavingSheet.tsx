import { useState } from 'react'
import { useAct } from '@/src/query'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'
import type { ExitSheetProps } from './ExitActs'

/** The centre confirms that an expert who asked may leave; everything follows at once. 第八条 */
export function ConfirmLeavingSheet({ exit, onClose, onReload }: ExitSheetProps) {
  const { id, version, consequences } = exit
  const [decisionNo, setDecisionNo] = useState('')
  const [text, setText] = useState('')
  const confirm = useAct('appointments.confirmLeaving', {
    keptAs: `exit-${id}-confirm`,
    invalidates: ['appointments', 'experts'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已确认退出，并通知本人')
      onClose()
    },
  })
  return (
    <ActSheet
      danger
      title="确认退出"
      verb="确认退出，立即生效"
      consequence={`${consequences.join('；')}。确认后不能撤回。`}
      act={confirm}
      onSend={() => void confirm.run({ id, version, decisionNo, text })}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="决定文号" error={errorAt(confirm.problem, 'decisionNo')}>
        <TextInput
          label="决定文号"
          value={decisionNo}
          onChange={setDecisionNo}
          placeholder="如：苏职介〔2026〕12号"
          maxLength={60}
        />
      </Field>
      <Field label="决定说明" optional error={errorAt(confirm.problem, 'text')}>
        <TextArea label="决定说明" value={text} onChange={setText} range={{ max: 500 }} />
      </Field>
    </ActSheet>
  )
}
