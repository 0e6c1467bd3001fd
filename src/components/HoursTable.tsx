import { Text, View } from '@tarojs/components'
import type { Hour } from '@/domain/contract/experts'
import { SERVICE_MODES, type ServiceMode } from '@/domain/rules/serviceModes'
import { spoken } from '@/src/ui/a11y'
import './HoursTable.scss'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const HALVES = [
  { half: 'morning', label: '上午' },
  { half: 'afternoon', label: '下午' },
  { half: 'evening', label: '晚上' },
] as const

interface HoursTableProps {
  hours: readonly Hour[]
  /** Ways the expert offers; a tap goes through them and ends at none. */
  modes: readonly ServiceMode[]
  onChange: (hours: Hour[]) => void
}

/** The next thing a tap on a half day means: the first way, the next one, …, none. */
function nextMode(modes: readonly ServiceMode[], now: ServiceMode | undefined): ServiceMode | undefined {
  return now === undefined ? modes[0] : modes[modes.indexOf(now) + 1]
}

/** Seven days of three half days each. */
export function HoursTable({ hours, modes, onChange }: HoursTableProps) {
  const at = (weekday: number, half: Hour['half']) =>
    hours.find((hour) => hour.weekday === weekday && hour.half === half)
  function tap(weekday: number, half: Hour['half']) {
    const mode = nextMode(modes, at(weekday, half)?.mode)
    const others = hours.filter((hour) => hour.weekday !== weekday || hour.half !== half)
    onChange(mode ? [...others, { weekday, half, mode }] : others)
  }
  return (
    <View className="hours-table">
      {WEEKDAYS.map((day, index) => (
        <View key={day} className="hours-line">
          <Text className="hours-day">{day}</Text>
          {HALVES.map(({ half, label }) => {
            const mode = at(index + 1, half)?.mode
            const words = mode ? SERVICE_MODES[mode] : '不接'
            return (
              <View
                key={half}
                className={`hours-cell ${mode ? 'hours-cell--on' : ''}`}
                hoverClass="pressed"
                onClick={() => tap(index + 1, half)}
                {...spoken('button', `${day}${label}：${words}`)}
              >
                {`${label}\n${words}`}
              </View>
            )
          })}
        </View>
      ))}
    </View>
  )
}
