import { Chips } from './Chips'
import { Field } from './Field'
import type { Option } from './options'

interface OneOfProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T | null) => void
  hint?: string
  optional?: boolean
  /** How to mend it. */
  error?: string | undefined
  /** Anchor for scrolling to it. */
  name?: string
}

/** One of a handful under its label; tapping it again takes it back. */
export function OneOf<T extends string>({ label, options, value, onChange, ...field }: OneOfProps<T>) {
  return (
    <Field label={label} {...field}>
      <Chips
        single
        label={label}
        options={options}
        value={value ? [value] : []}
        onChange={([chosen]) => onChange(chosen ?? null)}
      />
    </Field>
  )
}
