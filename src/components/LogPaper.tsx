import { Text, View } from '@tarojs/components'
import type { LogContent, LogView } from '@/domain/contract/serviceLogs'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { SERVICE_FORMS, SERVICE_MODES } from '@/domain/rules/serviceModes'
import { showDay } from '@/domain/rules/shanghai'
import { countCharacters } from '@/domain/rules/textCount'
import './LogPaper.scss'

const blank = '未填'

function labelOf<K extends string>(table: Readonly<Record<K, string>>, key: K | ''): string {
  return key === '' ? blank : table[key]
}

function daysOf({ startOn, endOn }: LogContent): string {
  return `${startOn ? showDay(startOn) : blank} 至 ${endOn ? showDay(endOn) : blank}`
}

function feedbackOf({ clientFeedback, content }: LogView): string {
  const own = clientFeedback.map(({ words, score }) => `${score.toFixed(1)} 分${words ? `：${words}` : ''}`)
  const written = content.transcribedFeedback ? [`${content.transcribedFeedback}（代填）`] : []
  return [...own, ...written].join('\n') || blank
}

/** What each box of the paper holds, in the paper's order; the last lines are additions to it. 附件2 */
function linesOf(log: LogView): [label: string, value: string][] {
  const { content, expertName, expertPhone } = log
  const groups = content.keyGroups.map((group) => KEY_GROUPS[group]).join('、')
  return [
    ['姓名', expertName],
    ['联系电话', expertPhone],
    ['活动名称', content.activityName || blank],
    ['服务日期', daysOf(content)],
    ['服务地点', content.place || (content.mode === 'online' ? '线上' : blank)],
    ['服务方式', `${labelOf(SERVICE_MODES, content.mode)} · ${labelOf(SERVICE_FORMS, content.form)}`],
    ['服务对象', content.clientName || blank],
    ['联系电话', content.clientPhone || blank],
    ['服务对象意见反馈', feedbackOf(log)],
    [`服务内容（${countCharacters(content.content)} 字）`, content.content || blank],
    ['职责类别', labelOf(DUTY_CLASSES, content.dutyClass)],
    ...(groups ? [['重点群体', groups] satisfies [string, string]] : []),
    ...(content.participants === null ? [] : [['参加人数', `${content.participants} 人`] satisfies [string, string]]),
  ]
}

/** A service log as the paper shows it. */
export function LogPaper({ log }: { log: LogView }) {
  return (
    <View className="log-paper">
      <Text className="log-paper-title">江苏省职业指导专家服务日志表</Text>
      {linesOf(log).map(([label, value], index) => (
        <View key={`${index}-${label}`} className="log-paper-line">
          <Text className="log-paper-label">{label}</Text>
          <Text className="log-paper-value">{value}</Text>
        </View>
      ))}
    </View>
  )
}
