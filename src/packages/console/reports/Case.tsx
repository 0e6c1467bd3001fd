import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { showMoment } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Loaded } from '@/src/ui/Loaded'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { useNow } from '@/src/ui/useNow'

type Case = OutputOf<'feedback.reportCase'>

function Evidence({ found }: { found: Case }) {
  const nowAt = useNow()
  return (
    <>
      <Text className="report-facts">{found.facts}</Text>
      <Text className="report-line">{`投诉人：${found.reporterName} ${found.reporterPhone}`}</Text>
      {found.files.length > 0 ? <Pictures files={found.files} /> : null}
      {found.evidence.map(({ from, text, at }) => (
        <View key={`${at}${from}${text}`} className="report-evidence">
          <Text className="report-line">{`${from} · ${showMoment(at, nowAt)}`}</Text>
          <Text className="report-facts">{text}</Text>
        </View>
      ))}
    </>
  )
}

function Resolve({ found, onDone }: { found: Case; onDone: () => void }) {
  const [finding, setFinding] = useState('')
  const resolve = useAct('feedback.resolveReport', {
    invalidates: ['feedback.reports'], // asking for the case again would be audited as another look
    onProblem: (problem) => (problem.fields.length > 0 ? 'shown' : undefined),
    onDone: () => {
      toast('已办结，并通知投诉人')
      onDone()
    },
  })
  return (
    <>
      <Field
        label="处理结果"
        hint="会发给投诉人，请写明核查情况和处理决定。"
        error={resolve.problem?.fields[0]?.message}
      >
        <TextArea label="处理结果" value={finding} onChange={setFinding} range={{ min: 4, max: 1000 }} />
      </Field>
      <Button busy={resolve.busy} onClick={() => void resolve.run({ id: found.id, version: found.version, finding })}>
        办结
      </Button>
    </>
  )
}

/** One report with who reported it and the text in question. Opening it is audited. 第十条(四) */
export function ReportCase({ id, onDone }: { id: string; onDone: () => void }) {
  const seen = useCall('feedback.reportCase', { id })
  const take = useAct('feedback.takeReport', {
    invalidates: ['feedback.reports'],
    onDone: () => void seen.reload(),
  })
  return (
    <Loaded seen={seen}>
      {(found) => (
        <>
          <Evidence found={found} />
          {found.can.includes('take') ? (
            <Button busy={take.busy} onClick={() => void take.run({ id: found.id, version: found.version })}>
              开始核查
            </Button>
          ) : null}
          {found.can.includes('resolve') ? <Resolve found={found} onDone={onDone} /> : null}
          {found.finding ? <Text className="report-facts">{`处理结果：${found.finding}`}</Text> : null}
        </>
      )}
    </Loaded>
  )
}
