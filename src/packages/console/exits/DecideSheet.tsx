import { useState } from 'react'
import { useAct } from '@/src/query'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'
import type { ExitSheetProps } from './ExitActs'

/** The decision of a dismissal; the term goes on until it was delivered and made public. 第八条 */
export function DecideSheet({ exit, onClose, onReload }: ExitSheetProps) {
  const { id, version, name } = exit
  const [decisionNo, setDecisionNo] = useState('')
  const [text, setText] = useState(`决定解聘${name}的职业指导专家聘任，自公示发布之日起生效。`)
  const decide = useAct('appointments.decideDismissal', {
    keptAs: `exit-${id}-decide`,
    invalidates: ['appointments'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('决定已作出，请送达本人')
      onClose()
    },
  })
  return (
    <ActSheet
      danger
      title="作出解聘决定"
      verb="作出决定"
      consequence={`决定作出后，送达${name}本人并公示才生效；公示发布前可以撤销。`}
      act={decide}
      onSend={() => void decide.run({ id, version, decisionNo, text })}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="决定文号" error={errorAt(decide.problem, 'decisionNo')}>
        <TextInput
          label="决定文号"
          value={decisionNo}
          onChange={setDecisionNo}
          placeholder="如：苏职介〔2026〕12号"
          maxLength={60}
        />
      </Field>
      <Field
        label="决定内容"
        hint="印在决定书上；适用情形由系统按第八条原文写入。"
        error={errorAt(decide.problem, 'text')}
      >
        <TextArea label="决定内容" value={text} onChange={setText} rows={5} range={{ min: 10, max: 2000 }} />
      </Field>
    </ActSheet>
  )
}
