import type { ReactNode } from 'react'
import { Controller, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form'
import { Field } from '@/src/ui/Field'
import { anchorOf, type DraftForm } from './useDraftForm'

interface Bound<Value> {
  value: Value
  onChange: (value: Value) => void
  onBlur: () => void
}

interface FormFieldProps<In extends FieldValues, Out, Name extends FieldPath<In>> {
  of: DraftForm<In, Out>
  name: Name
  label: string
  hint?: string
  optional?: boolean
  /** Said instead of the schema's message, where that one speaks of more than the user sees. */
  error?: string
  children: (bound: Bound<FieldPathValue<In, Name>>) => ReactNode
}

/** A labelled field tied to the form: a key typed here redraws this field alone. */
export function FormField<In extends FieldValues, Out, Name extends FieldPath<In>>(
  props: FormFieldProps<In, Out, Name>,
) {
  const { of, name, label, hint, optional = false, error, children } = props
  return (
    <Controller
      control={of.form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Field
          label={label}
          name={anchorOf(of.slot, name)}
          optional={optional}
          {...(hint ? { hint } : {})}
          error={fieldState.error ? (error ?? fieldState.error.message) : undefined}
        >
          {children({ value: field.value, onChange: field.onChange, onBlur: field.onBlur })}
        </Field>
      )}
    />
  )
}
