import { Picker, Text, View } from '@tarojs/components'
import { showDay } from '@/domain/rules/shanghai'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './Select.scss'

interface DayPickerProps {
  label: string
  /** 'YYYY-MM-DD', or '' when none is chosen. */
  value: string
  onChange: (value: string) => void
  min?: string
  max?: string
  /** Where the wheel starts while nothing is chosen; usually today. */
  startsOn?: string
  disabled?: boolean
}

/** A day, by the platform's own wheel. */
export function DayPicker({
  label,
  value,
  onChange,
  min = '',
  max = '',
  startsOn = max,
  disabled = false,
}: DayPickerProps) {
  const shown = value ? showDay(value) : '请选择日期'
  return (
    <Picker
      mode="date"
      value={value || startsOn}
      start={min}
      end={max}
      disabled={disabled}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View className="box select" {...spoken('button', `${label}：${shown}`, { disabled })}>
        <Text className={value ? 'select-value' : 'select-value blank'}>{shown}</Text>
        <Icon name="calendar" size="s" />
      </View>
    </Picker>
  )
}
