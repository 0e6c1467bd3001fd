import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BatchView } from '@/domain/contract/applications'
import { CITIES } from '@/domain/rules/cities'
import { showMoment } from '@/domain/rules/shanghai'
import { call } from '@/src/api'
import { usePaper } from '@/src/components/usePaper'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { useNow } from '@/src/ui/useNow'
import { CoverList } from './CoverList'
import { returnedCount } from './coverWords'

interface SentBatchProps {
  batch: BatchView
  /** The centre reads whose it is. */
  showCity?: boolean
}

function headline({ rows }: BatchView): string {
  const back = returnedCount({ rows })
  return back > 0 ? `${rows.length} 人，其中已退回 ${back} 人` : `${rows.length} 人`
}

/** A batch as sent: locked, with what came back, and its cover list to print. */
export function SentBatch({ batch, showCity = false }: SentBatchProps) {
  const [opened, setOpened] = useState(false)
  const nowAt = useNow()
  const paper = usePaper()
  const print = (format: 'docx' | 'pdf') => paper.print(() => call('applications.printBatch', { id, format }))
  const { id, no, city, at, officerName, rows, roundTitle } = batch
  const title = showCity ? `${CITIES[city]}市 ${no}` : `批次 ${no}`
  return (
    <Card title={title} action={{ label: opened ? '收起名单' : '查看名单', onClick: () => setOpened(!opened) }}>
      <Text className="batch-line">{headline(batch)}</Text>
      <Text className="batch-note">{`${officerName} · ${showMoment(at, nowAt)} 报送 · 已锁定`}</Text>
      {rows
        .filter(({ returnedWhy }) => returnedWhy !== '')
        .map((row) => (
          <Text key={row.id} className="batch-returned">{`${row.name}：${row.returnedWhy}`}</Text>
        ))}
      {opened ? (
        <CoverList
          city={CITIES[city]}
          round={roundTitle}
          rows={rows}
          onRow={(row) => open('staffApplications', { id: row.id, state: row.state })}
        />
      ) : null}
      <View className="batch-acts">
        <Button look="secondary" small busy={paper.busy} onClick={() => print('docx')}>
          打印汇总表（Word）
        </Button>
        <Button look="secondary" small busy={paper.busy} onClick={() => print('pdf')}>
          打印汇总表（PDF）
        </Button>
      </View>
    </Card>
  )
}
