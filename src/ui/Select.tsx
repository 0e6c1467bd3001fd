import { Picker, Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import { Icon } from './Icon'
import type { Option } from './options'
import './Select.scss'

interface SelectProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  placeholder?: string
  disabled?: boolean
}

/** One of many, by the platform's own wheel. Nothing is chosen beforehand. */
export function Select<T extends string>({
  label,
  options,
  value,
  onChange,
  placeholder = '请选择',
  disabled = false,
}: SelectProps<T>) {
  const index = options.findIndex((option) => option.value === value)
  const shown = options[index]?.label
  function choose(at: number) {
    const option = options[at]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(0, index)}
      disabled={disabled}
      onChange={(event) => choose(Number(event.detail.value))}
    >
      <View className="box select" {...spoken('button', `${label}：${shown ?? placeholder}`, { disabled })}>
        <Text className={shown ? 'select-value' : 'select-value blank'}>{shown ?? placeholder}</Text>
        <Icon name="down" size="s" />
      </View>
    </Picker>
  )
}
