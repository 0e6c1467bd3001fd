import { Text } from '@tarojs/components'
import { Card } from '@/src/ui/Card'
import { Timeline } from '@/src/ui/Timeline'
import { useNow } from '@/src/ui/useNow'
import type { Followed } from './useObjection'

/** Where an objection stands, for the one who made it. */
export function Standing({ followed }: { followed: Followed }) {
  const { receiptNo, about, finding, timeline } = followed
  return (
    <>
      <Card title={`受理编号 ${receiptNo}`}>
        <Text className="objection-line">{about}</Text>
        <Timeline steps={timeline} nowAt={useNow()} />
      </Card>
      {finding ? (
        <Card title="书面结论">
          <Text className="objection-finding">{finding}</Text>
        </Card>
      ) : null}
    </>
  )
}
