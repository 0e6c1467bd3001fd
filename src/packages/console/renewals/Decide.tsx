import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@/domain/contract/appointments'
import { addDays } from '@/domain/rules/shanghai'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { errorAt } from '../ActSheet'
import { DecideLine } from './DecideLine'
import { consequenceOf, firstLines, itemsOf, type RenewalRow } from './decidedLines'

/** How far back a decision on paper may lie; the server refuses more. */
const DECIDED_WITHIN_DAYS = 60

const USUAL = [
  { value: 'served' as const, label: '履职尽责' },
  { value: 'praised' as const, label: '服务评价好' },
]
const USUAL_WORDS = { served: '依据履职台账，履职尽责，同意续聘。', praised: '依据履职台账，服务评价良好，同意续聘。' }

interface DecideProps {
  rows: readonly RenewalRow[]
  todayOn: string
  onClose: () => void
  onDone: (decision: DecisionView) => void
}

function useDecide({ rows, todayOn, onDone }: DecideProps) {
  const [lines, setLines] = useState(() => firstLines(rows))
  const [reason, setReason] = useState('')
  const [decisionNo, setDecisionNo] = useState('')
  const [on, setOn] = useState(todayOn)
  const decide = useAct('appointments.decideRenewals', {
    keptAs: 'renewals-decide',
    invalidates: ['appointments', 'experts'],
    onProblem: () => 'shown',
    onDone: (decision) => {
      toast('决定已作出')
      onDone(decision)
    },
  })
  const { items, undecided } = itemsOf(rows, lines, reason)
  // Which line lacks its reason: one message for all, at the common reason.
  const reasonError = decide.problem?.fields.find(({ field }) => /^items\.\d+\.reason$/.test(field))?.message
  const send = () => void decide.run({ decisionNo, on, items })
  return {
    lines,
    setLines,
    reason,
    setReason,
    decisionNo,
    setDecisionNo,
    on,
    setOn,
    decide,
    items,
    undecided,
    reasonError,
    send,
  }
}

/** One decision for those picked: renewed or not, each with a reason, and the terms that follow. 第七条 */
export function Decide(props: DecideProps) {
  const { rows, todayOn, onClose } = props
  const form = useDecide(props)
  const { problem } = form.decide
  return (
    <Card title={`续聘决定（${rows.length} 人）`} action={{ label: '返回名单', onClick: onClose }}>
      {problem ? <Notice tone="bad" words={problem.sentence} /> : null}
      <Field label="决定文号" error={errorAt(problem, 'decisionNo')}>
        <TextInput
          label="决定文号"
          value={form.decisionNo}
          onChange={form.setDecisionNo}
          placeholder="如：苏职介〔2026〕12号"
          maxLength={60}
        />
      </Field>
      <Field label="决定日期" error={errorAt(problem, 'on')}>
        <DayPicker
          label="决定日期"
          value={form.on}
          onChange={form.setOn}
          min={addDays(todayOn, -DECIDED_WITHIN_DAYS)}
          max={todayOn}
        />
      </Field>
      <Field label="统一理由" hint="用于没有单独写理由的人" error={form.reasonError}>
        <View className="renewal-usual">
          <Chips
            single
            label="常用理由"
            options={USUAL}
            value={[]}
            onChange={([chosen]) => chosen && form.setReason(USUAL_WORDS[chosen])}
          />
        </View>
        <TextArea label="统一理由" value={form.reason} onChange={form.setReason} rows={2} range={{ max: 300 }} />
      </Field>
      {rows.map((row) => (
        <DecideLine
          key={row.id}
          row={row}
          line={form.lines[row.id] ?? { decision: null, reason: '' }}
          decidedOn={form.on}
          onChange={(part) =>
            form.setLines((lines) => ({
              ...lines,
              [row.id]: { ...(lines[row.id] ?? { decision: null, reason: '' }), ...part },
            }))
          }
        />
      ))}
      <Text className="renewal-consequence">{consequenceOf(form.items)}</Text>
      <Button
        busy={form.decide.busy}
        {...(form.undecided > 0 ? { reason: `还有 ${form.undecided} 人没有选择续聘或不再续聘` } : {})}
        onClick={form.send}
      >
        {`作出决定（${rows.length} 人）`}
      </Button>
    </Card>
  )
}
