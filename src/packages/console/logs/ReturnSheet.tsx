import { View } from '@tarojs/components'
import type { LogView } from '@/domain/contract/serviceLogs'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'

/** Reasons that come up often; a tap adds the sentence. */
const USUAL = {
  photos: '照片里看不到您本人，请更换或补充。',
  content: '服务内容写得太笼统，请写明做了什么、怎么做的、效果如何。',
  days: '服务日期与活动实际日期不一致，请核对。',
  names: '服务内容里出现了服务对象的姓名或隐私，请删去。',
} as const

const OPTIONS = [
  { value: 'photos' as const, label: '照片无本人' },
  { value: 'content' as const, label: '内容笼统' },
  { value: 'days' as const, label: '日期不符' },
  { value: 'names' as const, label: '涉及隐私' },
]

interface ReturnSheetProps {
  log: LogView
  /** Kept outside: a sheet closed by a slip of the finger loses no words. */
  reason: string
  onReason: (reason: string) => void
  onClose: () => void
  onDone: () => void
}

/** Sends a log back with what to mend. */
export function ReturnSheet({ log, reason, onReason, onClose, onDone }: ReturnSheetProps) {
  const send = useAct('serviceLogs.return', {
    invalidates: ['serviceLogs'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已退回，并通知专家')
      onDone()
    },
  })
  const { problem } = send
  const actions = (
    <Button look="danger" busy={send.busy} onClick={() => void send.run({ id: log.id, version: log.version, reason })}>
      退回修改
    </Button>
  )
  return (
    <Sheet open title="退回修改" onClose={onClose} actions={actions}>
      {problem && problem.fields.length === 0 ? <Notice tone="bad" words={problem.sentence} /> : null}
      <View className="review-usual">
        <Chips
          single
          label="常用原因"
          options={OPTIONS}
          value={[]}
          onChange={([chosen]) => chosen && onReason(`${reason}${USUAL[chosen]}`)}
        />
      </View>
      <Field label="退回原因" hint="专家会看到，请写明哪里要改、怎么改。" error={problem?.fields[0]?.message}>
        <TextArea label="退回原因" value={reason} onChange={onReason} range={{ min: 4, max: 300 }} />
      </Field>
    </Sheet>
  )
}
