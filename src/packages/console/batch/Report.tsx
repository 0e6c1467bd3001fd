import type { OutputOf } from '@/domain/contract'
import { CITIES } from '@/domain/rules/cities'
import { View } from '@tarojs/components'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Notice } from '@/src/ui/Notice'
import { toast } from '@/src/ui/toast'
import { CoverList } from './CoverList'
import { reportConsequence } from './coverWords'

type ToReport = OutputOf<'applications.toReport'>

interface ReportProps {
  round: NonNullable<ToReport['round']>
  /** What was picked. */
  rows: ToReport['ready']
  /** Of the others that are ready, how many stay behind. */
  leftOut: number
  stillWaiting: number
  onClose: () => void
  onReload: () => void
}

/** The cover list as it will be printed, what sending leads to, and sending. */
export function Report({ round, rows, leftOut, stillWaiting, onClose, onReload }: ReportProps) {
  const report = useAct('applications.report', {
    keptAs: `report-${round.id}`,
    invalidates: ['applications'],
    onProblem: () => 'shown',
    onDone: ({ no, rows: sent }) => {
      toast(`已报送 ${sent.length} 人，批次 ${no}`)
      onClose()
    },
  })
  const { problem } = report
  const [first] = rows
  function refresh() {
    onClose()
    onReload()
  }
  return (
    <Card title="预览：报送省中心">
      {leftOut > 0 ? <Notice words={`待报送的还有 ${leftOut} 人没有选入这一批。`} /> : null}
      <CoverList city={first ? CITIES[first.city] : ''} round={round.title} rows={rows} />
      {problem ? <Notice tone="bad" words={problem.sentence} action={{ label: '刷新名单', onClick: refresh }} /> : null}
      <Notice tone="warn" words={reportConsequence(rows.length, stillWaiting)} />
      <View className="batch-confirm">
        <Button look="secondary" onClick={onClose}>
          返回修改
        </Button>
        <Button
          busy={report.busy}
          onClick={() => void report.run({ roundId: round.id, ids: rows.map(({ id }) => id) })}
        >
          {`报送 ${rows.length} 人`}
        </Button>
      </View>
    </Card>
  )
}
