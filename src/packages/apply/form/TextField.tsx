import { APPLICATION_FIELDS } from '@/domain/rules/applicationSteps'
import { Field } from '@/src/ui/Field'
import { TextInput } from '@/src/ui/TextInput'
import { anchorOf, type PartProps } from './fields'
import { Still } from './Still'

interface TextFieldProps {
  part: PartProps
  name:
    | 'name'
    | 'school'
    | 'major'
    | 'post'
    | 'title'
    | 'mobile'
    | 'unit'
    | 'unitPhone'
    | 'industryOther'
    | 'specialtyOther'
    | 'relatives'
  /** As long as the server keeps it in a draft. */
  maxLength: number
  label?: string
  hint?: string
  placeholder?: string
  optional?: boolean
  type?: 'text' | 'phone'
}

/** One line of the form. */
export function TextField({ part, name, label = APPLICATION_FIELDS[name], hint, optional, ...input }: TextFieldProps) {
  const { content, change } = part
  const value = content[name]
  const error = part.troubleOf(name)
  return (
    <Still on={JSON.stringify([value, error, hint, optional])}>
      {() => (
        <Field
          label={label}
          name={anchorOf(name)}
          error={error}
          {...(hint ? { hint } : {})}
          {...(optional ? { optional } : {})}
        >
          <TextInput label={label} value={value} onChange={(typed) => change({ [name]: typed })} {...input} />
        </Field>
      )}
    </Still>
  )
}
