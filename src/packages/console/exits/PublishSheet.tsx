import { useState } from 'react'
import { useAct } from '@/src/query'
import { Field } from '@/src/ui/Field'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'
import type { ExitSheetProps } from './ExitActs'

/** Posts the public notice of a dismissal, which takes effect with it. 第八条 */
export function PublishSheet({ exit, onClose, onReload }: ExitSheetProps) {
  const { id, version, consequences } = exit
  const [contact, setContact] = useState('')
  const publish = useAct('appointments.publishDismissal', {
    keptAs: `exit-${id}-publish`,
    invalidates: ['appointments', 'experts', 'notices'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('公示已发布，解聘生效')
      onClose()
    },
  })
  return (
    <ActSheet
      danger
      title="公示并生效"
      verb="发布公示，立即生效"
      consequence={`${consequences.join('；')}。公示只写姓名和决定，不写事实和证据；发布后不能撤回。`}
      act={publish}
      onSend={() => void publish.run({ id, version, contact })}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="公示联系方式" hint="写在公示上，供公众反映情况。" error={errorAt(publish.problem, 'contact')}>
        <TextInput
          label="公示联系方式"
          value={contact}
          onChange={setContact}
          placeholder="科室和电话"
          maxLength={200}
        />
      </Field>
    </ActSheet>
  )
}
