import { rowOf } from '@/domain/rules/settingValues'
import type { Setting } from '@/domain/rules/settings'
import { Choice } from '@/src/ui/Choice'
import { optionsOf } from '@/src/ui/options'
import { TextInput } from '@/src/ui/TextInput'

interface NewValueProps {
  name: Setting
  /** As typed or chosen; '' while nothing is. */
  value: string
  onChange: (value: string) => void
}

/** The options of a setting that is chosen; null for a number. */
function choicesOf(name: Setting): Readonly<Record<string, string>> | null {
  const row = rowOf(name)
  if ('choices' in row) return row.choices
  return 'yes' in row ? { true: row.yes, false: row.no } : null
}

/** What was typed or chosen as the server wants it; null while nothing was. */
export function valueFrom(name: Setting, typed: string): string | number | boolean | null {
  if (typed.trim() === '') return null
  const row = rowOf(name)
  if ('choices' in row) return typed
  return 'yes' in row ? typed === 'true' : Number(typed)
}

/** Where a new value is typed or chosen. */
export function NewValue({ name, value, onChange }: NewValueProps) {
  const choices = choicesOf(name)
  if (choices) {
    return <Choice label="新的值" options={optionsOf(choices)} value={value || null} onChange={onChange} />
  }
  return <TextInput label="新的值" type="number" maxLength={4} value={value} onChange={onChange} />
}
