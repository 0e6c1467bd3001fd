import { Text, View } from '@tarojs/components'
import { showDayAndWeekday } from '@/domain/rules/shanghai'
import type { StripDay } from '@/domain/rules/workingDays'
import { DayStrip } from '@/src/ui/DayStrip'
import './NoticeDays.scss'

interface NoticeDaysProps {
  postedOn: string
  endOn: string
  workingDays: number
  /** From the posting day to the last day, both included. */
  strip: readonly StripDay[]
  /** Today in China, 'YYYY-MM-DD'. */
  todayOn: string
}

/** Whether the day of posting is left out of the count, as the setting said when the notice was posted. Civil Code 201 */
function isPostingDayFree({ strip, workingDays }: Pick<NoticeDaysProps, 'strip' | 'workingDays'>): boolean {
  return strip.slice(1).filter(({ kind }) => kind === 'work' || kind === 'makeUp').length === workingDays
}

/** Both dates of a notice in words, and its days one by one. 第六条(四) */
export function NoticeDays(props: NoticeDaysProps) {
  const { postedOn, endOn, workingDays, strip, todayOn } = props
  return (
    <View className="notice-days">
      <Text className="notice-days-line">{`发布：${showDayAndWeekday(postedOn)}`}</Text>
      <Text className="notice-days-line">{`截止：${showDayAndWeekday(endOn)} 24:00，共 ${workingDays} 个工作日`}</Text>
      <DayStrip days={strip} todayOn={todayOn} {...(isPostingDayFree(props) ? { postedOn } : {})} />
    </View>
  )
}
