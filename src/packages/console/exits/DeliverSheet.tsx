import { useState } from 'react'
import type { InputOf } from '@/domain/contract'
import { DELIVERY_WAYS } from '@/domain/contract/appointments'
import { dayOf } from '@/domain/rules/shanghai'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { usePhotos } from '@/src/components/usePhotos'
import { useMe } from '@/src/me'
import { useNow } from '@/src/now'
import { useAct } from '@/src/query'
import { Choice } from '@/src/ui/Choice'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { ActSheet, errorAt } from '../ActSheet'
import type { ExitSheetProps } from './ExitActs'

type Way = InputOf<'appointments.deliver'>['way']

const MAX_PROOFS = 5

function useDeliver({ exit: { id, version }, onClose }: ExitSheetProps) {
  const [way, setWay] = useState<Way | null>(null)
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const [wayMissing, setWayMissing] = useState('')
  const proofs = usePhotos({
    draft: `exit-${id}-delivery`,
    purpose: 'dismissalProof',
    max: MAX_PROOFS,
    documents: true,
  })
  const deliver = useAct('appointments.deliver', {
    keptAs: `exit-${id}-deliver`,
    invalidates: ['appointments'],
    onProblem: () => 'shown',
    onDone: () => {
      proofs.clear()
      toast('送达已登记，可以公示')
      onClose()
    },
  })
  function send() {
    setWayMissing(way ? '' : '请选择送达方式')
    if (way) void deliver.run({ id, version, way, on, note, proofs: proofs.keys })
  }
  return { way, setWay, wayMissing, on, setOn, note, setNote, proofs, deliver, send }
}

/** How the decision reached the person, with proof; before it is made public. 第八条 */
export function DeliverSheet(props: ExitSheetProps) {
  const { exit, onClose, onReload } = props
  const nowAt = useNow()
  const todayOn = useMe().data?.todayOn ?? dayOf(nowAt)
  const form = useDeliver(props)
  const { problem } = form.deliver
  const { sending } = form.proofs
  return (
    <ActSheet
      title="登记送达"
      verb="登记送达"
      consequence={`登记后通知${exit.name}本人：决定将依规公示；公示发布即生效，发布前仍可撤销。`}
      act={form.deliver}
      {...(sending > 0 ? { reason: `还有 ${sending} 个文件正在上传` } : {})}
      onSend={form.send}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="送达方式" error={form.wayMissing || errorAt(problem, 'way')}>
        <Choice label="送达方式" options={optionsOf(DELIVERY_WAYS)} value={form.way} onChange={form.setWay} />
      </Field>
      <Field label="送达日期" error={errorAt(problem, 'on')}>
        <DayPicker label="送达日期" value={form.on} onChange={form.setOn} min={exit.decision?.on ?? ''} max={todayOn} />
      </Field>
      <Field label="送达说明" hint="何人、何地送达，或公告的情况。" error={errorAt(problem, 'note')}>
        <TextArea label="送达说明" value={form.note} onChange={form.setNote} range={{ min: 4, max: 300 }} />
      </Field>
      <Field label="送达凭证" hint="送达回证、邮寄回执等，图片或 PDF。" error={errorAt(problem, 'proofs')}>
        <PhotoGrid label="送达凭证" photos={form.proofs} max={MAX_PROOFS} />
      </Field>
    </ActSheet>
  )
}
