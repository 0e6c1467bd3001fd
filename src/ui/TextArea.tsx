import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
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

/**
 * What the box starts with. In WeChat a text sent back with each key would cost three bytes a character, so the box keeps what is typed
 * and starts over, under a new key, only when the text is changed from elsewhere.
 */
function useUnechoed(value: string) {
  const [own, setOwn] = useState({ start: value, typed: value, times: 0 })
  if (value !== own.typed) setOwn({ start: value, typed: value, times: own.times + 1 })
  return {
    key: own.times,
    given: process.env.TARO_ENV === 'h5' ? { value } : { defaultValue: own.start },
    type: (typed: string) => setOwn((before) => ({ ...before, typed })),
  }
}

/** Several lines of text with a live count by the shared counting rule. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, onBlur, placeholder = '', range, rows = 4, disabled = false, id } = props
  const count = range ? countCharacters(value) : 0
  const wrong = range !== undefined && count > range.max
  const box = useUnechoed(value)
  function typed(words: string) {
    box.type(words)
    onChange(words)
  }
  return (
    <View className="text-area">
      <Textarea
        key={box.key}
        className="box text-area-box"
        placeholderClass="blank"
        style={`min-height:calc(var(--t16) * 1.5 * ${rows} + 18px)`}
        {...box.given}
        placeholder={placeholder}
        maxlength={-1}
        autoHeight
        showConfirmBar={false}
        disabled={disabled}
        onInput={(event) => typed(event.detail.value)}
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
