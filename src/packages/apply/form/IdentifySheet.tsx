import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import { checkIdNumber } from '@/domain/rules/idNumber'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Sheet } from '@/src/ui/Sheet'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'

interface IdentifySheetProps {
  id: string
  todayOn: string
  /** Saves what waits; the version to change, or null. */
  flush: () => Promise<number | null>
  onClose: () => void
  onDone: (application: OwnApplication) => void
}

/** Gives another ID number to a draft; the doors of article 8 are passed again. */
export function IdentifySheet({ id, todayOn, flush, onClose, onDone }: IdentifySheetProps) {
  const [text, setText] = useState('')
  const [why, setWhy] = useState('')
  const identify = useAct('applications.identify', {
    invalidates: ['applications'],
    onDone,
    onProblem: ({ sentence }) => {
      setWhy(sentence)
      return 'shown'
    },
  })
  async function send() {
    const check = checkIdNumber(text, todayOn)
    if (!check.ok) return setWhy(check.why)
    const version = await flush()
    if (version === null) return toast('没有网络，请稍后再试')
    await identify.run({ id, version, idNumber: check.value })
  }
  const actions = (
    <Button busy={identify.busy} onClick={() => void send()}>
      确定
    </Button>
  )
  return (
    <Sheet open title="重新填写身份证号" onClose={onClose} actions={actions}>
      <Field label="身份证号" hint="18 位，最后一位可以是 X" error={why || undefined}>
        <TextInput
          label="身份证号"
          value={text}
          maxLength={40}
          onChange={(value) => {
            setText(value)
            setWhy('')
          }}
        />
      </Field>
    </Sheet>
  )
}
