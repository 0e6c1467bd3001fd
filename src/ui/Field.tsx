import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './a11y'
import './Field.scss'

interface FieldProps {
  label: string
  children: ReactNode
  hint?: string
  /** How to mend it; from the schema or from a refusal. */
  error?: string | undefined
  /** Said beside the label, so that optional fields are seen. */
  optional?: boolean
  /** Anchor for scrolling to the first error: `field-<name>`. */
  name?: string
}

/** A labelled place of a form, with its hint and its error. */
export function Field({ label, children, hint, error, optional = false, name }: FieldProps) {
  return (
    <View className={`field ${error ? 'field--wrong' : ''}`} {...(name ? { id: `field-${name}` } : {})}>
      <Text className="field-label">{optional ? `${label}（选填）` : label}</Text>
      {hint ? <Text className="field-hint">{hint}</Text> : null}
      {children}
      {error ? (
        <Text className="field-error" {...spoken('alert')}>
          {error}
        </Text>
      ) : null}
    </View>
  )
}
