import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { Text } from '@tarojs/components'
import { useWatch } from 'react-hook-form'
import type { InputOf } from '@/domain/contract'
import { rounds } from '@/domain/contract/rounds'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { useDraftForm } from '@/src/components/form/useDraftForm'
import { invalidate, useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Choice } from '@/src/ui/Choice'
import { Notice } from '@/src/ui/Notice'
import { optionsOf } from '@/src/ui/options'
import { TextArea } from '@/src/ui/TextArea'
import { toast } from '@/src/ui/toast'
import { DECISIONS, type AgendaItem } from './meetingWords'

type StageInput = InputOf<'rounds.stage'>

const RESOLVER = standardSchemaResolver<StageInput, unknown, StageInput>(rounds.stage.input)
const READS = ['rounds', 'panel.meeting', 'applications']

interface StageFormProps {
  item: AgendaItem
  blocks: readonly string[]
  onDone: () => void
}

function useStage({ item, onDone }: StageFormProps) {
  const { applicationId, version, decision, reason } = item
  const slot = `stage-${applicationId}`
  const draft = useDraftForm<StageInput, StageInput>({
    slot,
    resolver: RESOLVER,
    blank: { reason, overAgeReason: '', ...(decision && { decision }) },
    given: { applicationId, version },
    order: ['decision', 'reason', 'overAgeReason'],
  })
  const stage = useAct('rounds.stage', {
    keptAs: slot,
    invalidates: READS,
    onProblem: (problem) => {
      if (problem.code === 'OVER_AGE_REASON') draft.form.setError('overAgeReason', { message: problem.sentence })
      return draft.showProblem(problem)
    },
    onDone: (row) => {
      draft.clear()
      toast(row.decision ? `${row.name}：${DECISIONS[row.decision]}` : '已拟定')
      onDone()
    },
  })
  const submit = () => draft.submit((values) => void stage.run({ ...values, applicationId, version }))
  return { draft, stage, submit }
}

/** Puts down the result of one case, with why; nobody outside the centre sees it before the release. 第六条(三), 第四条(四) */
export function StageForm(props: StageFormProps) {
  const { item, blocks } = props
  const { draft, stage, submit } = useStage(props)
  const decision = useWatch({ control: draft.form.control, name: 'decision' })
  const refresh = () => void invalidate(READS)
  // What no field says already.
  const isAtField = stage.problem?.code === 'OVER_AGE_REASON' || stage.problem?.fields.length !== 0
  const problem = isAtField ? null : stage.problem
  return (
    <Card title={item.decision ? `已拟定：${DECISIONS[item.decision]}` : '拟定结果'}>
      {blocks.map((words) => (
        <Notice key={words} tone="warn" words={words} action={{ label: '刷新', onClick: refresh }} />
      ))}
      <FormField of={draft} name="decision" label="结果">
        {({ value, onChange }) => (
          <Choice label="结果" options={optionsOf(DECISIONS)} value={value ?? null} onChange={onChange} />
        )}
      </FormField>
      <FormField of={draft} name="reason" label="理由" hint="会议讨论的主要意见，记入档案">
        {(bound) => <TextArea label="理由" rows={3} range={{ min: 4, max: 500 }} {...bound} />}
      </FormField>
      {item.overAge && decision === 'shortlist' ? (
        <FormField
          of={draft}
          name="overAgeReason"
          label="超龄聘任理由"
          hint="第四条(四)：超过 65 岁的，市级和省级各写一份理由；每次拟定都要填写"
        >
          {(bound) => <TextArea label="超龄聘任理由" rows={3} range={{ max: 500 }} {...bound} />}
        </FormField>
      ) : null}
      <Trouble problem={problem} action={{ label: '刷新', onClick: refresh }} />
      <Button busy={stage.busy} onClick={submit}>
        {item.decision ? '改为这个结果' : '拟定'}
      </Button>
      <Text className="meeting-note">拟定后仅省中心可见，放行前可以修改。</Text>
    </Card>
  )
}
