import { Text, View } from '@tarojs/components'
import { MARK_CRITERIA, type MarkCriterion } from '@/domain/rules/markCriteria'
import type { Weights as Shares } from '@/domain/rules/panelMarks'
import { NumberInput } from './NumberInput'

export const CRITERIA = Object.keys(MARK_CRITERIA) as MarkCriterion[] // keys of a const table

interface WeightsProps {
  value: Shares
  onChange: (value: Shares) => void
}

/** What the four come to, and what is wanting. */
function sumWords(value: Shares): { words: string; fits: boolean } {
  const sum = CRITERIA.reduce((total, key) => total + (Number.isFinite(value[key]) ? value[key] : 0), 0)
  if (sum === 100) return { words: '合计 100，正好', fits: true }
  return { words: sum < 100 ? `合计 ${sum}，还差 ${100 - sum}` : `合计 ${sum}，超出 ${sum - 100}`, fits: false }
}

/** The share of each criterion in percent, with what they add up to as they are typed. */
export function Weights({ value, onChange }: WeightsProps) {
  const { words, fits } = sumWords(value)
  return (
    <>
      {CRITERIA.map((key) => (
        <View key={key} className="round-weight">
          <View className="round-weight-words">
            <Text className="round-weight-label">{MARK_CRITERIA[key].label}</Text>
            <Text className="round-note">{MARK_CRITERIA[key].asks}</Text>
          </View>
          <View className="round-weight-number">
            <NumberInput
              label={`${MARK_CRITERIA[key].label}的权重`}
              maxLength={3}
              value={value[key]}
              onChange={(share) => onChange({ ...value, [key]: share })}
            />
          </View>
        </View>
      ))}
      <Text className={fits ? 'round-sum' : 'round-sum round-sum--wrong'}>{words}</Text>
    </>
  )
}
