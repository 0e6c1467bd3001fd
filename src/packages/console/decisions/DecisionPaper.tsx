import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DECISION_KINDS, type DecisionView } from '@/domain/contract/appointments'
import { showDay } from '@/domain/rules/shanghai'
import { call } from '@/src/api'
import { usePaper } from '@/src/components/usePaper'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import './decisions.scss'

const FIRST = 20
const MORE = 50

type Item = DecisionView['items'][number]

function ItemLines({ name, unit, certificateNo, startOn, endOn, result, reason }: Item) {
  const lines = [
    unit,
    `${certificateNo}，${showDay(startOn)} 至 ${showDay(endOn)}`,
    [result, reason].filter(Boolean).join('；'),
  ]
  return (
    <View className="decision-item">
      <Text className="decision-name">{name}</Text>
      {lines.map((line) => (
        <Text key={line} className="decision-line">
          {line}
        </Text>
      ))}
    </View>
  )
}

/** One decision: what it says of whom, and the document to print. 第六条(五), 第七条, 第八条 */
export function DecisionPaper({ decision }: { decision: DecisionView }) {
  const { id, kind, no, on, byName, items, finished } = decision
  const [shown, setShown] = useState(FIRST)
  const { busy, print } = usePaper()
  const rest = items.length - shown
  return (
    <Card title={no}>
      <Text className="decision-line">{`${DECISION_KINDS[kind]} · ${showDay(on)} · 经办人 ${byName}`}</Text>
      {finished ? null : <Notice words="正在逐人办理，一般几分钟内完成；可以离开本页。" />}
      <View className="decision-prints">
        <Button
          small
          look="secondary"
          busy={busy}
          onClick={() => print(() => call('appointments.printDecision', { id, format: 'docx' }))}
        >
          打印（Word）
        </Button>
        <Button
          small
          look="secondary"
          busy={busy}
          onClick={() => print(() => call('appointments.printDecision', { id, format: 'pdf' }))}
        >
          打印（PDF）
        </Button>
      </View>
      {items.slice(0, shown).map((item) => (
        <ItemLines key={`${item.name}-${item.certificateNo}`} {...item} />
      ))}
      {rest > 0 ? (
        <Button look="quiet" onClick={() => setShown(shown + MORE)}>
          {`再显示 ${Math.min(rest, MORE)} 人（还有 ${rest} 人）`}
        </Button>
      ) : null}
    </Card>
  )
}
