import { Text, Textarea, View } from '@tarojs/components'
import { countCharacters } from '@/domain/rules/textCount'
import { named } from './a11y'
import './TextArea.scss'

interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  /** Shows the live count against it; typing past it is allowed, so that nothing pasted is cut. */
  range?: { min?: number; max: number }
  rows?: number
  disabled?: boolean
  id?: string
}

function countWords(count: number, { min = 0, max }: { min?: number; max: number }): string {
  if (count > max) return `已写 ${count} 字，超出 ${count - max} 字（最多 ${max} 字）`
  if (min > 0 && count < min) return `已写 ${count} 字，还差 ${min - count} 字（${min}–${max} 字）`
  return `已写 ${count} 字（${min > 0 ? `${min}–${max}` : `最多 ${max}`} 字）`
}

/** Several lines of text with a live count by the shared counting rule. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, onBlur, placeholder = '', range, rows = 4, disabled = false, id } = props
  const count = range ? countCharacters(value) : 0
  const wrong = range !== undefined && count > range.max
  return (
    <View className="text-area">
      <Textarea
        className="box text-area-box"
        placeholderClass="blank"
        style={`min-height:calc(var(--t16) * 1.5 * ${rows} + 18px)`}
        value={value}
        placeholder={placeholder}
        maxlength={-1}
        autoHeight
        showConfirmBar={false}
        disabled={disabled}
        onInput={(event) => onChange(event.detail.value)}
        onBlur={() => onBlur?.()}
        {...(id ? { id } : {})}
        {...named(label)}
      />
      {range ? (
        <Text className={`text-area-count ${wrong ? 'text-area-count--wrong' : ''}`}>{countWords(count, range)}</Text>
      ) : null}
    </View>
  )
}
