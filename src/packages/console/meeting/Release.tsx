import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { RoundView, StagedView } from '@/domain/contract/rounds'
import { DEFAULT_SETTINGS } from '@/domain/rules/settingValues'
import { Trouble } from '@/src/components/form/Trouble'
import { useAct, useCall, invalidate } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { Empty } from '@/src/ui/Empty'
import type { Column } from '@/src/ui/Table'
import { toast } from '@/src/ui/toast'
import { useNow } from '@/src/ui/useNow'
import { LongTable } from '../rounds/LongTable'
import { DECISIONS, releaseWords, totalWords } from './meetingWords'
import { Releases } from './Releases'

type StagedRow = StagedView['rows'][number]
type ReleaseView = StagedView['releases'][number]

const READS = ['rounds', 'panel.meeting', 'panel.assignments', 'applications', 'notices']

/** What happens to this row when everything is released now. */
function fateOf({ decision, blocks }: StagedRow): string {
  if (!decision) return '未拟定，留在评审中'
  return blocks.length > 0 ? `暂不放行：${blocks.join('；')}` : DECISIONS[decision]
}

const COLUMNS: readonly Column<StagedRow>[] = [
  { key: 'name', title: '申请人', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'unit', title: '单位', cell: ({ unit }) => unit || '无', sortBy: ({ unit }) => unit },
  {
    key: 'total',
    title: '平均分',
    cell: ({ total }) => totalWords(total),
    sortBy: (row) => row.total ?? -1,
    align: 'end',
  },
  { key: 'fate', title: '放行后', cell: fateOf, sortBy: fateOf },
  { key: 'reason', title: '理由', cell: ({ reason }) => reason || '—' },
]

/** Minutes in which a release can be taken back, as the programme sets them now. */
function useUndoMinutes(): number {
  const line = useCall('staff.settings', {}).data?.rows.find(({ name }) => name === 'releaseUndoMinutes')
  return typeof line?.value === 'number' ? line.value : DEFAULT_SETTINGS.releaseUndoMinutes
}

function ReleaseAll({ staged }: { staged: StagedView }) {
  const { roundId, version, shortlist, decline } = staged
  const [asking, setAsking] = useState(false)
  const minutes = useUndoMinutes()
  const release = useAct('rounds.release', {
    keptAs: `release-${roundId}`,
    invalidates: READS,
    onProblem: () => 'shown',
    onDone: () => toast('已放行'),
  })
  function send() {
    setAsking(false)
    void release.run({ id: roundId, version, shortlist, decline })
  }
  return (
    <>
      <Trouble problem={release.problem} action={{ label: '刷新', onClick: () => void invalidate(READS) }} />
      <View className="meeting-narrow">
        <Button busy={release.busy} onClick={() => setAsking(true)}>
          {`放行 ${shortlist + decline} 人的结果`}
        </Button>
      </View>
      <Confirm
        open={asking}
        title="放行评审结果"
        consequence={`${releaseWords(staged)}。${minutes} 分钟内可以撤销，期满后通知申请人，以后只能另行更正。`}
        confirm="放行"
        onCancel={() => setAsking(false)}
        onConfirm={send}
      />
    </>
  )
}

/** Everything put down, seen before it goes out together; and what went out before. 第六条(三) */
export function Release({ staged, can }: { staged: StagedView; can: RoundView['can'] }) {
  const { rows, shortlist, decline, undecided, releases } = staged
  const nowAt = useNow()
  const isRunning = ({ undoneAt, undoUntilAt }: ReleaseView) => undoneAt === null && undoUntilAt > nowAt
  const canUndo = can.includes('undoRelease')
  return (
    <>
      <Releases staged={staged} releases={releases.filter(isRunning)} canUndo={canUndo} />
      {rows.length === 0 ? (
        <Empty title="没有待放行的申请" hint="各市报送、经评审拟定结果的申请会列在这里。" icon="check" />
      ) : (
        <>
          <Card title="放行预览">
            <Text className="meeting-total">{`拟聘任 ${shortlist} 人，不聘任 ${decline} 人，其余 ${undecided} 人`}</Text>
            {can.includes('release') && shortlist + decline > 0 ? (
              <ReleaseAll staged={staged} />
            ) : (
              <Text className="meeting-note">在“议程”里拟定结果后，可以一起放行。</Text>
            )}
          </Card>
          <LongTable label="放行预览" columns={COLUMNS} rows={rows} keyOf={({ applicationId }) => applicationId} />
        </>
      )}
      <View className="meeting-past">
        <Releases staged={staged} releases={releases.filter((each) => !isRunning(each))} canUndo={canUndo} />
      </View>
    </>
  )
}
