import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import type { CaseRow } from '@/domain/contract/applications'
import { CATEGORIES } from '@/domain/rules/categories'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { Table, type Column } from '@/src/ui/Table'
import { useNow } from '@/src/ui/useNow'
import { deadlineWords, evidenceWords, remarkOf } from './coverWords'
import { Report } from './Report'
import { RoundSelect } from './RoundSelect'
import { SentBatch } from './SentBatch'

type ToReport = OutputOf<'applications.toReport'>

const COLUMNS: readonly Column<CaseRow>[] = [
  { key: 'name', title: '姓名', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'unit', title: '所在单位', cell: ({ unit }) => unit || '无所在单位', sortBy: ({ unit }) => unit },
  { key: 'post', title: '职务职称', cell: ({ postAndTitle }) => postAndTitle },
  {
    key: 'category',
    title: '类别',
    cell: ({ category }) => CATEGORIES[category],
    sortBy: ({ category }) => CATEGORIES[category],
  },
  { key: 'evidence', title: '符合的条件', cell: evidenceWords },
  {
    key: 'waiting',
    title: '等待',
    cell: ({ waitingDays }) => `${waitingDays} 天`,
    sortBy: ({ waitingDays }) => waitingDays,
    align: 'end',
  },
  { key: 'remark', title: '备注', cell: remarkOf },
]

const HOUR_MS = 3_600_000
const SOON_HOURS = 72

/** Until when the city reports, louder as it comes near. */
function Deadline({ round }: { round: NonNullable<ToReport['round']> }) {
  const nowAt = useNow()
  const { title, cityDueAt } = round
  if (cityDueAt <= nowAt) {
    return <Notice tone="warn" words={`${title}的市级报送已截止，现在只能补报省中心退回的申请。`} />
  }
  const isSoon = cityDueAt - nowAt < SOON_HOURS * HOUR_MS
  return <Notice tone={isSoon ? 'warn' : 'now'} words={`${title}：市级报送截止 ${deadlineWords(round)}`} />
}

function Ready({
  seen,
  onReload,
}: {
  seen: ToReport & { round: NonNullable<ToReport['round']> }
  onReload: () => void
}) {
  const { round, ready, stillWaiting } = seen
  // Everybody goes unless taken out: forgetting one would cost the person the round.
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [sending, setSending] = useState(false)
  const picked = ready.filter(({ id }) => !leftOut.includes(id))
  const keys = picked.map(({ id }) => id)
  const pick = (chosen: string[]) => setLeftOut(ready.map(({ id }) => id).filter((id) => !chosen.includes(id)))
  if (sending) {
    return (
      <Report
        round={round}
        rows={picked}
        leftOut={ready.length - picked.length}
        stillWaiting={stillWaiting}
        onClose={() => setSending(false)}
        onReload={onReload}
      />
    )
  }
  const acts = (
    <Button small onClick={() => setSending(true)}>
      {`预览并报送 ${picked.length} 人`}
    </Button>
  )
  return (
    <Card title={`待报送（${ready.length} 人）`}>
      <Table
        label="待报送"
        columns={COLUMNS}
        rows={ready}
        keyOf={({ id }) => id}
        onRow={({ id }) => open('staffApplications', { id, state: 'recommended' })}
        select={{ keys, onChange: pick, acts }}
      />
    </Card>
  )
}

/** What the city could report now, and what it has sent. 第六条(二) */
export function CityDesk() {
  const [roundId, setRoundId] = useState<string>()
  const seen = useCall('applications.toReport', roundId ? { roundId } : {}, { smooth: true })
  const reload = () => void seen.reload()
  return (
    <Loaded seen={seen} rows={4}>
      {(desk) => {
        const { round, rounds, ready, stillWaiting, batches } = desk
        if (!round) {
          return (
            <Empty title="还没有开放过的批次" hint="省中心开放批次后，推荐的人选在这里整批报送。" icon="calendar" />
          )
        }
        return (
          <>
            <RoundSelect rounds={rounds} value={round.id} onChange={setRoundId} />
            <Deadline round={round} />
            {stillWaiting > 0 ? (
              <Notice
                words={`还有 ${stillWaiting} 份在初审或补正，可以先报送已推荐的。`}
                action={{ label: '去办理', onClick: () => open('staffApplications') }}
              />
            ) : null}
            {ready.length > 0 ? (
              <Ready key={round.id} seen={{ ...desk, round }} onReload={reload} />
            ) : (
              <Empty title="没有待报送的人选" hint="在“专家申请”里推荐后，会出现在这里。" icon="check" />
            )}
            {batches.length > 0 ? <Text className="batch-heading">已报送</Text> : null}
            {batches.map((batch) => (
              <SentBatch key={batch.id} batch={batch} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
