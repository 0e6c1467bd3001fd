import { Text, View } from '@tarojs/components'
import { MARK_CRITERIA } from '@/domain/rules/markCriteria'
import { CRITERIA } from '../rounds/Weights'
import { totalWords, type AgendaItem } from './meetingWords'
import './MarkLine.scss'

type Mark = AgendaItem['marks'][number]

function pointsWords(points: NonNullable<Mark['points']>): string {
  return CRITERIA.map((key) => `${MARK_CRITERIA[key].label} ${points[key]}`).join('，')
}

/** What one member gave. */
export function MarkLine({ mark: { memberName, points, total, opinion } }: { mark: Mark }) {
  return (
    <View className="mark-given">
      <Text className="mark-given-head">{`${memberName} ${points ? `${totalWords(total)} 分` : '弃权'}`}</Text>
      {points ? <Text className="mark-given-points">{pointsWords(points)}</Text> : null}
      <Text className="mark-given-opinion">{opinion}</Text>
    </View>
  )
}
