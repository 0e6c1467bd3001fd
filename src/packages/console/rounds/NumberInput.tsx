import { TextInput } from '@/src/ui/TextInput'

interface NumberInputProps {
  label: string
  /** NaN while nothing is typed. */
  value: number
  onChange: (value: number) => void
  onBlur?: () => void
  maxLength?: number
  disabled?: boolean
}

/** A whole number typed by keys. A draft kept as JSON gives null for what was empty. */
export function NumberInput({ value, onChange, ...input }: NumberInputProps) {
  return (
    <TextInput
      {...input}
      type="number"
      value={Number.isFinite(value) ? String(value) : ''}
      onChange={(text) => onChange(text.trim() === '' ? Number.NaN : Number(text))}
    />
  )
}
