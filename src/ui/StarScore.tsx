import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './StarScore.scss'

const WORDS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

interface StarScoreProps {
  label: string
  /** 1 to 5; null while not given. */
  value: number | null
  onChange: (value: number) => void
  disabled?: boolean
}

/** A score from 1 to 5 that also says its word. */
export function StarScore({ label, value, onChange, disabled = false }: StarScoreProps) {
  return (
    <View className="star-score" {...spoken('radiogroup', label)}>
      {WORDS.map((word, index) => (
        <View
          key={word}
          className={`star-score-star ${value !== null && index < value ? 'star-score-star--on' : ''}`}
          hoverClass="pressed"
          onClick={() => !disabled && onChange(index + 1)}
          {...spoken('radio', `${label} ${index + 1} 分，${word}`, { checked: value === index + 1, disabled })}
        >
          <Icon name="star" size="l" />
        </View>
      ))}
      <Text className="star-score-word">{value === null ? '请打分' : `${value} 分 ${WORDS[value - 1] ?? ''}`}</Text>
    </View>
  )
}
