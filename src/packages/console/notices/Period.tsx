import { Text } from '@tarojs/components'
import type { NoticeView } from '@/domain/contract/notices'
import { dayOf } from '@/domain/rules/shanghai'
import { NoticeDays } from '@/src/components/NoticeDays'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { useNow } from '@/src/ui/useNow'

/** The days of a draft, were it posted today. */
function Preview({ kind }: Pick<NoticeView, 'kind'>) {
  const todayOn = dayOf(useNow())
  const seen = useCall('notices.preview', { kind, on: todayOn })
  return (
    <Card title="如果今天发布">
      <Loaded seen={seen} rows={2}>
        {(period) => <NoticeDays postedOn={todayOn} todayOn={todayOn} {...period} />}
      </Loaded>
      <Text className="notices-line">按工作日历计算，公示期只到期自动结束，不能提前。</Text>
    </Card>
  )
}

/** Both dates and every day of the notice. 第六条(四) */
export function Period({ notice }: { notice: NoticeView }) {
  const { kind, postedOn, endOn, workingDays, strip } = notice
  const todayOn = dayOf(useNow())
  if (!postedOn || !endOn) return <Preview kind={kind} />
  return (
    <Card title="公示时间">
      <NoticeDays {...{ postedOn, endOn, workingDays, strip, todayOn }} />
    </Card>
  )
}
