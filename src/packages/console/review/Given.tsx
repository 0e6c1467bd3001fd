import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { PanelCase } from '@/domain/contract/panel'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { MarkLine } from '../meeting/MarkLine'
import { totalWords } from '../meeting/meetingWords'
import { MarkForm } from './MarkForm'

interface GivenProps {
  seen: PanelCase
  onNext: () => void
  onReload: () => void
}

/** One's own mark and then the others'; before it, the form alone. 第六条(三) */
export function Given({ seen, onNext, onReload }: GivenProps) {
  const [changing, setChanging] = useState(false)
  const { mine, others, mean, can } = seen
  if (!mine || changing) {
    return can.includes('mark') ? <MarkForm seen={seen} onDone={() => setChanging(false)} onReload={onReload} /> : null
  }
  return (
    <>
      <Card title="我的意见">
        <MarkLine mark={mine} />
        <Button onClick={onNext}>下一份</Button>
        {can.includes('mark') ? (
          <Button look="quiet" onClick={() => setChanging(true)}>
            修改评分
          </Button>
        ) : null}
      </Card>
      <Card title={`其他成员的意见（${others.length}）`}>
        <Text className="mark-words">{mean === null ? '还没有分数' : `现在平均 ${totalWords(mean)} 分`}</Text>
        {others.length === 0 ? <Text className="mark-note">其他成员还没有提交。</Text> : null}
        {others.map((mark) => (
          <MarkLine key={`${mark.memberName}-${mark.at}`} mark={mark} />
        ))}
      </Card>
    </>
  )
}
