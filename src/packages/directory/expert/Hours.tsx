import { Text, View } from '@tarojs/components'
import type { Hour } from '@/domain/contract/experts'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { Card } from '@/src/ui/Card'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const HALVES = { morning: '上午', afternoon: '下午', evening: '晚上' } as const satisfies Record<Hour['half'], string>

/** One line for each weekday on which the expert serves: "周二 上午（线上）、晚上（电话）". */
function linesOf(hours: readonly Hour[]): { day: string; words: string }[] {
  return WEEKDAYS.flatMap((day, index) => {
    const slots = hours.filter(({ weekday }) => weekday === index + 1)
    return slots.length > 0
      ? [{ day, words: slots.map(({ half, mode }) => `${HALVES[half]}（${SERVICE_MODES[mode]}）`).join('、') }]
      : []
  })
}

/** When: the expert's weekly half days. */
export function Hours({ hours }: { hours: readonly Hour[] }) {
  const lines = linesOf(hours)
  return (
    <Card title="什么时候">
      {lines.length === 0 ? <Text className="expert-line">没有固定时间，可在咨询里商量。</Text> : null}
      {lines.map(({ day, words }) => (
        <View key={day} className="expert-hour">
          <Text className="expert-day">{day}</Text>
          <Text className="expert-slots">{words}</Text>
        </View>
      ))}
    </Card>
  )
}
