import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@/domain/contract/panel'
import type { StagedView } from '@/domain/contract/rounds'
import { CITIES } from '@/domain/rules/cities'
import { Columns } from '@/src/ui/Columns'
import { Empty } from '@/src/ui/Empty'
import { Sheet } from '@/src/ui/Sheet'
import { StateTag } from '@/src/ui/StateTag'
import type { Column } from '@/src/ui/Table'
import { useWide } from '@/src/ui/useWide'
import { useReviewKeys } from '../logs/useReviewKeys'
import { LongTable } from '../rounds/LongTable'
import { AgendaCase } from './AgendaCase'
import { DECISIONS, totalWords, type AgendaItem } from './meetingWords'

function Decided({ decision }: { decision: AgendaItem['decision'] }) {
  if (!decision) return <Text className="meeting-note">未拟定</Text>
  return <StateTag word={DECISIONS[decision]} tone={decision === 'shortlist' ? 'good' : 'still'} />
}

const COLUMNS: readonly Column<AgendaItem>[] = [
  { key: 'name', title: '申请人', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'unit', title: '单位', cell: ({ unit }) => unit || '无', sortBy: ({ unit }) => unit },
  { key: 'city', title: '城市', cell: ({ city }) => CITIES[city], sortBy: ({ city }) => city },
  {
    key: 'total',
    title: '平均分',
    cell: ({ total }) => totalWords(total),
    sortBy: ({ total }) => total ?? -1,
    align: 'end',
  },
  {
    key: 'marks',
    title: '意见',
    cell: ({ marks, marksWanted }) => `${marks.length}/${marksWanted}`,
    sortBy: ({ marks, marksWanted }) => marks.length - marksWanted,
    align: 'end',
  },
  {
    key: 'decision',
    title: '拟定',
    cell: ({ decision }) => <Decided decision={decision} />,
    sortBy: ({ decision }) => decision ?? '',
  },
]

interface AgendaProps {
  meeting: MeetingView
  staged: StagedView | undefined
  /** Whether results may be put down now. */
  canStage: boolean
}

/** What is on the table: every case with its marks, and the result put down for each. 第六条(三) */
export function Agenda({ meeting: { agenda }, staged, canStage }: AgendaProps) {
  const wide = useWide()
  const [chosen, setChosen] = useState<string | null>(null)
  const current = chosen ?? (wide ? (agenda[0]?.applicationId ?? null) : null)
  const at = agenda.findIndex(({ applicationId }) => applicationId === current)
  const item = agenda[at]
  const step = (by: 1 | -1) => setChosen(agenda[at + by]?.applicationId ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: () => undefined })
  if (agenda.length === 0) {
    return <Empty title="没有待评审的申请" hint="各市报送、还没有放行结果的申请会列在这里。" icon="check" />
  }
  const table = (
    <LongTable
      label="会议议程"
      columns={COLUMNS}
      rows={agenda}
      keyOf={({ applicationId }) => applicationId}
      onRow={({ applicationId }) => setChosen(applicationId)}
      {...(current ? { openKey: current } : {})}
    />
  )
  /** On to the next that nothing is put down for; on a phone back to the table. */
  function next() {
    const rest = [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))]
    setChosen(wide ? (rest.find(({ decision }) => !decision)?.applicationId ?? current) : null)
  }
  const opened = item ? (
    <AgendaCase
      key={item.applicationId}
      item={item}
      blocks={staged?.rows.find(({ applicationId }) => applicationId === item.applicationId)?.blocks ?? []}
      canStage={canStage}
      titled={wide}
      onDone={next}
    />
  ) : null
  if (wide) return <Columns beside={opened}>{table}</Columns>
  return (
    <>
      {table}
      {item ? (
        <Sheet open title={item.name} onClose={() => setChosen(null)}>
          {opened}
        </Sheet>
      ) : null}
    </>
  )
}
