import { Switch, Text, View } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import type { RoundRow } from '@/domain/contract/rounds'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { useAct } from '@/src/query'
import { COLOURS } from '@/src/theme/tokens'
import { Card } from '@/src/ui/Card'
import { Row } from '@/src/ui/Row'
import { toast } from '@/src/ui/toast'
import { spoken } from '@/src/ui/a11y'

/** When one can apply, in words. */
function windowWords({ phase, openAt, closeAt }: RoundRow): string {
  const lastDay = showDay(dayOf(closeAt - 1))
  if (phase === 'planned') return `${showDay(dayOf(openAt))} 开放，${lastDay} 24:00 截止`
  return `申请中，${lastDay} 24:00 截止`
}

/** 开放时提醒我. */
function Reminder({ on }: { on: boolean }) {
  const remind = useAct('applications.remindMe', {
    invalidates: ['applications.mine'],
    onDone: (now) => toast(now.remind ? '开放时会发消息提醒您' : '不再提醒'),
  })
  return (
    <View className="apply-remind">
      <Text className="apply-remind-words">开放时提醒我</Text>
      <Switch
        checked={on}
        color={COLOURS.primary}
        onChange={(event) => void remind.run({ on: event.detail.value })}
        {...spoken('checkbox', '开放时提醒我', { checked: on })}
      />
    </View>
  )
}

/** The round that is open or comes next, or that none is planned. 第六条(一) */
export function RoundCard({ mine }: { mine: OutputOf<'applications.mine'> }) {
  const { round, remind } = mine
  return (
    <Card title="申请批次">
      {round ? (
        <Row
          icon="calendar"
          title={round.title}
          note={windowWords(round)}
          onClick={() => open('round', { id: round.id })}
        />
      ) : (
        <Text className="apply-words">现在没有开放的批次，一般每两年集中申请一次。可以先填写，草稿会一直保留。</Text>
      )}
      {round?.phase === 'open' ? null : <Reminder on={remind} />}
    </Card>
  )
}
