import { Text, View } from '@tarojs/components'
import type { ConsultationRow } from '@/domain/contract/consultations'
import { CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { showMoment } from '@/domain/rules/shanghai'
import { CONSULTATION_TONES } from '@/src/components/consultationTones'
import { open } from '@/src/pages'
import { Card } from '@/src/ui/Card'
import { StateTag } from '@/src/ui/StateTag'
import { standingOf } from '../standing'

/** One of my questions in the list: what, with whom, where it stands. */
export function ConsultationCard({ row, nowAt }: { row: ConsultationRow; nowAt: number }) {
  const { id, summary, serviceType, state, withWhom, lastAt, needsMe } = row
  return (
    <Card onClick={() => open('dialogue', { id })} label={`${summary}，${CONSULTATION_STATES[state]}`}>
      <View className="mine-head">
        <Text className="mine-what">{`${SERVICE_TYPES[serviceType].label} · ${withWhom}`}</Text>
        <StateTag
          word={needsMe ? '等您处理' : CONSULTATION_STATES[state]}
          tone={needsMe ? 'warn' : CONSULTATION_TONES[state]}
        />
      </View>
      <Text className="mine-summary">{summary}</Text>
      <Text className="mine-line">{standingOf(row)}</Text>
      <Text className="mine-line">{`最近更新 ${showMoment(lastAt, nowAt)}`}</Text>
    </Card>
  )
}
