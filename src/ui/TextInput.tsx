import { Input } from '@tarojs/components'
import { named } from './a11y'
import './TextInput.scss'

interface TextInputProps {
  /** What a screen reader calls it; the Field's label. */
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Enter on the keyboard of the phone. */
  onConfirm?: (value: string) => void
  placeholder?: string
  type?: 'text' | 'phone' | 'number' | 'password'
  maxLength?: number
  disabled?: boolean
  id?: string
  confirm?: 'done' | 'search' | 'next' | 'send'
}

const WEB = process.env.TARO_ENV === 'h5'
const TYPES = { text: 'text', phone: WEB ? 'text' : 'number', number: 'number', password: 'safe-password' } as const

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    onConfirm,
    placeholder = '',
    type = 'text',
    maxLength = 140,
    disabled = false,
    id,
    confirm = 'done',
  } = props
  return (
    <Input
      className="box text-input"
      placeholderClass="blank"
      value={value}
      placeholder={placeholder}
      type={TYPES[type]}
      password={type === 'password'}
      // The web's number fields take no spaces and no +86; this asks for the telephone keys alone.
      {...(WEB && type === 'phone' ? { nativeProps: { inputMode: 'tel' } } : {})}
      maxlength={maxLength}
      disabled={disabled}
      confirmType={confirm}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={() => onBlur?.()}
      onConfirm={(event) => onConfirm?.(event.detail.value)}
      {...(id ? { id } : {})}
      {...named(label)}
    />
  )
}
