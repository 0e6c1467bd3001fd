import { Field } from '@/src/ui/Field'
import { MonthPicker } from '@/src/ui/MonthPicker'
import type { QuestionProps } from './answers'
import { sinceQuestionsOf } from './questions'

const EARLIEST = '1950-01'
const WHEEL_STARTS_YEARS_AGO = 5

/** Since when, by month; only what the answers before make worth asking. */
export function Years({ answers, onChange, today }: QuestionProps) {
  const thisMonth = today.slice(0, 7)
  const startsAt = `${Number(today.slice(0, 4)) - WHEEL_STARTS_YEARS_AGO}${today.slice(4, 7)}`
  return (
    <>
      {sinceQuestionsOf(answers).map(({ fact, label }) => (
        <Field key={fact} label={label} hint="满 5 年（含 5 年）即可，按月计算">
          <MonthPicker
            label={label}
            value={answers[fact]}
            onChange={(month) => onChange({ [fact]: month })}
            min={EARLIEST}
            max={thisMonth}
            startsAt={startsAt}
          />
        </Field>
      ))}
    </>
  )
}
