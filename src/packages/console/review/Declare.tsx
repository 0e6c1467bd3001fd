import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PanelCase } from '@/domain/contract/panel'
import { Trouble } from '@/src/components/form/Trouble'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'
import { ConflictSheet } from './ConflictSheet'

const GROUNDS = [
  '申请人是您本人',
  '与申请人在同一单位，或近期曾是同事、上下级',
  '与申请人有亲属关系',
  '有其他可能影响公正评审的关系',
]

interface DeclareProps {
  seen: PanelCase
  /** The case is taken away: on to the next. */
  onGone: () => void
  onReload: () => void
}

/** Asked before anything but name and unit is shown. 第六条(三) */
export function Declare({ seen, onGone, onReload }: DeclareProps) {
  const [conflicted, setConflicted] = useState(false)
  const { id, version, name, unit, no, roundTitle } = seen
  const declare = useAct('panel.declare', { invalidates: ['panel'], onProblem: () => 'shown' })
  return (
    <Card title="请先声明是否需要回避">
      <Row title="申请人" end={name} />
      <Row title="所在单位" note={unit || '无所在单位'} />
      <Row title="申请编号" note={`${no} · ${roundTitle}`} />
      <Text className="mark-words">有下列情形之一的，请回避：</Text>
      {GROUNDS.map((ground) => (
        <Text key={ground} className="mark-words">{`· ${ground}`}</Text>
      ))}
      <Trouble problem={declare.problem} action={{ label: '刷新', onClick: onReload }} />
      <View className="mark-acts">
        <Button busy={declare.busy} onClick={() => void declare.run({ id, version, conflict: false, why: '' })}>
          无须回避，开始评审
        </Button>
        <Button look="secondary" onClick={() => setConflicted(true)}>
          我需要回避
        </Button>
      </View>
      {conflicted ? <ConflictSheet seen={seen} onClose={() => setConflicted(false)} onGone={onGone} /> : null}
    </Card>
  )
}
