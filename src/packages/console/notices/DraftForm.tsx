import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useEffect } from 'react'
import type { InputOf } from '@/domain/contract'
import { notices } from '@/domain/contract/notices'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { Candidates } from './Candidates'

type DraftInput = InputOf<'notices.draft'>
export type Written = Omit<DraftInput, 'roundId'>

const RESOLVER = standardSchemaResolver<DraftInput, unknown, DraftInput>(notices.draft.input)

interface DraftFormProps {
  slot: string
  roundId: string
  /** What stands there at first. */
  blank: Written
  /** Applications this notice names already: they count as free. */
  own: readonly string[]
  busy: boolean
  problem: Problem | null
  /** Null when it was not taken. */
  onSave: (values: Written) => Promise<unknown>
  onClose: () => void
}

/** Title, opening, contact and people of a notice; nothing of it is public before it is posted. */
export function DraftForm({ slot, roundId, blank, own, busy, problem, onSave, onClose }: DraftFormProps) {
  const draft = useDraftForm<DraftInput, DraftInput>({
    slot,
    resolver: RESOLVER,
    blank,
    given: { roundId },
    order: ['title', 'opening', 'contact', 'applicationIds'],
  })
  const { showProblem } = draft
  useEffect(() => {
    if (problem) showProblem(problem)
    // The form is told of each problem once; it is a new object with every call.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem])
  async function save({ roundId: _round, ...values }: DraftInput) {
    if ((await onSave(values)) !== null) draft.clear()
  }
  return (
    <Card title="公示内容">
      <FormField of={draft} name="title" label="公示标题">
        {(bound) => <TextInput label="公示标题" maxLength={80} {...bound} />}
      </FormField>
      <FormField of={draft} name="opening" label="公示说明">
        {(bound) => <TextArea label="公示说明" rows={5} range={{ min: 10, max: 1000 }} {...bound} />}
      </FormField>
      <FormField of={draft} name="contact" label="异议受理方式" hint="受理部门、电话、地址">
        {(bound) => <TextInput label="异议受理方式" maxLength={200} {...bound} />}
      </FormField>
      <FormField of={draft} name="applicationIds" label="拟聘人员" hint="只列评审结果已放行、撤销期已满的人员">
        {({ value, onChange }) => <Candidates roundId={roundId} own={own} value={value} onChange={onChange} />}
      </FormField>
      <Trouble problem={problem} />
      <FormActs saved={draft.saved}>
        <Button busy={busy} onClick={() => draft.submit((values) => void save(values))}>
          保存草稿
        </Button>
        <Button look="quiet" onClick={onClose}>
          取消
        </Button>
      </FormActs>
    </Card>
  )
}
