import { View } from '@tarojs/components'
import { spoken } from './a11y'
import type { Option } from './options'
import './Chips.scss'

interface ChipsProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: readonly T[]
  onChange: (value: T[]) => void
  /** At most one: choosing another replaces it, tapping it again clears it. */
  single?: boolean
  max?: number
  disabled?: boolean
}

/** Several of a handful, side by side; or one with `single`. */
export function Chips<T extends string>({
  label,
  options,
  value,
  onChange,
  single = false,
  max = options.length,
  disabled = false,
}: ChipsProps<T>) {
  function toggle(chosen: T) {
    if (disabled) return
    if (value.includes(chosen)) return onChange(value.filter((each) => each !== chosen))
    if (single) return onChange([chosen])
    if (value.length < max) onChange([...value, chosen])
  }
  return (
    <View className="chips" {...spoken(single ? 'radiogroup' : 'group', label)}>
      {options.map((option) => {
        const on = value.includes(option.value)
        return (
          <View
            key={option.value}
            className={`chip chip--tap ${on ? 'chip--on' : ''}`}
            hoverClass="pressed"
            onClick={() => toggle(option.value)}
            {...spoken(single ? 'radio' : 'checkbox', option.label, { checked: on, disabled })}
          >
            {option.label}
          </View>
        )
      })}
    </View>
  )
}
