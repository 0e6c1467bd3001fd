import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PanelView } from '@/domain/contract/panel'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { Empty } from '@/src/ui/Empty'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { toast } from '@/src/ui/toast'
import { NumberInput } from '../rounds/NumberInput'
import { DrawRecord } from './DrawRecord'

/** What is wrong with the number as typed; '' when it can be drawn. */
function wrongWith(count: number, most: number): string {
  if (!Number.isInteger(count) || count < 1) return '请填写抽取人数，至少 1 人'
  return count > most ? `备选只有 ${most} 人，不够抽取` : ''
}

function Drawing({ panel: { roundId, version, members } }: { panel: PanelView }) {
  const [count, setCount] = useState(Number.NaN)
  const [error, setError] = useState('')
  const [asking, setAsking] = useState(false)
  const candidates = members.filter(({ standing }) => standing === 'candidate')
  const draw = useAct('panel.draw', {
    keptAs: `draw-${roundId}`,
    invalidates: ['panel'],
    onProblem: () => 'shown',
    onDone: () => {
      toast('已抽取')
      setCount(Number.NaN)
    },
  })
  function check() {
    const wrong = wrongWith(count, candidates.length)
    setError(wrong)
    setAsking(wrong === '')
  }
  function send() {
    setAsking(false)
    void draw.run({ roundId, version, count })
  }
  if (candidates.length === 0) {
    return <Empty title="备选库里没有人" hint="在“成员”里添加成员，选“进备选库”，再来抽取。" icon="unit" />
  }
  return (
    <Card title="随机抽取">
      <Text className="panel-words">{`备选 ${candidates.length} 人：${candidates.map(({ name }) => name).join('、')}`}</Text>
      <Field label="抽取人数" error={error} name="draw-count">
        <NumberInput label="抽取人数" maxLength={2} value={count} onChange={setCount} />
      </Field>
      {draw.problem ? <Notice tone="bad" words={draw.problem.sentence} /> : null}
      <Button busy={draw.busy} onClick={check}>
        抽取
      </Button>
      <Confirm
        open={asking}
        title="随机抽取成员"
        consequence={`从 ${candidates.length} 名备选中抽取 ${count} 人进入评审小组，结果立即生效、永久留存，不能重抽。`}
        confirm={`抽取 ${count} 人`}
        onCancel={() => setAsking(false)}
        onConfirm={send}
      />
    </Card>
  )
}

/** Members drawn by lot, with all that is needed to do each draw again. 第六条(三) */
export function Draw({ panel }: { panel: PanelView }) {
  return (
    <View className="panel-narrow">
      <Drawing panel={panel} />
      {[...panel.draws].reverse().map((draw) => (
        <DrawRecord key={draw.no} draw={draw} />
      ))}
    </View>
  )
}
