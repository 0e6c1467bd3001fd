import { useState } from 'react'
import type { RoundRow } from '@/domain/contract/rounds'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Field } from '@/src/ui/Field'
import { Loaded } from '@/src/ui/Loaded'
import { Select } from '@/src/ui/Select'
import { toast } from '@/src/ui/toast'
import { DraftForm } from './DraftForm'

const OPENING =
  '根据《江苏省职业指导专家团管理规程（试行）》，经申报、市级推荐和评审，拟聘任下列人员为江苏省职业指导专家，现予公示。'

interface NewNoticeProps {
  /** '' when the officer still has to choose. */
  roundId: string
  onMade: (id: string) => void
  onClose: () => void
}

function Writing({ roundId, onMade, onClose }: NewNoticeProps) {
  const round = useCall('rounds.get', { id: roundId })
  const draft = useAct('notices.draft', {
    keptAs: `notice-new-${roundId}`,
    invalidates: ['notices'],
    onProblem: () => 'shown',
    onDone: ({ id }) => {
      toast('草稿已保存，还没有发布')
      onMade(id)
    },
  })
  return (
    <Loaded seen={round} rows={4}>
      {({ title, contact }) => (
        <DraftForm
          slot={`notice-new-${roundId}`}
          roundId={roundId}
          blank={{ title: `${title}拟聘任人员公示`, opening: OPENING, contact, applicationIds: [] }}
          own={[]}
          busy={draft.busy}
          problem={draft.problem}
          onSave={(values) => draft.run({ roundId, ...values })}
          onClose={onClose}
        />
      )}
    </Loaded>
  )
}

function RoundField({ rounds, onChoose }: { rounds: readonly RoundRow[]; onChoose: (id: string) => void }) {
  if (rounds.length === 0)
    return <Empty title="还没有申请批次" hint="先开设批次，评审结果放行后再公示。" icon="calendar" />
  return (
    <Field label="申请批次" hint="公示这一批次中拟聘任的人员">
      <Select
        label="申请批次"
        options={rounds.map(({ id, title }) => ({ value: id, label: title }))}
        value={null}
        onChange={onChoose}
      />
    </Field>
  )
}

/** A new notice of people to be appointed, from one round. 第六条(四) */
export function NewNotice({ roundId: given, onMade, onClose }: NewNoticeProps) {
  const [roundId, setRoundId] = useState(given)
  const rounds = useCall('rounds.list', roundId ? null : {})
  if (roundId) return <Writing key={roundId} roundId={roundId} onMade={onMade} onClose={onClose} />
  return (
    <Card title="新建拟聘任公示">
      <Loaded seen={rounds}>{(seen) => <RoundField rounds={seen.rounds} onChoose={setRoundId} />}</Loaded>
      <Button look="quiet" onClick={onClose}>
        取消
      </Button>
    </Card>
  )
}
