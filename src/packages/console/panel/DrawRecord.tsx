import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PanelView } from '@/domain/contract/panel'
import { checkDraw } from '@/domain/rules/seededDraw'
import { showMoment } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'
import { StateTag } from '@/src/ui/StateTag'
import { useNow } from '@/src/ui/useNow'

type DrawLog = PanelView['draws'][number]

/** Anybody can do it again, without this product. */
const HOW = [
  '1. 备选名单先确定，系统再生成随机种子，两者都不能修改。',
  '2. 对每个备选编号计算 SHA-256，内容是“种子:编号”（英文冒号，无空格）。',
  '3. 结果按从小到大排列，排在最前的几位即为抽中，顺序就是抽取顺序。',
]

/** Done again on this phone from what is written down. */
function isTrue({ seed, candidates, count, drawn }: DrawLog): boolean {
  return checkDraw({ seed, candidates: candidates.map(({ id }) => id), count, drawn })
}

function Check({ draw }: { draw: DrawLog }) {
  const [first] = draw.candidates
  return (
    <View className="panel-check">
      {HOW.map((line) => (
        <Text key={line} className="panel-words">
          {line}
        </Text>
      ))}
      {first ? (
        <Text
          className="panel-seed"
          userSelect
        >{`例如（${first.name}）：printf '%s' '${draw.seed}:${first.id}' | sha256sum`}</Text>
      ) : null}
      <Text className="panel-note">{`备选 ${draw.candidates.length} 人及编号：`}</Text>
      {draw.candidates.map(({ id, name }) => (
        <Text key={id} className="panel-seed" userSelect>{`${name}：${id}`}</Text>
      ))}
    </View>
  )
}

/** One draw as it was done: seed, pool and result, checked here and now. */
export function DrawRecord({ draw }: { draw: DrawLog }) {
  const [shown, setShown] = useState(false)
  const nowAt = useNow()
  const { no, at, byName, seed, count, candidates, drawn } = draw
  const names = drawn.map((id) => candidates.find((each) => each.id === id)?.name ?? '').join('、')
  return (
    <Card title={`第 ${no} 次抽取`}>
      {isTrue(draw) ? (
        <StateTag word="已按种子重新计算，结果一致" tone="good" />
      ) : (
        <StateTag word="按种子重新计算，结果不一致" tone="bad" />
      )}
      <Row title={`${candidates.length} 名备选中抽取 ${count} 人`} note={`${byName}，${showMoment(at, nowAt)}`} />
      <Row title="抽中（按抽取顺序）" note={names} />
      <Text className="panel-note">种子</Text>
      <Text className="panel-seed" userSelect>
        {seed}
      </Text>
      <View className="panel-how">
        <Button look="quiet" small onClick={() => setShown(!shown)}>
          {shown ? '收起' : '如何核验'}
        </Button>
      </View>
      {shown ? <Check draw={draw} /> : null}
    </Card>
  )
}
