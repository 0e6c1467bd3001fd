import { Text, View } from '@tarojs/components'
import type { ConsultationRow } from '@/domain/contract/consultations'
import { CITIES } from '@/domain/rules/cities'
import { CONSULTATION_STAGES, CONSULTATION_STATES } from '@/domain/rules/consultationFlow'
import { SERVICE_TYPES } from '@/domain/rules/serviceTypes'
import { showMoment } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { spoken } from '@/src/ui/a11y'
import { StateTag } from '@/src/ui/StateTag'
import { CONSULTATION_TONES } from './consultationTones'
import './ConsultationLine.scss'

/** The clock ends with the day: '今天 24:00', '11月26日 24:00'. */
const dueWords = (dueAt: number, nowAt: number) => showMoment(dueAt - 1, nowAt).replace('23:59', '24:00')

interface ConsultationLineProps {
  row: ConsultationRow
  nowAt: number
}

/** One consultation in a list: what about, with whom, whose turn, by when; the whole line opens the dialogue. */
export function ConsultationLine({ row, nowAt }: ConsultationLineProps) {
  const { id, summary, state, stage, serviceType, withWhom, city, lastAt, dueAt, needsMe } = row
  const word = needsMe ? '等您处理' : state === 'asked' ? CONSULTATION_STAGES[stage] : CONSULTATION_STATES[state]
  return (
    <View
      className="consultation-line"
      hoverClass="pressed"
      onClick={() => open('dialogue', { id })}
      {...spoken('button', `${word}，${summary}`)}
    >
      <View className="consultation-line-head">
        <StateTag word={word} tone={needsMe ? 'warn' : CONSULTATION_TONES[state]} />
        <Text className="consultation-line-note">{showMoment(lastAt, nowAt)}</Text>
      </View>
      <Text className="consultation-line-summary">{summary}</Text>
      <Text className="consultation-line-note">{`${withWhom} · ${CITIES[city]} · ${SERVICE_TYPES[serviceType].label}`}</Text>
      {dueAt ? <Text className="consultation-line-due">{`答复期限 ${dueWords(dueAt, nowAt)}`}</Text> : null}
    </View>
  )
}
