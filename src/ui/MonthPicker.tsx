import { Picker, Text, View } from '@tarojs/components'
import { showMonth } from '@/domain/rules/months'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './Select.scss'

interface MonthPickerProps {
  label: string
  /** 'YYYY-MM', or '' when none is chosen. */
  value: string
  onChange: (value: string) => void
  min: string
  max: string
  /** Where the wheel starts while nothing is chosen. */
  startsAt: string
}

/** A month, by the platform's own wheel. Some platforms answer with a day in it. */
export function MonthPicker({ label, value, onChange, min, max, startsAt }: MonthPickerProps) {
  const shown = value ? showMonth(value) : '请选择年月'
  return (
    <Picker
      mode="date"
      fields="month"
      value={value || startsAt}
      start={min}
      end={max}
      onChange={(event) => onChange(event.detail.value.slice(0, 7))}
    >
      <View className="box select" {...spoken('button', `${label}：${shown}`)}>
        <Text className={value ? 'select-value' : 'select-value blank'}>{shown}</Text>
        <Icon name="calendar" size="s" />
      </View>
    </Picker>
  )
}
