import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import type { Option } from './options'
import './Choice.scss'

interface ChoiceProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  disabled?: boolean
}

/** One of a few, each on its own line. Nothing is chosen beforehand. */
export function Choice<T extends string>({ label, options, value, onChange, disabled = false }: ChoiceProps<T>) {
  return (
    <View className="choice" {...spoken('radiogroup', label)}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`choice-row ${option.value === value ? 'choice-row--on' : ''}`}
          hoverClass="pressed"
          onClick={() => !disabled && onChange(option.value)}
          {...spoken('radio', option.hint ? `${option.label}，${option.hint}` : option.label, {
            checked: option.value === value,
            disabled,
          })}
        >
          <View className="choice-mark">{option.value === value ? <Icon name="check" size="s" /> : null}</View>
          <View className="choice-words">
            <Text className="choice-label">{option.label}</Text>
            {option.hint ? <Text className="choice-hint">{option.hint}</Text> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
