import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PanelView } from '@/domain/contract/panel'
import { CITIES } from '@/domain/rules/cities'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import type { Column } from '@/src/ui/Table'
import { toast } from '@/src/ui/toast'
import { LongTable } from '../rounds/LongTable'
import { AssignSheet } from './AssignSheet'
import { assignedWords, conflictWords, shortWords, type AssignmentRow } from './assignmentWords'
import { votersAmong } from './memberWords'

function columnsFor(voters: number): Column<AssignmentRow>[] {
  return [
    { key: 'name', title: '申请人', cell: ({ name }) => name, sortBy: ({ name }) => name },
    { key: 'unit', title: '单位', cell: ({ unit }) => unit || '无', sortBy: ({ unit }) => unit },
    { key: 'city', title: '城市', cell: ({ city }) => CITIES[city], sortBy: ({ city }) => city },
    { key: 'assigned', title: '评审成员', cell: (row) => assignedWords(row) || '—' },
    { key: 'conflicts', title: '回避', cell: (row) => conflictWords(row) || '—' },
    {
      key: 'short',
      title: '缺员',
      cell: (row) => shortWords(row, voters) || '—',
      sortBy: ({ wanted, assigned }) => assigned.length - wanted,
    },
  ]
}

interface EverybodyProps {
  roundId: string
  rows: readonly AssignmentRow[]
  unfilled: number
  voters: number
}

/** All cases at once, evenly. */
function Everybody({ roundId, rows, unfilled, voters }: EverybodyProps) {
  const [asking, setAsking] = useState(false)
  const assign = useAct('panel.assign', {
    invalidates: ['panel'],
    onProblem: () => 'shown',
    onDone: ({ unfilled: left }) => toast(left > 0 ? `已分配，还有 ${left} 份缺成员` : `${rows.length} 份申请都已分配`),
  })
  function send() {
    setAsking(false)
    void assign.run({ roundId })
  }
  const wanted = rows[0]?.wanted ?? 0
  const words = unfilled > 0 ? `${rows.length} 份申请，${unfilled} 份还缺成员` : `${rows.length} 份申请都已分配`
  return (
    <>
      <View className="panel-line">
        <Text className="panel-words">{words}</Text>
        <Button
          small
          busy={assign.busy}
          {...(voters === 0 ? { reason: '还没有评分成员' } : {})}
          onClick={() => setAsking(true)}
        >
          平均分配
        </Button>
      </View>
      {assign.problem ? <Notice tone="bad" words={assign.problem.sentence} /> : null}
      <Confirm
        open={asking}
        title="平均分配"
        consequence={`${rows.length} 份申请各分配给 ${wanted} 位成员（共 ${voters} 位评分成员），自动避开须回避的；已分配的不变，新分配的成员会收到消息。`}
        confirm="分配"
        onCancel={() => setAsking(false)}
        onConfirm={send}
      />
    </>
  )
}

/** Who reviews which case: conflicts named before anybody is given one. 第六条(三) */
export function Assign({ panel: { roundId, members } }: { panel: PanelView }) {
  const seen = useCall('panel.assignments', { roundId })
  const [opened, setOpened] = useState<string | null>(null)
  const voters = votersAmong(members)
  return (
    <Loaded seen={seen} rows={5}>
      {({ rows, unfilled }) => {
        const row = rows.find(({ applicationId }) => applicationId === opened)
        if (rows.length === 0) {
          return <Empty title="还没有可评审的申请" hint="各市报送后，申请会出现在这里。" icon="file" />
        }
        return (
          <>
            <Everybody roundId={roundId} rows={rows} unfilled={unfilled} voters={voters.length} />
            <LongTable
              label="评审分配"
              columns={columnsFor(voters.length)}
              rows={rows}
              keyOf={({ applicationId }) => applicationId}
              onRow={({ applicationId }) => setOpened(applicationId)}
            />
            {row ? (
              <AssignSheet
                key={row.applicationId}
                roundId={roundId}
                row={row}
                voters={voters}
                onClose={() => setOpened(null)}
              />
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}
