import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { Field } from '@/src/ui/Field'
import type { Option } from '@/src/ui/options'
import { Select } from '@/src/ui/Select'
import type { PartProps } from './fields'
import { Still } from './Still'

interface SelectFieldProps<T extends string> {
  part: PartProps
  name: 'politicalStatus' | 'education' | 'city'
  options: readonly Option<T>[]
  value: T | ''
  onChange: (value: T) => void
  hint?: string
}

/** One of many in the form. `onChange` must rest on what it is given alone. */
export function SelectField<T extends string>({ part, name, hint, value, ...select }: SelectFieldProps<T>) {
  const label = APPLICATION_FIELDS[name]
  const error = part.troubleOf(name)
  return (
    <Still on={JSON.stringify([value, error])}>
      {() => (
        <Field label={label} name={name} error={error} {...(hint ? { hint } : {})}>
          <Select label={label} value={value || null} {...select} />
        </Field>
      )}
    </Still>
  )
}
