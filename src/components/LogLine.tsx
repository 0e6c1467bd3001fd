import { Text, View } from '@tarojs/components'
import type { LogRow } from '@/domain/contract/serviceLogs'
import { SERVICE_LOG_STATES } from '@/domain/rules/serviceLogFlow'
import { showMoment } from '@/domain/rules/shanghai'
import { spoken } from '@/src/ui/a11y'
import { StateTag } from '@/src/ui/StateTag'
import { LOG_TONES } from './logTones'
import './LogLine.scss'

interface LogLineProps {
  row: LogRow
  nowAt: number
  /** Shown beside the log it belongs to on a wide screen. */
  chosen?: boolean
  /** Reviewers see whose it is. */
  showExpert?: boolean
  onClick: () => void
}

function daysOf({ startOn, endOn }: LogRow): string {
  if (!startOn) return '日期未填'
  return startOn === endOn || !endOn ? startOn : `${startOn} 至 ${endOn}`
}

/** One service log in a list. */
export function LogLine({ row, nowAt, chosen = false, showExpert = false, onClick }: LogLineProps) {
  const { activityName, state, savedAt, submittedAt, expertName, reason, corrects, supersededBy } = row
  const word = supersededBy ? '已被更正' : SERVICE_LOG_STATES[state]
  const name = activityName || '（还没有活动名称）'
  return (
    <View
      className={`log-line ${chosen ? 'log-line--chosen' : ''}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button', `${word}，${name}`)}
    >
      <View className="log-line-head">
        <StateTag word={word} tone={supersededBy ? 'still' : LOG_TONES[state]} />
        <Text className="log-line-note">{showMoment(submittedAt ?? savedAt, nowAt)}</Text>
      </View>
      <Text className="log-line-name">{corrects ? `更正：${name}` : name}</Text>
      <Text className="log-line-note">{showExpert ? `${expertName} · ${daysOf(row)}` : daysOf(row)}</Text>
      {state === 'returned' && reason ? <Text className="log-line-reason">{`退回原因：${reason}`}</Text> : null}
    </View>
  )
}
