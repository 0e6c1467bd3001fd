import { Text, View } from '@tarojs/components'
import { weekdayOf } from '@/domain/rules/shanghai'
import type { StripDay } from '@/domain/rules/workingDays'
import { spoken } from './a11y'
import './DayStrip.scss'

interface DayStripProps {
  /** Every day of the notice, from posting to the last. */
  days: readonly StripDay[]
  /** Today in China, 'YYYY-MM-DD'. */
  todayOn: string
  /** The day of posting; left out of the count. Not given when the count begins on that very day. */
  postedOn?: string
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

interface Told {
  on: string
  date: string
  weekday: string
  /** "第 2 天", "休", "发布". */
  count: string
  /** Why it is off, or worked though a weekend. */
  why: string
  when: 'past' | 'today' | 'next'
  isCounted: boolean
  isLast: boolean
}

const dateOf = (on: string) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
const isWorked = ({ kind }: StripDay) => kind === 'work' || kind === 'makeUp'

function whyOf({ kind, name }: StripDay): string {
  if (kind === 'makeUp') return `班 ${name ?? ''}`.trim()
  return kind === 'holiday' ? (name ?? '') : ''
}

/** What each day says. Exact days of the count: the working days after the day of posting. 第六条(四) */
function tell({ days, todayOn, postedOn }: DayStripProps): Told[] {
  const isCounted = (day: StripDay) => isWorked(day) && day.on !== postedOn
  return days.map((day, index) => {
    const nth = days.slice(0, index + 1).filter(isCounted).length
    const counted = isCounted(day)
    const { on } = day
    return {
      on,
      date: dateOf(on),
      weekday: `周${WEEKDAYS[weekdayOf(on) - 1] ?? ''}`,
      count: on === postedOn ? '发布' : counted ? `第 ${nth} 天` : '休',
      why: whyOf(day),
      when: on < todayOn ? 'past' : on === todayOn ? 'today' : 'next',
      isCounted: counted,
      isLast: index === days.length - 1,
    }
  })
}

function sentence({ date, weekday, count, why, when, isLast }: Told): string {
  const parts = [`${date} ${weekday}`, ...(why ? [why] : []), count]
  if (when === 'today') parts.push('今天')
  if (isLast) parts.push('24:00 结束')
  return parts.join('，')
}

/** The working days of a notice one by one, with what is not counted and why. 第六条(四) */
export function DayStrip(props: DayStripProps) {
  return (
    <View className="day-strip" {...spoken('list', '公示日历')}>
      {tell(props).map((day) => (
        <View
          key={day.on}
          className={`day day--${day.when} ${day.isCounted ? 'day--counted' : ''} ${day.isLast ? 'day--last' : ''}`}
          {...spoken('listitem', sentence(day))}
        >
          <Text className="day-date">{`${day.date} ${day.weekday}`}</Text>
          <Text className="day-count">{day.count}</Text>
          {day.why ? <Text className="day-why">{day.why}</Text> : null}
          {day.when === 'today' ? <Text className="day-today">今天</Text> : null}
          {day.isLast ? <Text className="day-why">24:00 结束</Text> : null}
        </View>
      ))}
    </View>
  )
}
