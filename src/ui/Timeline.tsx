import { Text, View } from '@tarojs/components'
import { showMoment } from '@/domain/rules/shanghai'
import { Icon } from './Icon'
import './Timeline.scss'

interface TimelineProps {
  /** As the contract gives it: done, now, next. */
  steps: readonly { label: string; note: string; at: number | null; mark: 'done' | 'now' | 'next' }[]
  /** The present moment, for "今天 14:02". */
  nowAt: number
}

/** Where something stands: what is done, who has it now, what comes next. The same everywhere. */
export function Timeline({ steps, nowAt }: TimelineProps) {
  return (
    <View className="timeline">
      {steps.map((step, index) => (
        <View key={`${index}-${step.label}`} className={`timeline-step timeline-step--${step.mark}`}>
          <View className="timeline-mark">{step.mark === 'done' ? <Icon name="check" size="s" /> : null}</View>
          <View className="timeline-words">
            <Text className="timeline-label">
              {step.mark === 'now' && !step.label.startsWith('现在') ? `${step.label}（现在）` : step.label}
            </Text>
            {step.note ? <Text className="timeline-note">{step.note}</Text> : null}
            {step.at === null ? null : <Text className="timeline-note">{showMoment(step.at, nowAt)}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}
