import type { RoundRow } from '@/domain/contract/rounds'
import { ROUND_PHASES } from '@/domain/rules/roundPhases'
import { Field } from '@/src/ui/Field'
import { Select } from '@/src/ui/Select'

/** Which round the batches are of; nothing to choose where there is only one. */
export function RoundSelect({
  rounds,
  value,
  onChange,
}: {
  rounds: readonly RoundRow[]
  value: string
  onChange: (id: string) => void
}) {
  if (rounds.length < 2) return null
  const options = rounds.map(({ id, title, phase }) => ({ value: id, label: `${title}（${ROUND_PHASES[phase]}）` }))
  return (
    <Field label="批次">
      <Select label="批次" options={options} value={value} onChange={onChange} />
    </Field>
  )
}
