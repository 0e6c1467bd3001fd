import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ObjectionCase } from '@/domain/contract/notices'
import { dropDraft, readDraft, writeDraft } from '@/src/components/form/draft'
import type { Problem } from '@/src/refused'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { consequenceOf, OBJECTION_ACTS, type ObjectionAct } from './objectionActs'

interface FindingSheetProps {
  act: ObjectionAct
  found: ObjectionCase
  busy: boolean
  problem: Problem | null
  onSend: (finding: string) => void
  onClose: () => void
}

/** Where what was written of a finding is kept. */
export const findingSlot = (id: string) => `finding-${id}`

/** A finding as it is written; kept on this device until the sheet has done its work. */
function useFinding(slot: string) {
  const [finding, setFinding] = useState(() => {
    const { finding: kept } = readDraft(slot)
    return typeof kept === 'string' ? kept : ''
  })
  function write(words: string) {
    setFinding(words)
    if (words === '') dropDraft(slot)
    else writeDraft(slot, { finding: words })
  }
  return { finding, write }
}

/** The finding in writing, with what it leads to. 第六条(四)(五) */
export function FindingSheet({ act, found, busy, problem, onSend, onClose }: FindingSheetProps) {
  const { finding, write } = useFinding(findingSlot(found.id))
  const { title } = OBJECTION_ACTS[act]
  const wrong = problem?.fields.find(({ field }) => field === 'finding')?.message
  const acts = (
    <>
      <Button look="secondary" onClick={onClose}>
        取消
      </Button>
      <Button look={act === 'uphold' ? 'danger' : 'primary'} busy={busy} onClick={() => onSend(finding)}>
        {title}
      </Button>
    </>
  )
  return (
    <Sheet open title={title} onClose={onClose} actions={acts}>
      <Text className="objections-text">{consequenceOf(act, found)}</Text>
      <Field label="书面结论" hint="异议人凭编号和电话看到全文，请写明核查经过和依据。" error={wrong}>
        <TextArea label="书面结论" rows={6} value={finding} onChange={write} range={{ min: 10, max: 1000 }} />
      </Field>
    </Sheet>
  )
}
