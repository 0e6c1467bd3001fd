import { Text, View } from '@tarojs/components'
import { type ComponentType, useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { APPLICATION_ACTS, type ApplicationAct, type CaseView } from '@/domain/contract/applications'
import { call } from '@/src/api'
import { usePaper } from '@/src/components/usePaper'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import type { ActFormProps } from './ActForm'
import { DeclineForm, RecommendForm } from './OpinionForm'
import { ReclassifyForm } from './ReclassifyForm'
import { ReturnForm } from './ReturnForm'
import { returnWords } from './returnForm'
import { UnmaskSheet } from './UnmaskSheet'
import { VetForm } from './VetForm'

/** Acts that are written, in the order they are offered. */
const FORMS = {
  recommend: RecommendForm,
  return: ReturnForm,
  decline: DeclineForm,
  vet: VetForm,
  reclassify: ReclassifyForm,
} as const satisfies Partial<Record<ApplicationAct, ComponentType<ActFormProps>>>

type Written = keyof typeof FORMS

const WRITTEN = Object.keys(FORMS) as Written[] // keys of a const table
/** After these the case is on another desk. */
const LEAVES: readonly Written[] = ['recommend', 'return', 'decline']

function labelOf(act: Written, seen: CaseView): string {
  return act === 'return' ? returnWords(seen, 0).title : APPLICATION_ACTS[act]
}

interface DecisionProps {
  seen: CaseView
  onDone: () => void
  onReload: () => void
  onUncovered: (shown: OutputOf<'applications.unmask'>) => void
}

function Print({ id }: Pick<CaseView, 'id'>) {
  const paper = usePaper()
  const print = (format: 'docx' | 'pdf') => paper.print(() => call('applications.print', { id, format }))
  return (
    <View className="case-acts-row">
      <Button look="secondary" small busy={paper.busy} onClick={() => print('docx')}>
        打印申请表（Word）
      </Button>
      <Button look="secondary" small busy={paper.busy} onClick={() => print('pdf')}>
        打印申请表（PDF）
      </Button>
    </View>
  )
}

/** What this officer may do with the case now; one act at a time, written beside the paper. */
export function Decision({ seen, onDone, onReload, onUncovered }: DecisionProps) {
  const [act, setAct] = useState<Written | null>(null)
  const [unmasking, setUnmasking] = useState(false)
  const close = () => setAct(null)
  if (act) {
    const Form = FORMS[act]
    return <Form seen={seen} onCancel={close} onDone={LEAVES.includes(act) ? onDone : close} onReload={onReload} />
  }
  const offered = WRITTEN.filter((each) => seen.can.includes(each))
  const idle = offered.length === 0 && !seen.can.includes('stage')
  return (
    <Card title="办理">
      {idle ? <Text className="case-note">现在没有需要您办理的事项。</Text> : null}
      <View className="case-acts">
        {offered.map((each, index) => (
          <Button key={each} look={index === 0 ? 'primary' : 'secondary'} onClick={() => setAct(each)}>
            {labelOf(each, seen)}
          </Button>
        ))}
        {seen.can.includes('stage') ? (
          <Button look="secondary" onClick={() => open('staffMeeting', { roundId: seen.roundId })}>
            到评审会议拟定结果
          </Button>
        ) : null}
        {seen.can.includes('unmask') ? (
          <Button look="quiet" onClick={() => setUnmasking(true)}>
            {APPLICATION_ACTS.unmask}
          </Button>
        ) : null}
        {seen.can.includes('print') ? <Print id={seen.id} /> : null}
      </View>
      <Text className="case-note">依据：管理规程第六条(二)(三)；附件1。每一步都记入经过。</Text>
      {unmasking ? <UnmaskSheet seen={seen} onClose={() => setUnmasking(false)} onShown={onUncovered} /> : null}
    </Card>
  )
}
