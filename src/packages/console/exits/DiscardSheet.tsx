import { useState } from 'react'
import type { ExitView } from '@/domain/contract/appointments'
import { useAct } from '@/src/query'
import { Field } from '@/src/ui/Field'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'
import type { ExitSheetProps } from './ExitActs'

function wordsOf({ state, askedByExpert, name, decision }: ExitView) {
  if (askedByExpert) {
    return { title: '不予确认', verb: '不予确认', consequence: `${name}的聘任继续有效，并把结果通知本人。` }
  }
  if (state === 'draft') {
    return { title: '作废', verb: '作废', consequence: `这件解聘不再办理，${name}的聘任继续有效；可以另行发起。` }
  }
  const told = state === 'delivered' ? '，并通知本人' : ''
  return {
    title: '撤销决定',
    verb: '撤销决定',
    consequence: `${decision?.no ?? ''}撤销，${name}的聘任继续有效${told}；文号不能再用。`,
  }
}

/** Ends a case that has not taken effect: the term goes on. 第八条 */
export function DiscardSheet({ exit, onClose, onReload }: ExitSheetProps) {
  const { id, version } = exit
  const [why, setWhy] = useState('')
  const words = wordsOf(exit)
  const discard = useAct('appointments.discardExit', {
    keptAs: `exit-${id}-discard`,
    invalidates: ['appointments'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已办理')
      onClose()
    },
  })
  return (
    <ActSheet
      danger
      {...words}
      act={discard}
      onSend={() => void discard.run({ id, version, why })}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="原因" error={errorAt(discard.problem, 'why')}>
        <TextArea label="原因" value={why} onChange={setWhy} range={{ min: 4, max: 300 }} />
      </Field>
    </ActSheet>
  )
}
