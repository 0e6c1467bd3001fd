import { BASIC_CONDITIONS, type BasicCondition } from '@/domain/rules/basicConditions'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { TextInput } from '@/src/ui/TextInput'

/** How one basic condition was judged; null while nobody did. */
export interface Judged {
  met: boolean | null
  note: string
}

export type Conditions = Record<BasicCondition, Judged>

const OPEN: Judged = { met: null, note: '' }
export const NOT_JUDGED: Conditions = { politics: OPEN, ethics: OPEN, policy: OPEN, health: OPEN }

const KEYS = Object.keys(BASIC_CONDITIONS) as BasicCondition[] // keys of a const table
const ANSWERS = [
  { value: 'yes' as const, label: '是' },
  { value: 'no' as const, label: '否' },
]

/** A condition judged 否 says why. */
export function conditionProblems(conditions: Conditions): { field: string; message: string }[] {
  return KEYS.flatMap((key) => {
    const { met, note } = conditions[key]
    if (met === null) return [{ field: `conditions.${key}.met`, message: '请选择是或否' }]
    return met || note.trim() !== '' ? [] : [{ field: `conditions.${key}.note`, message: '判断为否时，请写明原因' }]
  })
}

interface ConditionFieldsProps {
  conditions: Conditions
  errorAt: (field: string) => string | undefined
  onChange: (conditions: Conditions) => void
}

/** The four conditions of article 4 that people judge: yes or no, with a note. 第四条 */
export function ConditionFields({ conditions, errorAt, onChange }: ConditionFieldsProps) {
  return (
    <>
      {KEYS.map((key) => {
        const { label, article } = BASIC_CONDITIONS[key]
        const { met, note } = conditions[key]
        const change = (part: Partial<Judged>) => onChange({ ...conditions, [key]: { met, note, ...part } })
        const answer = met === null ? [] : [met ? ('yes' as const) : ('no' as const)]
        return (
          <Field key={key} label={label} hint={article} name={`conditions-${key}`} error={errorAt(`conditions.${key}`)}>
            <Chips
              single
              label={label}
              options={ANSWERS}
              value={answer}
              onChange={([chosen]) => change({ met: chosen === undefined ? null : chosen === 'yes' })}
            />
            {met === null ? null : (
              <TextInput
                label={`${label}的说明`}
                value={note}
                maxLength={200}
                placeholder={met ? '说明（选填）' : '原因（必填）'}
                onChange={(words) => change({ note: words })}
              />
            )}
          </Field>
        )
      })}
    </>
  )
}
