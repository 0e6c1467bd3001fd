import { Text, View } from '@tarojs/components'
import { CITIES } from '@/domain/rules/cities'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { MarkLine } from './MarkLine'
import { totalWords, type AgendaItem } from './meetingWords'
import { StageForm } from './StageForm'

function Marks({ item: { marks, marksWanted, total } }: { item: AgendaItem }) {
  return (
    <Card className="meeting-mark-sheet" title={`评审意见 ${marks.length}/${marksWanted}`}>
      <Text className="meeting-total">{total === null ? '还没有分数' : `平均 ${totalWords(total)} 分`}</Text>
      {marks.map((mark) => (
        <MarkLine key={`${mark.memberName}-${mark.at}`} mark={mark} />
      ))}
    </Card>
  )
}

interface AgendaCaseProps {
  item: AgendaItem
  /** What still keeps its result from being released. */
  blocks: readonly string[]
  canStage: boolean
  /** Whether the name has to be said here. */
  titled: boolean
  onDone: () => void
}

/** One case on the table: who leaves the room, what each member gave, and the result to put down. */
export function AgendaCase({ item, blocks, canStage, titled, onDone }: AgendaCaseProps) {
  const { applicationId, name, no, unit, city, outside, overAge, cityOverAgeReason, vettings } = item
  return (
    <View className="meeting-case">
      <Card {...(titled ? { title: name } : {})}>
        <Text className="meeting-words">{`${no} · ${unit || '无所在单位'} · ${CITIES[city]}市`}</Text>
        <Text className="meeting-note">{vettings > 0 ? `考察记录 ${vettings} 次` : '没有考察记录'}</Text>
        {outside.length > 0 ? (
          <Notice tone="warn" words={`讨论这份申请时请${outside.join('、')}离场回避`} />
        ) : (
          <Text className="meeting-note">没有须回避的成员</Text>
        )}
        {overAge ? <Notice tone="warn" words={`超过 65 岁。市级推荐理由：${cityOverAgeReason || '没有填写'}`} /> : null}
        <Button look="quiet" small onClick={() => open('staffApplications', { id: applicationId, state: 'reported' })}>
          查看申请表和材料
        </Button>
      </Card>
      <Marks item={item} />
      {canStage ? (
        <View className="meeting-stage">
          <StageForm key={item.version} item={item} blocks={blocks} onDone={onDone} />
        </View>
      ) : null}
    </View>
  )
}
