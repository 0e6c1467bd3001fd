import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import type { Option } from '@/src/ui/options'

interface OneOfProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T | null) => void
  hint?: string
  optional?: boolean
}

/** One of a handful under its label; tapping it again takes it back. */
export function OneOf<T extends string>({ label, options, value, onChange, hint, optional }: OneOfProps<T>) {
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})}>
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
