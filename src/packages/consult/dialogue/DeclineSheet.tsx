import { useState } from 'react'
import { withinCount } from '@/domain/rules/textCount'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'

const REASONS = ['近期时间排不开，无法及时答复', '不是我擅长的领域，建议咨询其他专家', '与本人工作有利益关系，不便答复']
const OPTIONS = REASONS.map((reason) => ({ value: reason, label: reason }))
const RANGE = { min: 2, max: 200 }

interface DeclineSheetProps {
  busy: boolean
  onClose: () => void
  onDecline: (reason: string) => void
}

/** Declining takes a reason the client will read; common ones can be taken as they are. 第十条(二) */
export function DeclineSheet({ busy, onClose, onDecline }: DeclineSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const fits = withinCount(reason, RANGE.min, RANGE.max) === 'ok'

  function decline() {
    setTried(true)
    if (fits) onDecline(reason)
  }

  const actions = (
    <>
      <Button look="secondary" onClick={onClose}>
        取消
      </Button>
      <Button look="danger" busy={busy} onClick={decline}>
        婉拒
      </Button>
    </>
  )
  return (
    <Sheet open title="婉拒这次咨询" onClose={onClose} actions={actions}>
      <Field label="常用说明">
        <Chips
          single
          label="常用说明"
          options={OPTIONS}
          value={REASONS.includes(reason) ? [reason] : []}
          onChange={([chosen]) => setReason(chosen ?? '')}
        />
      </Field>
      <Field
        label="婉拒原因"
        hint="提问人会看到；对方可以转给同领域专家。"
        error={tried && !fits ? '请用 2–200 字说明原因' : undefined}
      >
        <TextArea label="婉拒原因" value={reason} onChange={setReason} range={RANGE} rows={3} />
      </Field>
    </Sheet>
  )
}
