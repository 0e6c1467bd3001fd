import { Text } from '@tarojs/components'
import { SEATS, type MeetingView } from '@/domain/contract/panel'
import { isDay, showDay, showMoment } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { useNow } from '@/src/ui/useNow'
import { quorumWords } from './meetingWords'

/** A meeting whose minutes are final. */
export function MeetingRecord({ meeting }: { meeting: MeetingView }) {
  const { heldOn, place, members, presentIds, minutes, minutesFiles, closedAt } = meeting
  const nowAt = useNow()
  const present = members.filter(({ id }) => presentIds.includes(id))
  return (
    <>
      {closedAt === null ? null : (
        <Notice tone="good" words={`${showMoment(closedAt, nowAt)} 定稿，到会人员和纪要不能再修改`} />
      )}
      <Card title="会议">
        <Row title="时间和地点" note={`${isDay(heldOn) ? showDay(heldOn) : ''} ${place}`} />
        <Row title="到会" note={present.map(({ name, seat }) => `${name}（${SEATS[seat]}）`).join('、')} />
        <Text className="meeting-note">{quorumWords(members, presentIds).words}</Text>
      </Card>
      <Card title="会议纪要">
        <Text className="meeting-minutes">{minutes || '没有填写'}</Text>
        <Pictures files={minutesFiles} />
      </Card>
    </>
  )
}
